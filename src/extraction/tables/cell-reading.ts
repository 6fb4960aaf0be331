import { unifyIdeographs } from "../../domain/characters.ts";
import type { Line } from "../../domain/layout.ts";
import { alternativesOf, leastOf } from "../../domain/sureness.ts";
import type { Cell } from "../../domain/table.ts";
import { textOf } from "./cell-text.ts";
import type { CellPart, GrowingCell } from "./fill.ts";

/** Further readings of one cell than these add work, not insight. */
const MOST = 8;

/**
 * How sure a cell's text is: as sure as its least sure line; what else it may say, one line read otherwise at a time.
 * Printed text is certain and an empty cell too.
 */
export function readingOf(cell: Pick<GrowingCell, "parts">): Pick<Cell, "confidence" | "alternatives" | "doubts"> {
  const lines = cell.parts.flatMap((part) => part.lines);
  const readings = lines.flatMap((line) => line.readings ?? []);
  if (readings.length === 0) return { confidence: 1 };
  const own = textOf(cell);
  const others = new Set(cell.parts.flatMap((part) => part.lines.flatMap((line) => otherwise(cell, part, line))));
  others.delete(own);
  return {
    confidence: Math.min(...lines.map(confidenceOf)),
    alternatives: [...others].slice(0, MOST),
    doubts: [...new Set(readings.flatMap((reading) => reading.doubts))],
  };
}

/** A piece of a longer reading is as sure as its characters, unless something more than they is in doubt. */
function confidenceOf(line: Line): number {
  const readings = line.readings ?? [];
  const whole = Math.min(1, ...readings.map((reading) => reading.confidence));
  const isClear = readings.every(({ doubts }) => doubts.every((doubt) => doubt === "unsure"));
  return isPiece(line) && isClear ? Math.max(whole, leastOf(line.sureness ?? [])) : whole;
}

/** Its cell has only part of what was read in one: columns without rulings between. */
function isPiece({ text, readings = [] }: Line): boolean {
  const read = readings.map((reading) => unifyIdeographs(reading.text)).join("");
  return lengthOf(text) < lengthOf(read);
}

const lengthOf = (text: string): number => text.replace(/\s/g, "").length;

/** The cell's text for each other reading of `line`. A line that was read in pieces has none as a whole. */
function otherwise(cell: Pick<GrowingCell, "parts">, part: CellPart, line: Line): readonly string[] {
  const [reading, ...more] = line.readings ?? [];
  if (reading === undefined || more.length > 0) return [];
  const texts = isPiece(line) ? alternativesOf(line.text, line.sureness ?? []) : reading.alternatives;
  return texts.map((text) => {
    const other: Line = { ...line, text: unifyIdeographs(text) };
    const lines = part.lines.map((one) => (one === line ? other : one));
    return textOf({ parts: cell.parts.map((one) => (one === part ? { ...part, lines } : one)) });
  });
}
