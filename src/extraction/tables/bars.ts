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

/** The printed lines of one direction, by position, then along it. Stubs shorter than a cell side are left out. */
export function joinRulings(rulings: readonly Ruling[], direction: Ruling["direction"]): Bar[] {
  const sorted = rulings.filter((ruling) => ruling.direction === direction).sort((a, b) => a.position - b.position);
  const bars: Bar[] = [];
  for (let start = 0; start < sorted.length; ) {
    const end = endOfLine(sorted, start);
    bars.push(...joinPieces(sorted.slice(start, end)));
    start = end;
  }
  return bars;
}

/** The index after the last ruling that snaps to the one at `start`. */
function endOfLine(sorted: readonly Ruling[], start: number): number {
  const first = positionAt(sorted, start);
  let end = start + 1;
  while (
    end < sorted.length &&
    positionAt(sorted, end) - positionAt(sorted, end - 1) <= SNAP &&
    positionAt(sorted, end) - first <= WIDEST_LINE
  )
    end++;
  return end;
}

const positionAt = (rulings: readonly Ruling[], index: number): number => rulings[index]?.position ?? 0;

/** The line lies where most of its ink is. */
function joinPieces(pieces: readonly Ruling[]): Bar[] {
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
  return bars.filter((bar) => bar.to - bar.from >= SHORTEST);
}
