import { baseRangeOf, isDoubtful, isNumeric } from "../../../domain/figure.ts";
import { compare, HUNDRED, ZERO } from "../../../domain/rational.ts";
import { statedValue } from "../../comparison.ts";
import { DOUBT, evidence, nameOf } from "../../evidence.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** B5: an execution rate lies between 0 and 100%. */
export const boundsRate = defineRule<ProjectRule>({
  id: "rate.bounds",
  catalogue: "B5",
  kind: "rate",
  severity: "warning",
  verdict: "rule",
  title: { zh: "执行率范围", en: "Bounds of a rate" },
  description: { zh: "执行率应在0至100%之间", en: "an execution rate lies between 0 and 100%" },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "未填报执行率", en: "no rate is stated" },
  remedy: {
    zh: "核对执行率;确有超预算执行的,说明依据",
    en: "check the rate; where more than the budget was executed, say on what authority",
  },
  *relate({ project }) {
    const { executionRate } = project.funds;
    if (!isNumeric(executionRate)) return;
    const { low, high } = baseRangeOf(executionRate);
    const outside = compare(low, HUNDRED) > 0 || compare(high, ZERO) < 0;
    const doubtful = isDoubtful(executionRate);
    yield {
      outcome: doubtful ? "undecided" : outside ? "breaks" : "holds",
      ...(doubtful ? { why: DOUBT } : {}),
      stated: statedValue(executionRate),
      message: {
        zh: `${nameOf(project)}执行率为${executionRate.text}%`.replace("%%", "%"),
        en: `the rate of ${nameOf(project)} is ${executionRate.text}`,
      },
      evidence: evidence(["stated", executionRate]),
    };
  },
  examples: {
    holds: [{ projects: [{ budget: "20", executed: "20", executionRate: "100" }] }],
    breaks: [{ projects: [{ budget: "20", executed: "25", executionRate: "125" }] }],
    undecided: [{ projects: [{ budget: "20", executed: "20", executionRate: "108", doubtful: ["executionRate"] }] }],
  },
});
