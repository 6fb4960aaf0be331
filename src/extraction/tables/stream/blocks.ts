import type { Bar } from "../bars.ts";
import { type Gutter, guttersOf, lostIn } from "./gutters.ts";
import { isInPieces, type Strip } from "./runs.ts";

/** Rows stand no further apart than this, in ems; with rules between them than that. */
const FAR = 3.6;
const FAR_RULED = 8;
/** So many lines that are no row of their own may follow each other: wrapped cells, labels over rows. */
const BETWEEN = 6;
/** One run over so much of a block's width is prose. */
const WIDE = 0.7;
/** Another table begins where more of the gutters than this end. */
const MOST_LOST = 0.4;
/** A rule over so much of what stands on both sides of it parts them. */
const PARTING = 0.6;

/** Some lines of a page, by their indices, both ends included. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Lines in pieces near each other, with no prose between. Two lines are no block. */
export function blocksOf(strips: readonly Strip[], rules: readonly Bar[]): readonly Block[] {
  const blocks: { from: number; to: number; left: number; right: number }[] = [];
  let open: (typeof blocks)[number] | null = null;
  strips.forEach((strip, i) => {
    const last = strips[i - 1];
    if (open && last && !isNear(last, strip, rules)) open = null;
    const [left, , right] = strip.box;
    if (isInPieces(strip)) {
      if (open === null) blocks.push({ from: i, to: i, left, right });
      open = blocks.at(-1) as (typeof blocks)[number];
      Object.assign(open, { to: i, left: Math.min(open.left, left), right: Math.max(open.right, right) });
    } else if (open && (strip.isLed || right - left >= WIDE * (open.right - open.left) || i - open.to > BETWEEN)) {
      open = null;
    }
  });
  return blocks.filter(({ from, to }) => to - from >= 2);
}

/** Whether two lines that follow each other may be of one table. */
export function isNear(above: Strip, below: Strip, rules: readonly Bar[]): boolean {
  const far = barsBetween(above, below, rules).length > 0 ? FAR_RULED : FAR;
  return below.y - above.y <= far * Math.max(above.size, below.size);
}

/** The rules between two lines that reach over most of what stands there. */
export function barsBetween(above: Strip, below: Strip, rules: readonly Bar[]): readonly Bar[] {
  if (rules.length === 0) return rules;
  const [left, right] = [Math.min(above.box[0], below.box[0]), Math.max(above.box[2], below.box[2])];
  return rules.filter(
    ({ position, from, to }) =>
      position > above.y &&
      position < below.y &&
      Math.min(to, right) - Math.max(from, left) >= PARTING * (right - left),
  );
}

/** `rows` cut where another table begins: other gutters. A row alone is none. */
export function groupsOf(rows: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let gutters: readonly Gutter[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const joint = group ? guttersOf([...group, row]) : [];
    if (group && joint.length > 0 && lostIn(gutters, joint) <= MOST_LOST * gutters.length) {
      group.push(row);
      gutters = joint;
    } else {
      groups.push([row]);
      gutters = guttersOf([row]);
    }
  }
  return groups.filter((group) => group.length >= 2);
}
