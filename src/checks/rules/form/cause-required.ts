import { fold } from "../../../domain/characters.ts";
import type { Indicator, Project } from "../../../domain/record.ts";
import { evidence, indicatorName, nameOf, saysNothing } from "../../evidence.ts";
import { judge, listNames } from "../../judge.ts";
import { nameOfLight } from "../../lights.ts";
import { asksReasons, explains, reasonEvidence } from "../../reasons.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** F2: a red or yellow light, or a target that may not be reached, has a cause and a measure. */
export const causesWarning = defineRule<ProjectRule>({
  id: "form.cause-required",
  catalogue: "F2",
  kind: "status",
  severity: "error",
  verdict: "rule",
  title: { zh: "预警未说明原因和措施", en: "A warning without cause and measure" },
  description: {
    zh: "勾选红灯、黄灯,或完成可能性填“有可能”“不可能”的,必须填写偏离原因和整改措施",
    en: "a red or yellow light, or a target that may not be reached, states a cause and a measure",
  },
  source: { document: "财预〔2019〕136号", place: "附件" },
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: {
    zh: "未勾选红灯、黄灯,也未填报“有可能”“不可能”",
    en: "no red or yellow light is ticked, and no target is said to be in doubt",
  },
  remedy: { zh: "补填偏离原因和整改措施", en: "state the cause and the measures" },
  *relate({ project, pipeline }) {
    if (!asksReasons(project)) return;
    const light = project.light?.light === "red" || project.light?.light === "yellow" ? project.light : null;
    const doubted = project.indicators.filter(isDoubted);
    if (light === null && doubted.length === 0) return;
    const silent = doubted.filter((indicator) => saysNothing(indicator.reason, pipeline));
    const asked = light !== null || silent.length > 0;
    const missing = asked ? missingOf(project, silent, (wording) => saysNothing(wording, pipeline)) : [];
    const none = asked && !explains(project, pipeline);
    const names = listNames(doubted.map((one) => `${indicatorName(one)}“${one.possibility?.text}”`));
    const warned = [
      ...(light === null ? [] : [`勾选${nameOfLight(light.light).zh}`]),
      ...(doubted.length === 0 ? [] : [`完成可能性填${names.zh}`]),
    ].join(",");
    const inEnglish = [
      ...(light === null ? [] : [`ticks ${nameOfLight(light.light).en}`]),
      ...(doubted.length === 0 ? [] : [`doubts ${names.en}`]),
    ].join(" and ");
    yield judge(
      missing.length > 0,
      {
        zh: `${nameOf(project)}${warned},${missing.length === 0 ? "已填写原因和措施" : `${missing.map((one) => one.zh).join("、")}为“无”或空白`}`,
        en: `${nameOf(project)} ${inEnglish}; ${missing.length === 0 ? "cause and measure are stated" : `${missing.map((one) => one.en).join(" and ")} left empty`}`,
      },
      [
        ...evidence(["light", light?.wording]),
        ...doubted.flatMap((one) => evidence(["possibility", one.possibility], ["reason", one.reason])),
        ...reasonEvidence(project),
      ],
      {
        // Half an answer is to be completed, not returned.
        ...(none ? {} : { severity: "warning" as const }),
      },
    );
  },
  examples: {
    holds: [
      { projects: [{ light: "red", deviation: "汛期停工", measures: "加快施工" }] },
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里|有可能|汛期停工"] }] },
    ],
    breaks: [
      { projects: [{ light: "red", deviation: "无", measures: "无" }] },
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里|不可能"] }] },
    ],
    undecided: [{ projects: [{ light: "red", deviation: "无", measures: "无", doubtful: ["measures"] }] }],
  },
});

const isDoubted = ({ possibility }: Indicator): boolean =>
  possibility !== null && /有可能|不可能/.test(fold(possibility.text));

/** Those of cause and measure that the form prints and leaves empty. */
const missingOf = (
  { fields, deviation, measures }: Project,
  silent: readonly Indicator[],
  isEmpty: (wording: Project["deviation"]) => boolean,
): readonly { readonly zh: string; readonly en: string }[] => [
  ...("deviation" in fields && isEmpty(deviation) ? [{ zh: "偏离原因", en: "cause" }] : []),
  ...("measures" in fields && isEmpty(measures) ? [{ zh: "整改措施", en: "measure" }] : []),
  // Forms that ask for causes beside each indicator only.
  ...("deviation" in fields || "measures" in fields || silent.length === 0 ? [] : [{ zh: "偏差原因", en: "cause" }]),
];
