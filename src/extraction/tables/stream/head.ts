import type { Bar } from "../bars.ts";
import type { Extent } from "../cells.ts";
import type { Columns } from "./columns.ts";
import { columnsOf } from "./gutters.ts";
import type { Run, Strip } from "./runs.ts";

/** A cell with the runs printed in it. */
export interface Filled extends Extent {
  readonly runs: readonly Run[];
}

/** What one line of a head says over which columns. */
interface Title {
  readonly run: Run;
  readonly line: number;
  readonly c0: number;
  readonly c1: number;
}

type Span = readonly [c0: number, c1: number];

/** What it costs, in ems, to leave a column without the title it must have. */
const MISSED = 6;
/** A title is more likely centred than set at an edge, by so many ems. */
const BY_EDGE = 0.4;
/** Middles that differ by so little a column, in ems, do not tell few columns from more. */
const WIDER = 0.15;

/**
 * The head's cells: a title over several columns stands above theirs, others go down the whole head.
 * A column without a title has an empty cell. `rules`: short ones under a title say how far it reaches.
 */
export function headCells(head: readonly Strip[], columns: Columns, rules: readonly Bar[]): readonly Filled[] {
  if (head.length === 0) return [];
  const titles = head.flatMap((strip, line) => titlesOf(head, line, strip, columns, rules));
  const cells = nest(titles, 0, columns.cuts.length, 0);
  const depth = Math.max(...cells.map((cell) => cell.r1)) + 1;
  return cells.map((cell) => (cell.isLeaf ? { ...cell, r1: depth - 1 } : cell));
}

interface Nested extends Filled {
  readonly isLeaf: boolean;
}

/** The cells of columns `c0` to `c1` from row `row` down: columns that a title spans are taken together. */
function nest(titles: readonly Title[], c0: number, c1: number, row: number): readonly Nested[] {
  const cells: Nested[] = [];
  for (let from = c0; from <= c1; ) {
    let to = from;
    for (let grown = true; grown; ) {
      const further = Math.max(to, ...titles.filter((t) => t.c0 <= to && t.c1 >= from).map((t) => t.c1));
      grown = further > to;
      to = Math.min(further, c1);
    }
    cells.push(
      ...groupCells(
        titles.filter((t) => t.c0 >= from && t.c1 <= to),
        from,
        to,
        row,
      ),
    );
    from = to + 1;
  }
  return cells;
}

function groupCells(titles: readonly Title[], c0: number, c1: number, row: number): readonly Nested[] {
  const leaf = { r0: row, r1: row, c0, c1, runs: titles.map((title) => title.run), isLeaf: true };
  if (c0 === c1) return [leaf];
  const own = titles.filter((title) => title.c0 === c0 && title.c1 === c1);
  const last = Math.max(...own.map((title) => title.line));
  const below = titles.filter((title) => !own.includes(title) && title.line > last);
  if (own.length === 0 || below.length === 0 || below.length + own.length < titles.length) return [leaf];
  const parent = { ...leaf, runs: own.map((title) => title.run), isLeaf: false };
  return [parent, ...nest(below, c0, c1, row + 1)];
}

function titlesOf(
  head: readonly Strip[],
  line: number,
  strip: Strip,
  columns: Columns,
  rules: readonly Bar[],
): readonly Title[] {
  const own = strip.runs.map((run) => columnsOf(run, columns.cuts, strip.size));
  const spans = strip.runs.map((run, i) => ruled(run, head, line, columns, rules) ?? (own[i] as Span));
  const isFixed = strip.runs.map((run) => ruled(run, head, line, columns, rules) !== null);
  const wide = isFixed.includes(true) ? spans : shareOut(strip, spans, spannable(head, line, own, columns), columns);
  return strip.runs.map((run, i) => {
    const [c0, c1] = wide[i] as Span;
    return { run, line, c0, c1 };
  });
}

/** The columns over which a short rule runs right under `run`. */
function ruled(
  run: Run,
  head: readonly Strip[],
  line: number,
  { cuts, size }: Columns,
  rules: readonly Bar[],
): readonly [number, number] | null {
  const below = (head[line + 1]?.y ?? run.box[3]) as number;
  const middle = (run.box[0] + run.box[2]) / 2;
  const y = (run.box[1] + run.box[3]) / 2;
  const rule = rules.find(
    ({ position, from, to }) => position > y && position < below && from <= middle && to >= middle,
  );
  if (!rule || (cuts.length > 0 && rule.from <= (cuts[0] as number) && rule.to >= (cuts.at(-1) as number))) return null;
  const [c0, c1] = columnsOf({ text: "", box: [rule.from, 0, rule.to, 0] }, cuts, size);
  return c1 > c0 ? [c0, c1] : null;
}

/** The columns that titles of `strip` may reach out to: named by the lines below, right under one of its titles. */
function spannable(
  head: readonly Strip[],
  line: number,
  own: readonly Span[],
  { cuts }: Columns,
): { readonly all: ReadonlySet<number>; readonly must: ReadonlySet<number> } {
  const named = head.map(({ runs, size }) => runs.map((run) => columnsOf(run, cuts, size)));
  const isUnder = (spans: readonly Span[]) => own.some(([a, b]) => spans.some(([c0, c1]) => c0 <= b && c1 >= a));
  const below = named.findIndex((spans, i) => i > line && isUnder(spans));
  if (below < 0) return { all: new Set(), must: new Set() };
  const between = spread(named.slice(line + 1, below).flat());
  const all = spread(named[below] as readonly Span[]);
  for (const c of between) all.delete(c);
  const lone = unitsUnder(head[below] as Strip, cuts);
  if (own.every(([c0, c1]) => c0 === c1) && own.some(([c]) => lone.has(c))) return { all: new Set(), must: new Set() };
  const above = spread(named.slice(0, line).flat());
  const must = new Set(between.size > 0 ? [...all].filter((c) => !above.has(c)) : []);
  return { all, must };
}

const spread = (spans: readonly Span[]): Set<number> =>
  new Set(spans.flatMap(([c0, c1]) => Array.from({ length: c1 - c0 + 1 }, (_, i) => c0 + i)));

/** Columns where `（万元）` is the second line of a title. */
const unitsUnder = ({ runs, size }: Strip, cuts: readonly number[]): ReadonlySet<number> =>
  new Set(runs.flatMap((run) => (/^[（(]/.test(run.text) ? [columnsOf(run, cuts, size)[0]] : [])));

/**
 * Each title's columns, so that all of them are set as well as can be over the middle or an edge of theirs. A column
 * that must be under some title and is not costs most.
 */
function shareOut(
  strip: Strip,
  own: readonly Span[],
  { all, must }: { readonly all: ReadonlySet<number>; readonly must: ReadonlySet<number> },
  columns: Columns,
): readonly Span[] {
  if (all.size === 0) return own;
  const last = columns.cuts.length;
  /** The cheapest way for titles 0 … i, by the last column they take. */
  let ways = new Map<number, { cost: number; spans: readonly Span[] }>([[-1, { cost: 0, spans: [] }]]);
  own.forEach((span, i) => {
    const run = strip.runs[i] as Run;
    const next = new Map<number, { cost: number; spans: readonly Span[] }>();
    for (const [taken, way] of ways) {
      for (let c0 = span[0]; c0 > taken && (c0 === span[0] || all.has(c0)); c0--) {
        const until = (own[i + 1]?.[0] ?? last + 1) - 1;
        for (let c1 = span[1]; c1 <= until && (c1 === span[1] || all.has(c1)); c1++) {
          const cost = way.cost + missed(must, taken + 1, c0 - 1) * MISSED + off(run, c0, c1, columns) / columns.size;
          if (cost < (next.get(c1)?.cost ?? Infinity) - 0.01) next.set(c1, { cost, spans: [...way.spans, [c0, c1]] });
        }
      }
    }
    ways = next;
  });
  const done = [...ways].map(([taken, way]) => ({ ...way, cost: way.cost + missed(must, taken + 1, last) * MISSED }));
  return done.sort((a, b) => a.cost - b.cost)[0]?.spans ?? own;
}

function missed(must: ReadonlySet<number>, from: number, to: number): number {
  let count = 0;
  for (let c = from; c <= to; c++) if (must.has(c)) count++;
  return count;
}

/** How far a title is from standing over these columns, in points: by its middle, or a little worse, by an edge. */
function off({ box }: Run, c0: number, c1: number, { cuts, ink, size }: Columns): number {
  const left = c0 === 0 ? (ink[0]?.left ?? 0) : (cuts[c0 - 1] as number);
  const right = c1 === cuts.length ? (ink[c1]?.right ?? 0) : (cuts[c1] as number);
  const inks = ink.slice(c0, c1 + 1);
  const edges = [
    Math.abs(box[0] - Math.min(...inks.map((one) => one.left))),
    Math.abs(box[2] - Math.max(...inks.map((one) => one.right))),
  ];
  const middle = Math.abs((left + right) / 2 - (box[0] + box[2]) / 2);
  const wider = (c1 - c0) * WIDER * size;
  return Math.max(0, Math.min(middle, ...edges.map((edge) => edge + BY_EDGE * size)) - wider);
}
