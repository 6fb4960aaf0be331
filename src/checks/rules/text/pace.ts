import { fold } from "../../../domain/characters.ts";
import { baseRangeOf, isDoubtful } from "../../../domain/figure.ts";
import { compare, HUNDRED, multiply, rational } from "../../../domain/rational.ts";
import { numericClaims, subjectOf } from "../../about.ts";
import { statedValue } from "../../comparison.ts";
import { DOUBT, evidence } from "../../evidence.ts";
import { isOfAnotherYear, lastMonthIn } from "../../period.ts";
import { percent } from "../../progress.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T6: a rate said to be ahead of or behind the time gone is so. */
export const pacesWords = defineRule<SubmissionRule>({
  id: "text.pace",
  catalogue: "T6",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "进度快慢的表述", en: "Words on pace" },
  description: {
    zh: "正文称执行率高于、低于时间(序时)进度的,应与所述执行率和监控期间相符",
    en: "a rate said to be above or below the time gone is so for the period reported on",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文未将执行率与时间进度相比", en: "the prose compares no rate with the time gone" },
  remedy: { zh: "核对执行率与表述", en: "check the rate and the words" },
  *relate({ submission }) {
    for (const { claim } of numericClaims(submission)) {
      const month = lastMonthIn(claim.period ?? "") ?? submission.period?.value.to.slice(5);
      if (claim.measure !== "executionRate" || month === undefined || isOfAnotherYear(claim, submission)) continue;
      const time = multiply(rational(BigInt(month), 12n), HUNDRED);
      const said = comparisonIn(fold(claim.sentence), fold(claim.figure.text));
      if (said === null) continue;
      const { low, high } = baseRangeOf(claim.figure);
      const contradicts = said === "above" ? compare(high, time) < 0 : compare(low, time) > 0;
      const doubtful = isDoubtful(claim.figure);
      yield {
        outcome: doubtful ? "undecided" : contradicts ? "breaks" : "holds",
        ...(doubtful ? { why: DOUBT } : {}),
        stated: statedValue(claim.figure),
        message: {
          zh: `正文称${subjectOf(claim)}执行率${claim.figure.text}${said === "above" ? "高于" : "低于"}时间进度,时间进度为${percent(time)}`,
          en: `the prose says the rate of ${claim.figure.text} (${subjectOf(claim)}) is ${said} the time gone, which is ${percent(time)}`,
        },
        evidence: evidence(["narrative", claim.figure]),
      };
    }
  },
  examples: {
    holds: [{ prose: ["专项资金预算安排20.00万元，执行18.00万元，执行率为90%，高于时间进度。"] }],
    breaks: [{ prose: ["专项资金预算安排20.00万元，执行18.00万元，执行率为90%，略低于时间进度。"] }],
  },
});

/** What the words right after the rate say of it against the time gone; null when they say nothing, or speak of another rate first. */
function comparisonIn(sentence: string, rate: string): "above" | "below" | null {
  const after = sentence.slice(sentence.indexOf(rate) + rate.length);
  const match =
    /^[^%;.]{0,12}?(略?高于|快于|超过|超|略?低于|慢于|落后于|滞后于|未达到|不及)(?:同期)?(?:时间|序时|时序)进度/.exec(
      after,
    );
  if (match === null) return null;
  return /高于|快于|超/.test(match[1] ?? "") ? "above" : "below";
}
