import type { Bar } from "../bars.ts";
import { barsBetween, isNear } from "./blocks.ts";
import { columnsOf, takeApart } from "./gutters.ts";
import type { Run, Strip } from "./runs.ts";
import { isCaptionLine, isNote } from "./wording.ts";

/** No head has more lines. */
const DEEPEST = 8;
/** Lines nearer than this, in ems, stand beside each other: one of two cells is centred. */
export const BESIDE = 0.9;
/** A title centred beside two lines of titles is half a row from both; lines of one text stand further apart than that. */
const HALF_WAY = 0.62;
const LEADING = 1.15;
/** Lines of one cell stand nearer than rows do, by this part. */
export const NEARER = 0.86;
/** A row without figures right below the last one with figures, in ems. */
const NEXT_ROW = 2.4;
/** A rule this far below a line, in ems, closes its row. */
const CLOSING = 3;
/** Text may stand out of its column so far, in ems. */
const OUT = 0.5;

/**
 * The index of the last line that goes on with the table whose last row with figures is `strips[to]`: wrapped cells,
 * rows without figures. `step` is the table's from row to row; `add` says whether a line stands in its columns.
 */
export function reachDown(
  strips: readonly Strip[],
  to: number,
  ceiling: number,
  step: number,
  rules: readonly Bar[],
  add: (strip: Strip) => boolean,
): number {
  let last = to;
  for (let i = to + 1; i <= ceiling; i++) {
    const [above, strip] = [strips[last] as Strip, strips[i] as Strip];
    if (strip.isLed || isNote(strip) || isCaptionLine(strip) || !isNear(above, strip, rules)) break;
    const parting = barsBetween(above, strip, rules)[0];
    const goesOn = parting ? isClosed(strips, i, parting, rules) : isNext(above, strip, step);
    if (!goesOn || !add(strip)) break;
    last = i;
  }
  return last;
}

/** A rule as long as the one above it runs below the line. */
function isClosed(strips: readonly Strip[], i: number, above: Bar, rules: readonly Bar[]): boolean {
  const strip = strips[i] as Strip;
  const end = Math.min(strips[i + 1]?.y ?? Infinity, strip.y + CLOSING * strip.size);
  return rules.some(
    (rule) =>
      rule.position > strip.y &&
      rule.position < end &&
      Math.abs(rule.from - above.from) < strip.size &&
      Math.abs(rule.to - above.to) < strip.size,
  );
}

/** A line of the row above, or a row's worth below it. */
function isNext(above: Strip, strip: Strip, step: number): boolean {
  const distance = strip.y - above.y;
  if (strip.runs.length > 1) return distance <= Math.max(NEXT_ROW * strip.size, 1.2 * step);
  const [{ box }] = strip.runs as readonly [Run];
  if (distance >= Math.max(NEARER * step, BESIDE * strip.size)) return false;
  const out = OUT * strip.size;
  return above.runs.some((run) => box[0] >= run.box[0] - out && box[2] <= run.box[2] + out) || distance < strip.size;
}

/**
 * The index of the first line of the head over `strips[from]`. Lines in pieces name columns; so does a single title
 * beside them, under the table's top rule, or between other lines of the head.
 */
export function reachUp(
  strips: readonly Strip[],
  from: number,
  floor: number,
  cuts: readonly number[],
  step: number,
  rules: readonly Bar[],
): number {
  let first = from;
  const left = Math.min(...strips.slice(from, from + 3).map(({ box }) => box[0]));
  for (let i = from - 1; i >= Math.max(floor, from - DEEPEST); i--) {
    const [strip, below] = [takeApart(strips[i] as Strip, cuts), strips[i + 1] as Strip];
    if (!isNear(strip, below, rules) || strip.isLed || isCaptionLine(strip)) break;
    if (strip.box[0] < left - 3 * strip.size) break;
    if (strip.runs.length > 1) first = i;
    else {
      if (isOverAll(strip, cuts)) break;
      const isTitle = isUnderRule(strips, i, rules) || isBeside(strips, i, step) || isOverGroup(strips, i, from, cuts);
      if (first === i + 1 && isTitle) first = i;
    }
  }
  return first;
}

/** One run over all columns: a title of the table, or prose. */
function isOverAll(strip: Strip, cuts: readonly number[]): boolean {
  const [c0, c1] = columnsOf(strip.runs[0] as Run, cuts, strip.size);
  return c0 === 0 && c1 === cuts.length;
}

/** The table's top rule runs above `strips[i]` and below all that stands over it. */
function isUnderRule(strips: readonly Strip[], i: number, rules: readonly Bar[]): boolean {
  const [above, strip, below] = [strips[i - 1], strips[i] as Strip, strips[i + 1]];
  const top = above?.y ?? strip.y - CLOSING * strip.size;
  const [left, right] = [below?.box[0] ?? strip.box[0], below?.box[2] ?? strip.box[2]];
  return rules.some(
    ({ position, from, to }) =>
      position > top && position < strip.y && Math.min(to, right) - Math.max(from, left) >= 0.9 * (right - left),
  );
}

/**
 * Set over the middle of some columns and not of all, as near to the titles below as they are to each other.
 * `strips[from]` is the first row; at least two lines of titles stand above it.
 */
function isOverGroup(strips: readonly Strip[], i: number, from: number, cuts: readonly number[]): boolean {
  if (from - i < 3) return false;
  const [strip, below] = [strips[i] as Strip, strips[i + 1] as Strip];
  const lines = strips.slice(i + 1, from);
  const step = ((strips[from] as Strip).y - below.y) / lines.length;
  const middle = (strip.box[0] + strip.box[2]) / 2;
  const all = (Math.min(...lines.map(({ box }) => box[0])) + Math.max(...lines.map(({ box }) => box[2]))) / 2;
  const isOne = cuts.some((cut) => Math.abs(cut - middle) < strip.size) || isMidColumn(lines, middle, strip.size);
  return below.y - strip.y <= 1.15 * step && Math.abs(all - middle) > strip.size && isOne;
}

/** Right over the middle of a title. */
const isMidColumn = (lines: readonly Strip[], middle: number, size: number): boolean =>
  lines.some(({ runs }) => runs.some(({ box }) => Math.abs((box[0] + box[2]) / 2 - middle) < size / 2));

/** Nearer to the line below or above than two lines of one text stand, and than two rows. */
function isBeside(strips: readonly Strip[], i: number, step: number): boolean {
  const [above, strip, below] = [strips[i - 1], strips[i] as Strip, strips[i + 1]];
  const near = Math.max(BESIDE * strip.size, Math.min(HALF_WAY * step, LEADING * strip.size));
  return Math.min(below ? below.y - strip.y : Infinity, above ? strip.y - above.y : Infinity) < near;
}

/**
 * Where, in the lines from `first`, the head ends and the body begins, whose first line with figures is `strips[from]`:
 * at a rule; else where the white below the last line of titles is widest, for text may begin above its figures.
 */
export function bodyStart(
  strips: readonly Strip[],
  first: number,
  from: number,
  rules: readonly Bar[],
  isTitle: (strip: Strip) => boolean,
): number {
  let titles = first;
  for (let i = first + 1; i < from; i++) if (isTitle(strips[i] as Strip)) titles = i;
  let start = from;
  let widest = 0;
  for (let i = titles + 1; i <= from; i++) {
    const [above, strip] = [strips[i - 1] as Strip, strips[i] as Strip];
    if (barsBetween(above, strip, rules).length > 0) return i;
    const white = strip.y - above.y;
    if (white > 1.02 * widest) [start, widest] = [i, white];
  }
  return start;
}
