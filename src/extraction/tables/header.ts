import { fold } from "../../domain/characters.ts";
import { textOf } from "./cell-text.ts";
import type { GrowingCell } from "./fill.ts";

/** No header is deeper. */
const DEEPEST = 6;

/** How many leading rows of `lower` say the same in the same columns as those of `upper`: a header printed again. */
export function repeatedRows(upper: readonly GrowingCell[], lower: readonly GrowingCell[]): number {
  for (let rows = DEEPEST; rows > 0; rows--) {
    const above = leadingRows(upper, rows);
    const below = leadingRows(lower, rows);
    if (above !== null && above === below) return rows;
  }
  return 0;
}

/** The first `rows` rows as one text; null when a cell reaches below them, they say nothing, or there are fewer. */
function leadingRows(cells: readonly GrowingCell[], rows: number): string | null {
  const leading = cells.filter((cell) => cell.r0 < rows);
  const depth = Math.max(...leading.map((cell) => cell.r1 + 1));
  const texts = leading.map((cell) => fold(textOf(cell)));
  if (depth !== rows || texts.filter((text) => text !== "").length < 2) return null;
  return leading.map((cell, i) => `${cell.r0} ${cell.c0} ${cell.r1} ${cell.c1} ${texts[i]}`).join("\n");
}

/** A figure, with its sign, comparison and unit, or a serial number. */
export const FIGURE = /^[≥≤<>=~+-]*[\d.,%‰~-]+[\p{Script=Han}%‰㎡℃]{0,4}$/u;

/**
 * How many rows at the top name the columns: those before the first row with a figure or an empty cell.
 * A table of words alone has one; a form, whose first row already holds values, usually none.
 */
export function countHeaderRows(cells: readonly GrowingCell[], rows: number): number {
  let header = 0;
  while (header < Math.min(rows, DEEPEST)) {
    const row = cells.filter((cell) => cell.r0 === header);
    if (row.some((cell) => isValue(textOf(cell)))) break;
    header++;
  }
  if (header === Math.min(rows, DEEPEST)) return rows > 1 ? 1 : 0;
  while (header > 0 && cells.some((cell) => cell.r0 < header && cell.r1 >= header)) header--;
  return header;
}

const isValue = (text: string): boolean => text === "" || FIGURE.test(fold(text));
