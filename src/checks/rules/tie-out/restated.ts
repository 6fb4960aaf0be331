import { fold } from "../../../domain/characters.ts";
import type { Submission } from "../../../domain/record.ts";
import { aboutOf, groupOf, type NumericClaim, numericClaims, subjectOf } from "../../about.ts";
import { agree } from "../../comparison.ts";
import { relateEquation } from "../../evidence.ts";
import { figure } from "../../expression.ts";
import { isReleased } from "../../funds.ts";
import { isOfAnotherYear } from "../../period.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T2: one fact stated twice is stated alike. The statement in the minority is the one that is told. */
export const restatesFacts = defineRule<SubmissionRule>({
  id: "tie-out.restated",
  catalogue: "T2",
  kind: "tie-out",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "同一事实前后表述", en: "One fact stated twice" },
  description: {
    zh: "正文多处表述的同一数字应一致",
    en: "one fact that the prose states in several places is stated alike",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文没有重复表述的数字", en: "the prose states no fact twice" },
  remedy: { zh: "统一正文前后的数字", en: "state one figure throughout" },
  *relate({ submission }) {
    const facts = new Map<string, NumericClaim[]>();
    for (const one of numericClaims(submission)) {
      const key = factOf(submission, one);
      if (key !== null) facts.set(key, [...(facts.get(key) ?? []), one]);
    }
    for (const statements of facts.values()) {
      if (statements.length < 2) continue;
      const standard = commonest(statements);
      for (const one of statements.filter((other) => other !== standard)) {
        yield relateEquation(
          { stated: one.claim.figure, expression: figure(standard.claim.figure, "restated") },
          ({ stated }) => ({
            zh: `正文称${one.claim.counted ?? subjectOf(one.claim)}${one.claim.term}${stated.text},别处称${standard.claim.figure.text}`,
            en: `the prose states ${stated.text} for ${one.claim.counted ?? subjectOf(one.claim)}, and ${standard.claim.figure.text} elsewhere`,
          }),
        );
      }
    }
  },
  examples: {
    holds: [{ prose: ["本年专项资金3个，金额30.00万元。", "截至10月底，3个专项资金执行20.00万元。"] }],
    breaks: [{ prose: ["本年专项资金3个，金额30.00万元。", "截至10月底，4个专项资金执行20.00万元。"] }],
  },
});

const MEASURES: readonly string[] = ["budget", "executed", "executionRate", "carryover", "forecast", "count"];

/**
 * What a claim states, as a key; null for claims that may well differ each time they are made. A count is a fact only
 * of a group whose money or members the prose also tells (专项资金16个), not of meetings held.
 */
function factOf(submission: Submission, { index, claim }: NumericClaim): string | null {
  if (isOfAnotherYear(claim, submission)) return null;
  if (claim.indicator !== null || !MEASURES.includes(claim.measure) || claim.figure.hedge !== null) return null;
  const about = aboutOf(submission, index);
  if (about === "" || about.startsWith("subject ")) return null;
  const period = claim.period === null ? "" : fold(claim.period).replace(/[^\d年月]/g, "");
  if (claim.measure === "count") {
    if (about.startsWith("project ")) return `${about}|count|${claim.counted}|${claim.item?.number}`;
    const group = groupOf(submission, index);
    const money = group?.claims.some((one) => submission.narrative.claims[one]?.figure.unit.kind === "money") ?? false;
    return money || group?.projects != null ? `${about}|count|${claim.figure.unit.name}` : null;
  }
  const term = isReleased(claim) ? "released" : /调整/.test(claim.term) ? "adjusted" : "plain";
  return [about, claim.measure, term, claim.figure.unit.base, claim.measure === "budget" ? "" : period].join("|");
}

/** The statement most others agree with; the earliest of several. */
function commonest(statements: readonly NumericClaim[]): NumericClaim {
  const votes = statements.map(
    (one) => statements.filter((other) => agree(one.claim.figure, other.claim.figure)).length,
  );
  return statements[votes.indexOf(Math.max(...votes))] as NumericClaim;
}
