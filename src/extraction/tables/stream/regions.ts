import type { Bar } from "../bars.ts";
import { blocksOf, groupsOf } from "./blocks.ts";
import { columnsOf, cutsOf, fits, type Gutter, guttersOf, lostIn, sizeOf, takeApart, withHidden } from "./gutters.ts";
import { bodyStart, reachDown, reachUp } from "./reach.ts";
import { isInPieces, type Strip } from "./runs.ts";
import { titledGutters } from "./titles.ts";
import { isAmount, isCaptionLine, isDash, isYear } from "./wording.ts";

/** One row in so many may run over a gutter. */
const OVERFLOW = 6;
/** A rule this far from the text, in ems, is the table's. */
const OUTER_RULE = 3;

/** Lines that may be one table: those that name the columns, and those below. */
export interface Region {
  readonly head: readonly Strip[];
  readonly body: readonly Strip[];
  /** At least one. */
  readonly gutters: readonly Gutter[];
  /** Full-width rules at and in it, from top to bottom. */
  readonly bars: readonly Bar[];
}

/** Lines of a page, by index. */
interface Reach {
  readonly floor: number;
  readonly ceiling: number;
}

/** A row with a figure: its columns are the table's, where a head's may be merged. */
const hasFigure = ({ runs }: Strip): boolean =>
  runs.some(({ text }) => (isAmount(text) && !isYear(text)) || isDash(text));

/** The parts of a page whose lines stand in columns, from top to bottom. No line is in two. */
export function regionsOf(strips: readonly Strip[], rules: readonly Bar[]): readonly Region[] {
  const found: Region[] = [];
  let floor = 0;
  for (const { from, to } of blocksOf(strips, rules)) {
    const rows = strips.slice(from, to + 1).filter((strip) => isInPieces(strip) && !isCaptionLine(strip));
    const figures = rows.filter(hasFigure);
    const groups = groupsOf(figures.length >= 2 ? figures : rows);
    groups.forEach((group, i) => {
      const below = groups[i + 1]?.[0];
      const ceiling = below ? strips.indexOf(below) - 1 : strips.length - 1;
      const region = regionOf(strips, group, { floor, ceiling }, rules);
      if (region === null) return;
      found.push(region.value);
      floor = region.end + 1;
    });
  }
  return found;
}

/** Null when other lines stand in between, or the rows leave no gutter. */
function regionOf(
  strips: readonly Strip[],
  group: readonly Strip[],
  { floor, ceiling }: Reach,
  rules: readonly Bar[],
): { value: Region; end: number } | null {
  const from = strips.indexOf(group[0] as Strip);
  const to = strips.indexOf(group.at(-1) as Strip);
  const own = new Columns(group);
  for (const strip of strips.slice(from, to + 1))
    if (!group.includes(strip) && !own.add(strip) && strip.runs.length > 1) return null;
  const step = stepOf(group);
  const last = reachDown(strips, to, ceiling, step, rules, (strip) => own.add(strip));
  const first = reachUp(strips, from, floor, cutsOf(own.gutters), step, rules);
  const start = bodyStart(strips, first, from, rules, titlesIn(group, own.gutters));
  for (const strip of strips.slice(start, from)) own.add(strip);
  const gutters = titledGutters(
    strips.slice(first, start).map((strip) => takeApart(strip, cutsOf(own.gutters))),
    own.members,
    own.gutters,
  );
  if (gutters.length === 0) return null;
  const cut = (strip: Strip): Strip => takeApart(strip, cutsOf(gutters));
  const [head, body] = [strips.slice(first, start).map(cut), strips.slice(start, last + 1).map(cut)];
  return { value: { head, body, gutters, bars: barsOf(strips, first, last, rules) }, end: last };
}

/** The gutters of rows while lines are added that keep them. */
class Columns {
  readonly members: Strip[];
  gutters: readonly Gutter[];

  constructor(group: readonly Strip[]) {
    this.gutters = withHidden(group, firstGutters(group));
    const cuts = cutsOf(this.gutters);
    this.members = group.map((strip) => takeApart(strip, cuts)).filter((strip) => fits(strip, cuts));
  }

  /** False, and nothing changed, when `strip` runs over a gutter. */
  add(strip: Strip): boolean {
    const own = takeApart(strip, cutsOf(this.gutters));
    const joint = guttersOf([...this.members, own]);
    if (lostIn(this.gutters, joint) > 0) return false;
    this.members.push(own);
    this.gutters = joint;
    return true;
  }
}

/** Whether a line is no part of a row: it has words where the rows have amounts, or over several columns. */
function titlesIn(group: readonly Strip[], gutters: readonly Gutter[]): (strip: Strip) => boolean {
  const cuts = cutsOf(gutters);
  const amounts = new Set(
    group.flatMap(({ runs, size }) =>
      runs.flatMap((run) => (isAmount(run.text) ? [columnsOf(run, cuts, size)[0]] : [])),
    ),
  );
  return ({ runs, size }) =>
    runs.some((run) => {
      const [c0, c1] = columnsOf(run, cuts, size);
      return c0 < c1 || amounts.has(c0);
    });
}

/** Those that all rows leave white; when a few rows run over more, those that most rows do. */
function firstGutters(group: readonly Strip[]): readonly Gutter[] {
  const strict = guttersOf(group);
  const most = Math.floor(group.length / OVERFLOW);
  if (most === 0) return strict;
  const loose = guttersOf(group, most);
  return loose.length > strict.length ? loose : strict;
}

/** From row to row, the middle one, in points. */
function stepOf(group: readonly Strip[]): number {
  const steps = group.slice(1).map((strip, i) => strip.y - (group[i] as Strip).y);
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

function barsOf(strips: readonly Strip[], first: number, last: number, rules: readonly Bar[]): readonly Bar[] {
  const inside = strips.slice(first, last + 1);
  const left = Math.min(...inside.map(({ box }) => box[0]));
  const right = Math.max(...inside.map(({ box }) => box[2]));
  const reach = OUTER_RULE * sizeOf(inside);
  const top = Math.max((strips[first] as Strip).y - reach, strips[first - 1]?.y ?? 0);
  const bottom = Math.min((strips[last] as Strip).y + reach, strips[last + 1]?.y ?? Infinity);
  return rules
    .filter(({ position }) => position > top && position < bottom)
    .filter(({ from, to }) => Math.min(to, right) - Math.max(from, left) >= 0.7 * (right - left))
    .sort((a, b) => a.position - b.position);
}
