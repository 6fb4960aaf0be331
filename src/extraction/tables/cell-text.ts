import { type Box, unionOf } from "../../domain/geometry.ts";
import type { Line } from "../../domain/layout.ts";
import { joinLines, seamBetween } from "../../layout/join-lines.ts";
import type { CellPart, GrowingCell } from "./fill.ts";

/** Both paddings of a cell together, at most: Word's are 5.4 pt a side. */
const PADDINGS = 12;

/** Whether a line leaves no room for one more digit in its cell, so that what follows was wrapped. */
export const isFullIn =
  (box: Box) =>
  (line: Line): boolean =>
    line.box[2] - line.box[0] + 0.6 * line.size > box[2] - box[0] - PADDINGS;

/** What is printed in a cell, the parts before and after a page break joined. */
export function textOf(cell: Pick<GrowingCell, "parts">): string {
  let text = "";
  let before: CellPart | null = null;
  for (const part of cell.parts) {
    const own = joinLines(part.lines, isFullIn(part.box)).text;
    text += before ? seamBetween(text, own, endsFull(before)) + own : own;
    if (own !== "") before = part;
  }
  return text;
}

function endsFull(part: CellPart): boolean {
  const last = part.lines.at(-1);
  return last !== undefined && isFullIn(part.box)(last);
}

/** Around what is printed in the first part; null when that is empty. */
export const textBoxOf = (cell: GrowingCell): Box | null => unionOf(cell.parts[0]?.lines.map((line) => line.box) ?? []);
