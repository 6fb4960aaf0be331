import { isNumeric } from "../../../domain/figure.ts";
import { denominatorOf } from "../../denominator.ts";
import { BLANK, evidence, nameOf, relateEquation } from "../../evidence.ts";
import { statedRate } from "../../rate-slips.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** B1: the stated execution rate is executed over budget, at the precision it is printed with. */
export const ratesExecution = defineRule<ProjectRule>({
  id: "rate.execution",
  catalogue: "B1",
  kind: "rate",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "预算执行率", en: "Budget execution rate" },
  description: {
    zh: "填报的执行率应等于执行数除以预算数",
    en: "the stated execution rate is executed divided by budget",
  },
  source: { document: "财预〔2019〕136号", place: "第二条" },
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "表中未填报执行率、执行数或预算数", en: "no form states a rate, an execution and a budget" },
  remedy: { zh: "核对预算数、执行数与执行率并更正", en: "check budget, execution and rate, and correct them" },
  *relate({ project, pipeline }) {
    const { executionRate, executed } = project.funds;
    if (!isNumeric(executionRate)) return;
    const rate = statedRate(project, pipeline);
    if (rate === null) {
      yield {
        outcome: "undecided",
        why: BLANK,
        message: {
          zh: `${nameOf(project)}填报执行率${executionRate.text},但执行数或预算数为空`,
          en: `${nameOf(project)} states a rate of ${executionRate.text}, but executed or budget is blank`,
        },
        evidence: evidence(
          ["stated", executionRate],
          ["numerator", executed],
          ["denominator", denominatorOf(project.funds, pipeline)],
        ),
      };
      return;
    }
    const { equation, slip } = rate;
    // Another check tells it better: an integer printed with zeros (B10), another denominator (B2), a fraction for a percentage (B6).
    yield relateEquation(
      equation,
      ({ stated, computed }) => ({
        zh: `${nameOf(project)}填报执行率为${stated.text},执行数除以预算数为${computed.value}%`,
        en: `${nameOf(project)} states a rate of ${stated.text}; executed over budget is ${computed.value}%`,
      }),
      slip === null ? {} : { outcome: slip.kind === "precision" ? "holds" : "skipped", why: slip.why },
    );
  },
  examples: {
    holds: [{ projects: [{ budget: "22.03", executed: "13.22", executionRate: "60" }] }],
    breaks: [{ projects: [{ budget: "22.03", executed: "13.22", executionRate: "66" }] }],
    undecided: [{ projects: [{ budget: "22.03", executionRate: "60" }] }],
  },
});
