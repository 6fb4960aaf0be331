import {
  baseRangeOf,
  baseValueOf,
  decimalOf,
  inUnit,
  isDoubtful,
  type NumericFigure,
  numberOf,
} from "../domain/figure.ts";
import { meets } from "../domain/range.ts";
import {
  compare,
  equals,
  multiply,
  powerOfTen,
  type Rational,
  rationalFrom,
  subtract,
  toDecimal,
  toShortestDecimal,
} from "../domain/rational.ts";
import type { ComputedValue, Outcome, StatedValue } from "../domain/relation.ts";
import { type Expression, formulaOf, isFooting, leavesOf, rangeOfExpression, valueOfExpression } from "./expression.ts";

/** A stated figure against what the others make it. */
export interface Equation {
  readonly stated: NumericFigure;
  readonly expression: Expression;
}

export interface Comparison {
  readonly outcome: Outcome;
  readonly stated: StatedValue;
  readonly computed: ComputedValue;
  readonly difference: string | null;
  /** `truncation`: the stated figure drops the digits that rounding would have carried. */
  readonly explanation: "exact" | "rounded" | "tolerance" | "truncation" | "doubt" | "division by zero" | null;
}

/**
 * Decides one equation in exact arithmetic, after XBRL Calculations 1.1: the two sides break only when no amounts
 * that print as these figures do can satisfy it. Footings that hold only within that tolerance are `rounding`
 * (尾差), as is a stated figure that was truncated instead of rounded.
 */
export function compareEquation({ stated, expression }: Equation): Comparison {
  const value = valueOfExpression(expression);
  const range = rangeOfExpression(expression);
  const base = { stated: statedValue(stated), computed: computedValue(stated, expression, value) };
  if ([stated, ...leavesOf(expression).map((leaf) => leaf.figure)].some(isDoubtful)) {
    return { ...base, outcome: "undecided", difference: null, explanation: "doubt" };
  }
  if (value === null || range === null) {
    return { ...base, outcome: "undecided", difference: null, explanation: "division by zero" };
  }
  const inStated = inUnit(value, stated.unit);
  const difference = toShortestDecimal(
    subtract(numberOf(stated), inStated),
    stated.number.decimals,
    decimalsFor(stated),
  );
  const decided = decide(stated, expression, inStated, meets(baseRangeOf(stated), range));
  return {
    ...base,
    ...decided,
    difference:
      decided.explanation === "exact"
        ? toDecimal(subtract(numberOf(stated), inStated), stated.number.decimals)
        : difference,
  };
}

function decide(
  stated: NumericFigure,
  expression: Expression,
  value: Rational,
  within: boolean,
): Pick<Comparison, "outcome" | "explanation"> {
  const printed = numberOf(stated);
  if (equals(printed, value)) return { outcome: "holds", explanation: "exact" };
  if (expression.op === "figure" && stated.hedge === null && expression.figure.hedge === null) {
    return decideRestated(stated, expression.figure);
  }
  const decimals = stated.number.decimals;
  const footing = isFooting(expression);
  if (!footing && equals(printed, rationalFrom(toDecimal(value, decimals))))
    return { outcome: "holds", explanation: "rounded" };
  if (within) {
    return { outcome: footing && stated.hedge === null ? "rounding" : "holds", explanation: "tolerance" };
  }
  const truncated = rationalFrom(toDecimal(value, decimals, "truncate"));
  if (!footing && equals(printed, truncated)) return { outcome: "rounding", explanation: "truncation" };
  return { outcome: "breaks", explanation: null };
}

/**
 * One fact printed twice: the finer printing rounds to the coarser, or they differ. Two printings of one precision are
 * equal or not; the half step either way that sums need would let 126.00 pass for 126.01.
 */
function decideRestated(a: NumericFigure, b: NumericFigure): Pick<Comparison, "outcome" | "explanation"> {
  const decimals = Math.min(a.precision - a.unit.power, b.precision - b.unit.power);
  const at = (figure: NumericFigure, mode: "half-up" | "truncate"): string =>
    toDecimal(multiply(baseValueOf(figure), powerOfTen(decimals)), 0, mode);
  if (at(a, "half-up") === at(b, "half-up")) return { outcome: "holds", explanation: "rounded" };
  if (at(a, "truncate") === at(b, "truncate")) return { outcome: "rounding", explanation: "truncation" };
  return { outcome: "breaks", explanation: null };
}

/** Digits worth showing of a computed value: two more than the stated figure prints, at least two. */
const decimalsFor = (stated: NumericFigure): number => Math.max(stated.number.decimals + 2, 2);

export const statedValue = (figure: NumericFigure): StatedValue => ({
  text: figure.text,
  value: decimalOf(figure),
  unit: figure.unit.name,
});

function computedValue(stated: NumericFigure, expression: Expression, value: Rational | null): ComputedValue {
  return {
    value:
      value === null
        ? null
        : toShortestDecimal(inUnit(value, stated.unit), stated.number.decimals, decimalsFor(stated)),
    unit: stated.unit.name,
    formula: formulaOf(expression, stated.unit),
  };
}

/** Whether two figures with the same base unit state the same, within what their printing allows. */
export const agree = (a: NumericFigure, b: NumericFigure): boolean =>
  a.hedge === null && b.hedge === null
    ? decideRestated(a, b).outcome !== "breaks"
    : meets(baseRangeOf(a), baseRangeOf(b));

/** Negative, zero or positive as `a` lies wholly below, may equal, or lies wholly above `b`. */
export function order(a: NumericFigure, b: NumericFigure): number {
  const left = baseRangeOf(a);
  const right = baseRangeOf(b);
  if (compare(left.high, right.low) < 0) return -1;
  return compare(left.low, right.high) > 0 ? 1 : 0;
}
