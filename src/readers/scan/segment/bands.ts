import type { Pixels } from "../../../domain/picture.ts";
import { type Blobs, heightOf, widthOf } from "./blobs.ts";
import { localEm } from "./ems.ts";
import type { PixelBox } from "./segments.ts";

/** Blobs that belong together, and the box around them. */
export interface Group {
  readonly members: readonly number[];
  readonly box: PixelBox;
}

export function groupOf(blobs: Blobs, members: readonly number[]): Group {
  let [x0, top, x1, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  for (const k of members) {
    x0 = Math.min(x0, blobs.x0[k]!);
    top = Math.min(top, blobs.top[k]!);
    x1 = Math.max(x1, blobs.x1[k]!);
    bottom = Math.max(bottom, blobs.bottom[k]!);
  }
  return { members, box: [x0, top, x1, bottom] };
}

/** Groups with a row of paper between each and the next, from the top. */
export function rowsApart(blobs: Blobs, members: readonly number[]): Group[] {
  return apart(blobs, members, blobs.top, blobs.bottom, 0);
}

/** Groups with more than `gap` columns of paper between each and the next, from the left. */
export function columnsApart(blobs: Blobs, members: readonly number[], gap: Pixels): Group[] {
  return apart(blobs, members, blobs.x0, blobs.x1, gap);
}

function apart(blobs: Blobs, members: readonly number[], from: Int32Array, to: Int32Array, gap: Pixels): Group[] {
  const sorted = [...members].sort((a, b) => from[a]! - from[b]!);
  const groups: number[][] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const k of sorted) {
    if (from[k]! > reached + gap || groups.length === 0) groups.push([]);
    groups.at(-1)!.push(k);
    reached = Math.max(reached, to[k]!);
  }
  return groups.map((group) => groupOf(blobs, group));
}

/** The highest a line is, in the height of its glyphs: brackets and letters hang below and stand above. */
const LINE = 1.2;
/** A superscript, and the tail of a comma, all but touch their line, and make it this much higher. */
const TOUCHING = 0.12;
const HIGHER = 0.25;

/**
 * Rows of ink brought together into lines: the strokes of 二 and =, the dots of 六 and of quotes have paper between
 * them. Only what is no line by itself is brought to a neighbour, the nearest first, as long as both make one line.
 */
export function mergeStrokes(blobs: Blobs, rows: readonly Group[], page: Pixels): Group[] {
  const lines = [...rows];
  for (let best = nearestPair(blobs, lines, page); best !== -1; best = nearestPair(blobs, lines, page)) {
    const both = [...lines[best]!.members, ...lines[best + 1]!.members];
    lines.splice(best, 2, groupOf(blobs, both));
  }
  return lines;
}

/** The first of the two lines, one above the other, that are nearest and make one; -1 when there are none. */
function nearestPair(blobs: Blobs, lines: readonly Group[], page: Pixels): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k + 1 < lines.length; k++) {
    const [above, below] = [lines[k]!, lines[k + 1]!];
    const gap = below.box[1] - above.box[3];
    const em = largerEm(blobs, above, below, page);
    if (gap >= least || gap > 0.75 * em) continue;
    if (isWhole(blobs, above, page) && isWhole(blobs, below, page)) continue;
    if (below.box[3] - above.box[1] > (gap <= TOUCHING * em ? LINE + HIGHER : LINE) * em) continue;
    least = gap;
    best = k;
  }
  return best;
}

const largerEm = (blobs: Blobs, a: Group, b: Group, page: Pixels): Pixels =>
  Math.max(0.95 * page, localEm(blobs, a.members, page), localEm(blobs, b.members, page));

/** A line by itself: glyphs, not only strokes, that fill its height. */
function isWhole(blobs: Blobs, { members, box }: Group, page: Pixels): boolean {
  const height = box[3] - box[1];
  if (height < 0.35 * page) return false;
  if (height > 0.85 * page) return true;
  let filling = 0;
  for (const k of members) {
    if (heightOf(blobs, k) > 0.7 * height && widthOf(blobs, k) < 2 * height) filling++;
  }
  return filling >= 2;
}
