import { isNumeric } from "../../../domain/figure.ts";
import { statedValue } from "../../comparison.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";
import { isBound } from "../../standing.ts";

/** S7: an actual value is a measured one, not a bound such as ≥85%. */
export const measuresActual = defineRule<ProjectRule>({
  id: "status.bound-as-actual",
  catalogue: "S7",
  kind: "status",
  severity: "notice",
  verdict: "rule",
  title: { zh: "完成值照抄指标界限", en: "A bound for an actual value" },
  description: {
    zh: "指标完成情况应填实际测得值,不应填“≥”“≤”等界限",
    en: "an actual value is what was measured, not a bound with ≥ or ≤",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "指标未填报完成值", en: "no indicator states an actual value" },
  remedy: { zh: "填报实际完成的数值", en: "state the value that was measured" },
  gather: (count) => ({
    zh: `${count}个指标的完成情况填的是界限(≥、≤),不是实际值`,
    en: `${count} indicators state a bound (≥, ≤) instead of an actual value`,
  }),
  *relate({ project }) {
    for (const indicator of project.indicators) {
      const { target, actual } = indicator;
      if (!isNumeric(actual)) continue;
      const copied = target !== null && target.op === actual.op && target.text === actual.text;
      yield judge(
        isBound(actual),
        {
          zh: `${nameOf(project)}“${indicatorName(indicator)}”填${actual.text}${isBound(actual) && copied ? ",与目标值相同" : ""}`,
          en: `${nameOf(project)}, “${indicatorName(indicator)}” states ${actual.text}${isBound(actual) && copied ? ", as its target does" : ""}`,
        },
        evidence(["actual", actual], ["target", target]),
        { stated: statedValue(actual) },
      );
    }
  },
  examples: {
    holds: [{ projects: [{ indicators: ["产出指标|质量指标|验收合格率|≥95%|97%"] }] }],
    breaks: [{ projects: [{ indicators: ["产出指标|质量指标|验收合格率|≥95%|≥95%"] }] }],
    undecided: [
      {
        projects: [{ indicators: ["产出指标|质量指标|验收合格率|≥95%|≥95%"], doubtful: ["验收合格率 actual"] }],
      },
    ],
  },
});
