import { nameOf, relateEquation } from "../../evidence.ts";
import { statedRate } from "../../rate-slips.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** B6: a percentage is not printed as a fraction, nor a hundredfold. */
export const scalesRate = defineRule<ProjectRule>({
  id: "rate.scale",
  catalogue: "B6",
  kind: "rate",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "百分比与小数混用", en: "Fraction printed for a percentage" },
  description: {
    zh: "以百分比填报的执行率不应填成小数(0.6)或放大一百倍(6000)",
    en: "a rate in percent is not printed as a fraction (0.6) or a hundredfold (6000)",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "未填报执行率、执行数或预算数", en: "no form states a rate, an execution and a budget" },
  remedy: { zh: "按百分数填报执行率", en: "state the rate in percent" },
  *relate({ project, pipeline }) {
    const rate = statedRate(project, pipeline);
    if (rate === null) return;
    const { equation, slip } = rate;
    const draft = relateEquation(equation, ({ stated, computed }) => ({
      zh: `${nameOf(project)}执行率填${stated.text},应为${computed.value}%,相差一百倍,疑为小数与百分数混用`,
      en: `${nameOf(project)} states a rate of ${stated.text}; it is ${computed.value}%, a hundredfold apart: a fraction for a percentage`,
    }));
    if (slip?.kind === "scale" || draft.outcome !== "breaks") yield draft;
  },
  examples: {
    holds: [{ projects: [{ budget: "20.00", executed: "12.00", executionRate: "60" }] }],
    breaks: [{ projects: [{ budget: "20.00", executed: "12.00", executionRate: "0.6" }] }],
  },
});
