import { readEntry } from "../domain/entry.ts";
import { baseValueOf, isNumeric, type NumericFigure, rangeOf } from "../domain/figure.ts";
import { holds } from "../domain/range.ts";
import { add, divide, equals, HUNDRED, multiply, type Rational, ZERO } from "../domain/rational.ts";
import type { Funds } from "../domain/record.ts";
import type { Cell } from "../domain/table.ts";
import type { Grid } from "./grid.ts";

/** Amounts in `row` under headings of the block that the pipeline does not know, between its first and last column. */
export function unknownCells(grid: Grid, row: number, headings: readonly Cell[], below: number): readonly Cell[] {
  const first = Math.min(...headings.map((cell) => cell.c0));
  const last = Math.max(...headings.map((cell) => cell.c1));
  return grid
    .row(row)
    .filter((cell) => cell.r0 >= below && cell.c0 > first && cell.c1 < last)
    .filter((cell) => !headings.some((heading) => heading.c0 <= cell.c1 && cell.c0 <= heading.c1))
    .filter((cell) => readEntry(cell.text) !== null);
}

/** Read, and not sure what it is the rate of. */
const DOUBTFUL = 0.5;

/**
 * Funds whose rate wants a look when it is none of the columns we know but fits one we do not: executed and frozen
 * funds over the budget (浙江), or executed funds over the budget and what was added under another name.
 */
export function doubtRate(funds: Funds, unknown: readonly NumericFigure[]): Funds {
  const { executed, executionRate } = funds;
  const budget = funds.adjusted ?? funds.budget;
  if (!isNumeric(executed) || !isNumeric(executionRate) || !isNumeric(budget) || unknown.length === 0) return funds;
  const fits = (part: Rational, whole: Rational): boolean =>
    !equals(whole, ZERO) && holds(rangeOf(executionRate), multiply(divide(part, whole), HUNDRED));
  const [part, whole] = [baseValueOf(executed), baseValueOf(budget)];
  if (fits(part, whole)) return funds;
  const explained = unknown
    .map((figure) => baseValueOf({ ...figure, unit: executed.unit }))
    .some((other) => fits(add(part, other), whole) || fits(part, add(whole, other)) || fits(part, other));
  if (!explained) return funds;
  return { ...funds, executionRate: { ...executionRate, at: { ...executionRate.at, confidence: DOUBTFUL } } };
}
