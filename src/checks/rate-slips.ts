import {
  baseRangeOf,
  decimalOf,
  type Figure,
  isDoubtful,
  isNumeric,
  type NumericFigure,
  numberOf,
} from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import { meets, multiplyRanges, point } from "../domain/range.ts";
import { divide, equals, HUNDRED, multiply, rationalFrom, toDecimal } from "../domain/rational.ts";
import type { Funds, Project } from "../domain/record.ts";
import { compareEquation, type Equation } from "./comparison.ts";
import { denominatorOf } from "./denominator.ts";
import { figure, percentOf, rangeOfExpression, valueOfExpression } from "./expression.ts";

/**
 * Why a stated rate that does not hold is printed as it is, when one slip explains it:
 * `precision`: whole percents printed with zeros after the point; `scale`: a fraction for a percentage or the
 * reverse; `denominator`: right over another amount of the same form (口径).
 */
export type RateSlip =
  | { readonly kind: "precision"; readonly why: Message }
  | { readonly kind: "scale"; readonly why: Message; readonly meant: string }
  | {
      readonly kind: "denominator";
      readonly why: Message;
      readonly denominator: NumericFigure;
      readonly equation: Equation;
    };

/** A form's stated execution rate as its equation, with the slip that explains it where it does not hold. */
export interface StatedRate {
  readonly equation: Equation;
  readonly denominator: NumericFigure;
  readonly slip: RateSlip | null;
}

/** Null where the form does not state a rate, an execution and a budget. */
export function statedRate({ funds }: Project, pipeline: Pipeline): StatedRate | null {
  const { executionRate, executed } = funds;
  const denominator = denominatorOf(funds, pipeline);
  if (!isNumeric(executionRate) || !isNumeric(executed) || !isNumeric(denominator)) return null;
  const expression = percentOf(figure(executed, "numerator"), figure(denominator, "denominator"));
  const equation: Equation = { stated: executionRate, expression };
  return { equation, denominator, slip: explainRate(equation, funds) };
}

const ELSEWHERE = (zh: string, en: string): Message => ({ zh: `另见“${zh}”`, en: `told by “${en}”` });

/** Null when the rate holds, or when no slip explains why it does not. */
function explainRate(equation: Equation, others: Partial<Funds>): RateSlip | null {
  if (compareEquation(equation).outcome !== "breaks") return null;
  const { stated, expression } = equation;
  const value = valueOfExpression(expression);
  if (value === null || expression.op !== "percent") return null;
  if (/\.0+$/.test(decimalOf(stated)) && equals(numberOf(stated), rationalFrom(toDecimal(value, 0)))) {
    return { kind: "precision", why: ELSEWHERE("执行率打印精度", "Printed precision of a rate") };
  }
  const range = rangeOfExpression(expression);
  const printed = baseRangeOf(stated);
  if (range !== null && equalsScaled(stated, value)) {
    return {
      kind: "scale",
      why: ELSEWHERE("百分比与小数混用", "Fraction printed for a percentage"),
      meant: toDecimal(value, 2),
    };
  }
  for (const other of alternatives(equation, others)) {
    const candidate: Equation = { stated, expression: percentOf(expression.left, figure(other, "denominator")) };
    const alternative = rangeOfExpression(candidate.expression);
    if (alternative !== null && meets(printed, alternative)) {
      return {
        kind: "denominator",
        why: ELSEWHERE("执行率口径", "Another denominator"),
        denominator: other,
        equation: candidate,
      };
    }
  }
  return null;
}

/** True when the stated digits are the rate's, a hundred times off. 1% for 100% is the same slip; 0 is none. */
function equalsScaled(stated: NumericFigure, value: ReturnType<typeof numberOf>): boolean {
  if (stated.number.digits === 0n) return false;
  const decimals = stated.number.decimals;
  const fraction = divide(value, HUNDRED);
  const inflated = multiply(value, HUNDRED);
  const printed = numberOf(stated);
  return (
    (decimals >= 1 && equals(printed, rationalFrom(toDecimal(fraction, decimals)))) ||
    (meets(multiplyRanges(baseRangeOf(stated), point(HUNDRED)), point(value)) && decimals >= 2) ||
    equals(printed, rationalFrom(toDecimal(inflated, decimals)))
  );
}

function alternatives({ expression }: Equation, others: Partial<Funds>): readonly NumericFigure[] {
  if (expression.op !== "percent" || expression.right.op !== "figure") return [];
  const used = expression.right.figure;
  const amounts: readonly (Figure | null | undefined)[] = [others.budget, others.adjusted, others.forecast];
  return amounts.filter(
    (one): one is NumericFigure =>
      isNumeric(one) && !isDoubtful(one) && one !== used && !equals(numberOf(one), numberOf(used)),
  );
}
