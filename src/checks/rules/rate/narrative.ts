import { aboutOf, type NumericClaim, numericClaims, subjectOf } from "../../about.ts";
import type { Equation } from "../../comparison.ts";
import { relateEquation } from "../../evidence.ts";
import { figure, percentOf } from "../../expression.ts";
import { agreeing, isReleased, kindestOf, nearestFirst } from "../../funds.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** B4: a rate in the prose is that of the amounts it stands with. */
export const ratesNarrative = defineRule<SubmissionRule>({
  id: "rate.narrative",
  catalogue: "B4",
  kind: "rate",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "正文执行率", en: "Rate in the prose" },
  description: {
    zh: "正文所述执行率应等于同处所述执行数除以预算数",
    en: "a rate in the prose is the execution over the budget stated with it",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文没有同时给出比率及其分子、分母", en: "the prose states no rate with its two amounts" },
  remedy: { zh: "核对正文金额与比率并更正", en: "check the amounts and the rate in the prose, and correct them" },
  *relate({ submission }) {
    const claims = numericClaims(submission).filter(({ claim }) => claim.indicator === null);
    for (const rate of claims) {
      const { measure } = rate.claim;
      if ((measure !== "executionRate" && measure !== "approvalRate") || rate.claim.figure.unit.kind !== "rate")
        continue;
      const about = aboutOf(submission, rate.index);
      const near = nearestFirst(
        rate,
        claims.filter((one) => isBeside(one, rate, about, aboutOf(submission, one.index))),
      );
      const equation = kindestOf(measure === "executionRate" ? executions(rate, near) : approvals(rate, near));
      if (equation === null) continue;
      yield relateEquation(equation, ({ stated, computed }) => ({
        zh: `正文称${subjectOf(rate.claim)}${rate.claim.term || "执行率"}为${stated.text},按其金额计算为${computed.value}%`,
        en: `the prose states a rate of ${stated.text} for ${subjectOf(rate.claim)}; its amounts make ${computed.value}%`,
      }));
    }
  },
  examples: {
    holds: [{ prose: ["专项资金预算安排364.50万元，截至10月底执行213.70万元，执行率为59%。"] }],
    breaks: [{ prose: ["专项资金预算安排364.50万元，截至10月底执行213.70万元，执行率为65%。"] }],
  },
});

/** Same thing, same span of time; without a subject only the same sentence will do. */
function isBeside(one: NumericClaim, rate: NumericClaim, about: string, otherAbout: string): boolean {
  if (one.claim.figure.unit.kind !== "money" || otherAbout !== about) return false;
  const sameSentence =
    one.claim.paragraph === rate.claim.paragraph && one.claim.sentenceIndex === rate.claim.sentenceIndex;
  if (about === "") return sameSentence;
  return (
    sameSentence ||
    one.claim.period === rate.claim.period ||
    one.claim.period === null ||
    one.claim.measure === "budget"
  );
}

/** The execution nearest before the rate, over any budget of the same thing. */
function executions(rate: NumericClaim, near: readonly NumericClaim[]): readonly Equation[] {
  const executed = near.find(
    ({ claim, index }) =>
      claim.measure === "executed" &&
      claim.paragraph === rate.claim.paragraph &&
      index < rate.index &&
      (claim.period === null || rate.claim.period === null || claim.period === rate.claim.period),
  );
  if (executed === undefined) return [];
  const over = (released: boolean): readonly Equation[] =>
    near
      .filter(({ claim }) => claim.measure === "budget" && isReleased(claim) === released)
      .map(({ claim }) => ({
        stated: rate.claim.figure,
        expression: percentOf(figure(executed.claim.figure, "numerator"), figure(claim.figure, "denominator")),
      }));
  return [...over(false), ...agreeing(over(true))];
}

/** What was released over what was budgeted. */
function approvals(rate: NumericClaim, near: readonly NumericClaim[]): readonly Equation[] {
  const released = near.find(
    ({ claim }) => claim.measure === "budget" && isReleased(claim) && claim.paragraph === rate.claim.paragraph,
  );
  if (released === undefined) return [];
  return near
    .filter(({ claim }) => claim.measure === "budget" && !isReleased(claim))
    .map(({ claim }) => ({
      stated: rate.claim.figure,
      expression: percentOf(figure(released.claim.figure, "numerator"), figure(claim.figure, "denominator")),
    }));
}
