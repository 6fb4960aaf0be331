import { baseRangeOf } from "../../../domain/figure.ts";
import { compare } from "../../../domain/rational.ts";
import { numericClaims, subjectOf } from "../../about.ts";
import { compareEquation } from "../../comparison.ts";
import { relateEquation } from "../../evidence.ts";
import { figure, rangeOfExpression, sumOf } from "../../expression.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** A4: a total in the prose is the sum of the list it stands over; 其中 without a full list only bounds it. */
export const footsNarrativeTotal = defineRule<SubmissionRule>({
  id: "sum.narrative-total",
  catalogue: "A4",
  kind: "sum",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "正文合计与分项", en: "Narrative total and its parts" },
  description: {
    zh: "正文中的合计数应等于其后所列各项之和;“其中”所列不全时,各项之和不得大于合计",
    en: "a total in the prose equals the sum of the parts listed with it; parts that are not all there must not exceed it",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文没有带分项的合计数", en: "the prose states no total with its parts" },
  remedy: { zh: "核对合计数与各分项,更正有误的一项", en: "check the total and its parts, and correct the wrong one" },
  *relate({ submission }) {
    const claims = new Map(numericClaims(submission).map((one) => [one.index, one.claim]));
    for (const list of submission.narrative.lists) {
      const total = list.total === null ? undefined : claims.get(list.total);
      const parts = list.parts.map((index) => claims.get(index));
      if (total === undefined || !parts.every((part) => part !== undefined) || parts.length < 2) continue;
      if (parts.some((part) => part.figure.unit.base !== total.figure.unit.base)) continue;
      const equation = { stated: total.figure, expression: sumOf(parts.map((part) => figure(part.figure, "addend"))) };
      const { outcome } = compareEquation(equation);
      const names = parts.map((part) => part.subject);
      const whole = list.partition || isWholeOfThree(total.subject, names) || outcome !== "breaks";
      const range = rangeOfExpression(equation.expression);
      const exceeds = range !== null && compare(range.low, baseRangeOf(total.figure).high) > 0;
      yield relateEquation(
        equation,
        ({ stated, computed }) => ({
          zh: `正文称${subjectOf(total)}${total.term}${stated.text},所列${parts.length}项之和为${computed.value}${computed.unit}`,
          en: `the prose states ${stated.text} for ${subjectOf(total)}; its ${parts.length} parts sum to ${computed.value}${computed.unit}`,
        }),
        whole ? {} : { outcome: exceeds ? "breaks" : "holds", difference: null },
      );
    }
  },
  examples: {
    holds: [{ prose: ["本年安排项目2个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查17.50万元。"] }],
    breaks: [{ prose: ["本年安排项目2个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查16.50万元。"] }],
  },
});

/** “三公”经费 is its three kinds by definition, so that 其中 before all three leaves nothing out. */
const isWholeOfThree = (total: string, parts: readonly string[]): boolean =>
  /三公.?经费$/.test(total) &&
  [/出国|出境/, /公务接待/, /公务(?:用车|车)(?!购置费$)/].every(
    (kind) => parts.filter((part) => kind.test(part)).length === 1,
  );
