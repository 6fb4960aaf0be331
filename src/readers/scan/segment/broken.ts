import type { Pixels } from "../../../domain/picture.ts";
import { joinTraces, lengthOf, placeAt, type Trace } from "./trace.ts";

/** Smaller than the lowest row of a table: what lies across it is one line, not two with a merged cell between. */
export const SMALL_GAP = 0.1;
/** A glyph's stroke is shorter: only longer pieces are pieces of a ruling. */
const PIECE = 0.2;

/** Traces of one line as one: a line found twice, and the pieces of one broken by small gaps. */
export function joinBroken(traces: readonly Trace[], dpi: number): Trace[] {
  const stray = traces.filter((trace) => lengthOf(trace) < PIECE * dpi);
  const pieces = traces.filter((trace) => lengthOf(trace) >= PIECE * dpi).sort((a, b) => a.from - b.from);
  const joined: Trace[] = [];
  for (const piece of pieces) {
    const index = joined.findIndex((line) => isSameLine(line, piece, SMALL_GAP * dpi, dpi));
    if (index === -1) joined.push(piece);
    else joined[index] = joinPieces(joined[index]!, piece);
  }
  return [...joined, ...stray.filter((trace) => !joined.some((line) => isSameLine(line, trace, 0, dpi)))];
}

/** Of one direction, at one place, and no more than `gap` between them. */
export function isSameLine(a: Trace, b: Trace, gap: Pixels, dpi: number): boolean {
  if (a.direction !== b.direction || b.from > a.to + gap || a.from > b.to + gap) return false;
  const at = (Math.max(a.from, b.from) + Math.min(a.to, b.to)) / 2;
  return Math.abs(placeAt(a, at) - placeAt(b, at)) <= Math.max(2, 0.008 * dpi);
}

/** A line found twice keeps the better trace where one lies within the other. */
function joinPieces(a: Trace, b: Trace): Trace {
  if (b.from >= a.from && b.to <= a.to && a.solid >= b.solid) return a;
  if (a.from >= b.from && a.to <= b.to && b.solid >= a.solid) return b;
  return joinTraces(a, b);
}
