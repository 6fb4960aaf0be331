import { isNumeric } from "../../../domain/figure.ts";
import { evidence, nameOf, relateEquation } from "../../evidence.ts";
import { statedRate } from "../../rate-slips.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** B2: a rate that fails over its own denominator but holds over another amount of the form differs in scope (口径). */
export const usesDenominator = defineRule<ProjectRule>({
  id: "rate.denominator",
  catalogue: "B2",
  kind: "rate",
  severity: "warning",
  verdict: "scope",
  title: { zh: "执行率口径", en: "Another denominator" },
  description: {
    zh: "执行率按规定的分母不成立,而按表中另一列成立,属口径不一",
    en: "a rate that does not hold over the prescribed denominator holds over another column of the form",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "监控表只有一列预算数,没有别的口径", en: "the forms print one budget column only" },
  remedy: { zh: "按规定口径重新计算执行率", en: "compute the rate over the prescribed denominator" },
  *relate({ project, pipeline }) {
    const { budget, adjusted } = project.funds;
    const rate = statedRate(project, pipeline);
    if (rate === null) return;
    const { equation, denominator, slip } = rate;
    if (slip?.kind !== "denominator" && (!isNumeric(budget) || !isNumeric(adjusted))) return;
    const draft = relateEquation(equation, ({ stated, computed }) => ({
      zh: `${nameOf(project)}填报执行率${stated.text},按规定分母${denominator.text}应为${computed.value}%${slip?.kind === "denominator" ? `;该数是按${slip.denominator.text}计算的` : ""}`,
      en: `${nameOf(project)} states a rate of ${stated.text}; over the prescribed ${denominator.text} it is ${computed.value}%${slip?.kind === "denominator" ? `; it was computed over ${slip.denominator.text}` : ""}`,
    }));
    if (slip?.kind === "denominator") {
      yield { ...draft, outcome: "breaks", evidence: [...draft.evidence, ...evidence(["restated", slip.denominator])] };
    } else if (draft.outcome !== "breaks") yield draft;
  },
  examples: {
    holds: [{ projects: [{ budget: "100.00", adjusted: "80.00", executed: "40.00", executionRate: "50" }] }],
    breaks: [{ projects: [{ budget: "100.00", adjusted: "80.00", executed: "40.00", executionRate: "40" }] }],
  },
});
