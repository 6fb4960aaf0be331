import { isNumeric, type NumericFigure } from "../../../domain/figure.ts";
import { aboutOf, numericClaims, subjectOf } from "../../about.ts";
import type { Equation } from "../../comparison.ts";
import { denominatorOf } from "../../denominator.ts";
import { nameOf, relateEquation } from "../../evidence.ts";
import { differenceOf, figure } from "../../expression.ts";
import { agreeing, isReleased, kindestOf, nearestFirst } from "../../funds.ts";
import { isOfReport } from "../../period.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** A9: what is left is budget less execution, in a form's own column and in the prose. */
export const balancesFunds = defineRule<SubmissionRule>({
  id: "difference.balance",
  catalogue: "A9",
  kind: "difference",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "结余与预算、执行", en: "Balance, budget and execution" },
  description: { zh: "结余(未执行)数应等于预算数减执行数", en: "the balance is budget less execution" },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "未填报结余数", en: "no balance is stated" },
  remedy: { zh: "核对预算、执行与结余并更正", en: "check budget, execution and balance, and correct them" },
  *relate({ submission, pipeline }) {
    for (const project of submission.projects) {
      const { balance, executed } = project.funds;
      const budget = denominatorOf(project.funds, pipeline);
      if (!isNumeric(balance) || !isNumeric(executed) || !isNumeric(budget)) continue;
      yield relateEquation(
        subtraction(balance, budget, executed),
        ({ stated, computed }) => ({
          zh: `${nameOf(project)}结余填${stated.text},预算减执行为${computed.value}${computed.unit}`,
          en: `the balance of ${nameOf(project)} is ${stated.text}; budget less execution is ${computed.value}${computed.unit}`,
        }),
        { project },
      );
    }
    const claims = numericClaims(submission).filter((one) => isOfReport(one.claim, submission));
    for (const one of claims.filter(({ claim }) => claim.measure === "balance" && claim.figure.unit.kind === "money")) {
      const about = aboutOf(submission, one.index);
      const near = nearestFirst(
        one,
        claims.filter((other) => about !== "" && aboutOf(submission, other.index) === about),
      );
      const executed = near.find(
        ({ claim }) => claim.measure === "executed" && claim.paragraph === one.claim.paragraph,
      );
      if (executed === undefined) continue;
      const less = (released: boolean): readonly Equation[] =>
        near
          .filter(({ claim }) => claim.measure === "budget" && isReleased(claim) === released)
          .map(({ claim }) => subtraction(one.claim.figure, claim.figure, executed.claim.figure));
      const equation = kindestOf([...less(false), ...agreeing(less(true))]);
      if (equation === null) continue;
      yield relateEquation(equation, ({ stated, computed }) => ({
        zh: `正文称${subjectOf(one.claim)}结余${stated.text},预算减执行为${computed.value}${computed.unit}`,
        en: `the prose states a balance of ${stated.text} for ${subjectOf(one.claim)}; budget less execution is ${computed.value}${computed.unit}`,
      }));
    }
  },
  examples: {
    holds: [{ projects: [{ budget: "30.00", executed: "18.50", balance: "11.50" }] }],
    breaks: [{ projects: [{ budget: "30.00", executed: "18.50", balance: "12.50" }] }],
  },
});

const subtraction = (stated: NumericFigure, budget: NumericFigure, executed: NumericFigure): Equation => ({
  stated,
  expression: differenceOf(figure(budget, "budget"), figure(executed, "executed")),
});
