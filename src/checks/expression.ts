import { baseRangeOf, baseValueOf, type NumericFigure, numberOf, printIn } from "../domain/figure.ts";
import { addRanges, divideRanges, multiplyRanges, point, type Range, subtractRanges } from "../domain/range.ts";
import {
  divide,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from "../domain/rational.ts";
import type { Unit } from "../domain/unit.ts";

/**
 * Exact arithmetic over printed figures, kept as a tree so that it can be printed, replayed and solved for any leaf.
 * Money is in 元, rates in %, counts as they are.
 */
export type Expression =
  | { readonly op: "figure"; readonly figure: NumericFigure; readonly role: string }
  | { readonly op: "constant"; readonly value: Rational; readonly text: string }
  | { readonly op: "sum"; readonly parts: readonly Expression[] }
  | { readonly op: "difference"; readonly left: Expression; readonly right: Expression }
  /** part / whole × 100 */
  | { readonly op: "percent"; readonly left: Expression; readonly right: Expression }
  /** whole × rate / 100 */
  | { readonly op: "portion"; readonly left: Expression; readonly right: Expression };

export const figure = (of: NumericFigure, role: string): Expression => ({ op: "figure", figure: of, role });
export const constant = (value: Rational, text: string): Expression => ({ op: "constant", value, text });
export const sumOf = (parts: readonly Expression[]): Expression => ({ op: "sum", parts });
export const differenceOf = (left: Expression, right: Expression): Expression => ({ op: "difference", left, right });
export const percentOf = (left: Expression, right: Expression): Expression => ({ op: "percent", left, right });
export const portionOf = (left: Expression, right: Expression): Expression => ({ op: "portion", left, right });
export const HUNDRED_PERCENT = constant(HUNDRED, "100%");

const ONE_HUNDREDTH = rational(1n, 100n);

/** Its figures, left to right, each occurrence once. */
export function leavesOf(of: Expression): readonly { readonly figure: NumericFigure; readonly role: string }[] {
  switch (of.op) {
    case "figure":
      return [of];
    case "constant":
      return [];
    case "sum":
      return of.parts.flatMap(leavesOf);
    default:
      return [...leavesOf(of.left), ...leavesOf(of.right)];
  }
}

/** The value of the printed digits, exactly; null for a division by zero. */
export function valueOfExpression(of: Expression): Rational | null {
  if (of.op === "figure") return baseValueOf(of.figure);
  if (of.op === "constant") return of.value;
  if (of.op === "sum") {
    const parts = of.parts.map(valueOfExpression);
    return parts.every((part) => part !== null) ? sum(parts) : null;
  }
  const left = valueOfExpression(of.left);
  const right = valueOfExpression(of.right);
  if (left === null || right === null) return null;
  if (of.op === "difference") return subtract(left, right);
  if (of.op === "portion") return multiply(multiply(left, right), ONE_HUNDREDTH);
  return right.n === 0n ? null : multiply(divide(left, right), HUNDRED);
}

/** Every value the printed figures allow; null where a divisor may be zero. */
export function rangeOfExpression(of: Expression): Range | null {
  if (of.op === "figure") return baseRangeOf(of.figure);
  if (of.op === "constant") return point(of.value);
  if (of.op === "sum") {
    let total: Range = point(ZERO);
    for (const part of of.parts) {
      const range = rangeOfExpression(part);
      if (range === null) return null;
      total = addRanges(total, range);
    }
    return total;
  }
  const left = rangeOfExpression(of.left);
  const right = rangeOfExpression(of.right);
  if (left === null || right === null) return null;
  if (of.op === "difference") return subtractRanges(left, right);
  if (of.op === "portion") return multiplyRanges(multiplyRanges(left, right), point(ONE_HUNDREDTH));
  const quotient = divideRanges(left, right);
  return quotient === null ? null : multiplyRanges(quotient, point(HUNDRED));
}

/** True for plain footings: sums and differences of amounts, where a near miss is a rounding difference. */
export const isFooting = (of: Expression): boolean =>
  of.op === "figure" ||
  (of.op === "sum" && of.parts.every(isFooting)) ||
  (of.op === "difference" && isFooting(of.left) && isFooting(of.right));

/** The values of `leaf` for which the expression lies in `target`; null when the leaf is absent or unbounded. */
export function solve(of: Expression, target: Range, leaf: NumericFigure): Range | null {
  if (of.op === "figure") return of.figure === leaf ? target : null;
  if (of.op === "constant") return null;
  if (of.op === "sum") {
    const at = of.parts.findIndex((part) => leavesOf(part).some((found) => found.figure === leaf));
    const part = of.parts[at];
    if (part === undefined) return null;
    const others = rangeOfExpression({ op: "sum", parts: of.parts.filter((_, index) => index !== at) });
    return others === null ? null : solve(part, subtractRanges(target, others), leaf);
  }
  const inLeft = leavesOf(of.left).some((found) => found.figure === leaf);
  const other = rangeOfExpression(inLeft ? of.right : of.left);
  if (other === null) return null;
  const inner = invert(of.op, inLeft, target, other);
  return inner === null ? null : solve(inLeft ? of.left : of.right, inner, leaf);
}

function invert(op: "difference" | "percent" | "portion", forLeft: boolean, target: Range, other: Range): Range | null {
  if (op === "difference") return forLeft ? addRanges(target, other) : subtractRanges(other, target);
  if (op === "percent") {
    if (forLeft) return multiplyRanges(multiplyRanges(target, other), point(ONE_HUNDREDTH));
    const quotient = divideRanges(other, target);
    return quotient === null ? null : multiplyRanges(quotient, point(HUNDRED));
  }
  const quotient = divideRanges(target, other);
  return quotient === null ? null : multiplyRanges(quotient, point(HUNDRED));
}

/** The arithmetic as printed, its amounts in `unit`: `13.22 + 57.29`, `13.22 ÷ 22.03 × 100%`. */
export function formulaOf(of: Expression, unit: Unit): string {
  switch (of.op) {
    case "figure":
      return printFigure(of.figure, unit);
    case "constant":
      return of.text;
    case "sum":
      return of.parts.map((part) => formulaOf(part, unit)).join(" + ");
    case "difference":
      return `${formulaOf(of.left, unit)} − ${group(of.right, unit)}`;
    case "percent":
      return `${group(of.left, unit)} ÷ ${group(of.right, unit)} × 100%`;
    case "portion":
      return `${group(of.left, unit)} × ${group(of.right, unit)}`;
  }
}

/** With the precision in force: `15` that stands for 15.00 is printed so, and shows which was used. */
function printFigure(figure: NumericFigure, unit: Unit): string {
  if (figure.unit.base === unit.base && figure.unit.power !== unit.power) return printIn(baseValueOf(figure), unit);
  const decimals = Math.max(figure.precision, figure.number.decimals);
  return `${toDecimal(numberOf(figure), decimals)}${figure.unit.kind === "rate" ? figure.unit.name : ""}`;
}

const group = (of: Expression, unit: Unit): string =>
  of.op === "sum" || of.op === "difference" ? `(${formulaOf(of, unit)})` : formulaOf(of, unit);
