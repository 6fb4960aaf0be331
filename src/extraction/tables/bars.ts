import type { Ruling } from "../../domain/page.ts";

/** Two rulings nearer than this are one printed line: double rules sit 1–2 pt apart, the tightest rows 9. */
export const SNAP = 3;
/** All rulings of one printed line lie within this; still well below the tightest row. */
const WIDEST_LINE = 6;
/** Pieces of one line with a smaller gap go on: cells drawn one by one, dashes, corners left open. */
const JOIN_GAP = 4;
/** Shorter than any cell side. */
const SHORTEST = 5;

/** A printed line: rulings snapped to one position and joined. */
export interface Bar {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

/** Pieces of one dashed or dotted line lie on one axis, but for rounding. */
const SAME_AXIS = 0.8;

/** The printed lines of one direction, by position, then along it. Stubs shorter than a cell side are left out. */
export function joinRulings(rulings: readonly Ruling[], direction: Ruling["direction"]): Bar[] {
  const pieces = rulings.filter((ruling) => ruling.direction === direction);
  const lines = joinAligned(pieces, SAME_AXIS, SAME_AXIS).filter((bar) => bar.to - bar.from >= SHORTEST);
  return joinAligned(lines, SNAP, WIDEST_LINE);
}

/** `pieces` whose neighbours are within `step`, and all within `spread`, on one axis and joined along it. */
function joinAligned(pieces: readonly Bar[], step: number, spread: number): Bar[] {
  const sorted = [...pieces].sort((a, b) => a.position - b.position);
  const bars: Bar[] = [];
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    const [first, previous, piece] = [sorted[start], sorted[i - 1], sorted[i]] as [Bar, Bar, Bar | undefined];
    if (piece && piece.position - previous.position <= step && piece.position - first.position <= spread) continue;
    bars.push(...joinPieces(sorted.slice(start, i)));
    start = i;
  }
  return bars;
}

/** The line lies where most of its ink is. */
function joinPieces(pieces: readonly Bar[]): Bar[] {
  let length = 0;
  let weighted = 0;
  for (const { position, from, to } of pieces) {
    length += to - from;
    weighted += position * (to - from);
  }
  const position = weighted / length;
  const bars: { position: number; from: number; to: number }[] = [];
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = bars.at(-1);
    if (last && from <= last.to + JOIN_GAP) last.to = Math.max(last.to, to);
    else bars.push({ position, from, to });
  }
  return bars;
}
