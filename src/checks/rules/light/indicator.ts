import { HUNDRED, multiply } from "../../../domain/rational.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { indicatorRanks } from "../../indicator-light.ts";
import { judge } from "../../judge.ts";
import { nameOfLight, nameOfRank, rankOf } from "../../lights.ts";
import { percent, timeShare } from "../../progress.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** D2: an indicator's light is one that its value calls for, against the whole target or the part of it due by now. */
export const lightsIndicator = defineRule<ProjectRule>({
  id: "light.indicator",
  catalogue: "D2",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "绩效指标预警灯", en: "Light of an indicator" },
  description: {
    zh: "指标预警灯应与“完成值÷(目标值×时间进度)”相符;按全年目标计算相符的也予认可",
    en: "an indicator's light fits its value over the target due by now, or over the whole target",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.policy,
  needs: { zh: "指标未填报预警灯、目标值或完成值", en: "no indicator states a light, a target and an actual value" },
  remedy: { zh: "按指标完成进度重新勾选预警灯", en: "tick the light that the indicator's progress calls for" },
  *relate({ project, submission, pipeline }) {
    const share = timeShare(project, submission);
    for (const indicator of project.indicators) {
      const stated = indicator.light === null ? null : rankOf(indicator.light);
      const due = share === null ? null : indicatorRanks(indicator, share, pipeline);
      if (stated === null || indicator.light === null || due === null || share === null) continue;
      const name = `${nameOf(project)}“${indicatorName(indicator)}”`;
      const light = nameOfLight(indicator.light);
      const called = nameOfRank(stated < due.mildest ? due.mildest : due.gravest);
      const zh = `${name}目标${indicator.target?.text},完成${indicator.actual?.text},时间进度${percent(multiply(share, HUNDRED))}`;
      const en = `${name}: target ${indicator.target?.text}, actual ${indicator.actual?.text}`;
      yield judge(
        stated < due.mildest || stated > due.gravest,
        {
          zh: `${zh},填${light.zh},应为${called.zh}`,
          en: `${en}; the light is ${light.en}, its value calls for ${called.en}`,
        },
        evidence(["target", indicator.target], ["actual", indicator.actual], ["light", indicator.lightWording]),
      );
    }
  },
  examples: {
    holds: [
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"], indicatorLights: ["red"] }] },
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|10公里"], indicatorLights: ["green"] }] },
    ],
    breaks: [{ projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"], indicatorLights: ["green"] }] }],
    undecided: [
      {
        projects: [
          {
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"],
            indicatorLights: ["green"],
            doubtful: ["疏浚渠道 actual"],
          },
        ],
      },
    ],
  },
});
