import { nameOf, relateEquation } from "../../evidence.ts";
import { statedRate } from "../../rate-slips.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** B10: a rate printed with decimals is right in them: 30.00 for 29.55 is a whole percent with zeros put after it. */
export const printsPrecision = defineRule<ProjectRule>({
  id: "rate.precision",
  catalogue: "B10",
  kind: "rate",
  severity: "warning",
  verdict: "inconsistent",
  title: { zh: "执行率打印精度", en: "Printed precision of a rate" },
  description: {
    zh: "执行率印到小数位的,该小数位也应正确;仅取整成立而补零的,提示说明",
    en: "a rate printed with decimals is right in those decimals, not a whole percent with zeros after it",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "执行率均为整数", en: "no rate is printed with decimals" },
  remedy: {
    zh: "按所印小数位重新计算,或只填整数",
    en: "compute the rate to the printed decimals, or state whole percents",
  },
  *relate({ project, pipeline }) {
    const rate = statedRate(project, pipeline);
    if (rate === null || rate.equation.stated.number.decimals === 0) return;
    const { equation, slip } = rate;
    const { decimals } = equation.stated.number;
    const draft = relateEquation(equation, ({ stated, computed }) => ({
      zh: `${nameOf(project)}执行率印为${stated.text},按${decimals}位小数应为${computed.value}%,仅取整时成立`,
      en: `${nameOf(project)} prints a rate of ${stated.text}; to ${decimals} decimals it is ${computed.value}%, and holds as a whole percent only`,
    }));
    if (slip?.kind === "precision" || draft.outcome !== "breaks") yield draft;
  },
  examples: {
    holds: [{ projects: [{ budget: "72.00", executed: "18.00", executionRate: "25.00" }] }],
    breaks: [{ projects: [{ budget: "72.00", executed: "21.31", executionRate: "30.00" }] }],
  },
});
