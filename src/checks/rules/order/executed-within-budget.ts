import { isDoubtful, isNumeric } from "../../../domain/figure.ts";
import { order, statedValue } from "../../comparison.ts";
import { denominatorOf } from "../../denominator.ts";
import { DOUBT, evidence, nameOf } from "../../evidence.ts";
import { relateRows } from "../../funds.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** C1: no more is executed than was budgeted. */
export const ordersExecution = defineRule<ProjectRule>({
  id: "order.executed-within-budget",
  catalogue: "C1",
  kind: "difference",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "执行数不超预算", en: "Execution within budget" },
  description: {
    zh: "执行数不应大于预算数(有调整的,为调整后预算数)",
    en: "no more is executed than was budgeted, after adjustment",
  },
  source: { document: "中华人民共和国预算法", place: "第十三条" },
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "未填报预算数或执行数", en: "no budget or no execution is stated" },
  remedy: {
    zh: "核对预算数与执行数;有调整预算的一并填报",
    en: "check budget and execution; state the adjustment where there is one",
  },
  *relate({ project, pipeline }) {
    yield* relateRows(project, function* (funds, label) {
      const { executed } = funds;
      const budget = denominatorOf(funds, pipeline);
      if (!isNumeric(executed) || !isNumeric(budget)) return;
      const doubtful = isDoubtful(executed) || isDoubtful(budget);
      yield {
        outcome: doubtful ? "undecided" : order(executed, budget) > 0 ? "breaks" : "holds",
        ...(doubtful ? { why: DOUBT } : {}),
        stated: statedValue(executed),
        message: {
          zh: `${nameOf(project)}${label}执行数${executed.text},预算数${budget.text}`,
          en: `${nameOf(project)}${label === "" ? "" : ` (${label})`} executed ${executed.text} of a budget of ${budget.text}`,
        },
        evidence: evidence(["executed", executed], ["budget", budget]),
      };
    });
  },
  examples: {
    holds: [{ projects: [{ budget: "20", executed: "20" }] }],
    breaks: [{ projects: [{ budget: "20", executed: "20.5" }] }],
    undecided: [{ projects: [{ budget: "20", executed: "26", doubtful: ["executed"] }] }],
  },
});
