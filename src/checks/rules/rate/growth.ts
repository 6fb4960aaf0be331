import { type NumericClaim, numericClaims, subjectOf } from "../../about.ts";
import type { Equation } from "../../comparison.ts";
import { relateEquation } from "../../evidence.ts";
import { differenceOf, figure, percentOf, sumOf } from "../../expression.ts";
import { kindestOf } from "../../funds.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** B8: `A万元,比上年增加B万元,增长p%`: the growth is B over what A was before. */
export const ratesGrowth = defineRule<SubmissionRule>({
  id: "rate.growth",
  catalogue: "B8",
  kind: "rate",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "增减额与增减率", en: "Change and its rate" },
  description: {
    zh: "正文所述增减率应等于增减额除以上年数(本年数减增加额,或加减少额)",
    en: "a stated rate of change is the change over last year's amount: this year's less the increase, or plus the decrease",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文没有同时给出本年数、增减额和增减率", en: "no amount stands with its change and the rate of it" },
  remedy: { zh: "核对本年数、增减额与增减率并更正", en: "check the amount, its change and the rate, and correct them" },
  *relate({ submission }) {
    const claims = numericClaims(submission);
    for (const [at, rate] of claims.entries()) {
      const change = claims[at - 1];
      if (change === undefined || !isChange(rate, "rate") || !isChange(change, "money") || !isBeside(change, rate))
        continue;
      const direction = directionOf(rate);
      if (direction === null || direction !== directionOf(change)) continue;
      const before = claims
        .slice(0, at - 1)
        .filter((one) => one.claim.measure !== "change" && one.claim.figure.unit.base === change.claim.figure.unit.base)
        .filter((one) => isBeside(one, rate))
        .reverse();
      const equation = kindestOf(before.map((amount) => growthOf(rate, change, amount, direction)));
      if (equation === null) continue;
      const draft = relateEquation(equation, ({ stated, computed }) => ({
        zh: `正文称${subjectOf(rate.claim)}${rate.claim.term}${stated.text},按增减额计算为${computed.value}%`,
        en: `the prose states a change of ${stated.text} for ${subjectOf(rate.claim)}; its amounts make ${computed.value}%`,
      }));
      yield { ...draft, ambiguous: before.length > 1 };
    }
  },
  examples: {
    holds: [{ prose: ["2022年专项资金预算安排126.00万元，比上年增加6.00万元，增长5.00%。"] }],
    breaks: [{ prose: ["2022年专项资金预算安排126.00万元，比上年增加6.00万元，增长5.60%。"] }],
  },
});

const isChange = ({ claim }: NumericClaim, kind: "rate" | "money"): boolean =>
  claim.measure === "change" && claim.figure.unit.kind === kind && !claim.figure.unit.name.endsWith("点");

/** Of one thing, in one sentence. */
const isBeside = (one: NumericClaim, other: NumericClaim): boolean =>
  one.claim.subject === other.claim.subject &&
  one.claim.paragraph === other.claim.paragraph &&
  one.claim.sentenceIndex === other.claim.sentenceIndex;

function directionOf({ claim }: NumericClaim): "up" | "down" | null {
  const [up, down] = [/[增升长多高]/.test(claim.term), /[减降少低]/.test(claim.term)];
  return up === down ? null : up ? "up" : "down";
}

function growthOf(rate: NumericClaim, change: NumericClaim, amount: NumericClaim, direction: "up" | "down"): Equation {
  const by = figure(change.claim.figure, "change");
  const now = figure(amount.claim.figure, "narrative");
  const last = direction === "up" ? differenceOf(now, by) : sumOf([now, by]);
  return { stated: rate.claim.figure, expression: percentOf(by, last) };
}
