import { GUTTER, joined, type Run, type Strip } from "./runs.ts";

/** White between two columns. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

interface Edge {
  readonly x: number;
  readonly step: 1 | -1;
}

/**
 * The white that runs down through all of `strips` but `most` of them, from left to right, ink on both sides.
 * Where fewer cross a part of it than the rest, that part is it.
 */
export function guttersOf(strips: readonly Strip[], most = 0): readonly Gutter[] {
  const edges: Edge[] = [];
  for (const { runs } of strips)
    for (const { box } of runs) edges.push({ x: box[0], step: 1 }, { x: Math.max(box[2], box[0] + 0.01), step: -1 });
  edges.sort((a, b) => a.x - b.x || b.step - a.step);
  const least = GUTTER * sizeOf(strips);
  return troughs(edges, most).filter(({ from, to }) => to - from >= least);
}

/** Where at most `most` runs cover the axis, between places that more do. */
function troughs(edges: readonly Edge[], most: number): readonly Gutter[] {
  const found: Gutter[] = [];
  let covered = 0;
  let from = Number.NaN;
  let best = { from: 0, to: 0, covered: Infinity };
  edges.forEach(({ x, step }, i) => {
    const was = covered;
    covered += step;
    if (was <= most && covered > most) {
      if (!Number.isNaN(from)) found.push({ from: best.from, to: best.to });
      from = Number.NaN;
    } else if (was > most && covered <= most) {
      from = x;
      best = { from: x, to: x, covered: Infinity };
    }
    const next = edges[i + 1]?.x ?? x;
    if (!Number.isNaN(from) && covered <= most && next > x) best = better(best, { from: x, to: next, covered });
  });
  return found;
}

/** The less covered of two neighbouring parts; as much covered, the wider. */
function better<Part extends Gutter & { readonly covered: number }>(a: Part, b: Part): Part {
  if (b.covered !== a.covered) return b.covered < a.covered ? b : a;
  return b.to - b.from > a.to - a.from ? b : a;
}

export function sizeOf(strips: readonly Strip[]): number {
  const sizes = strips.map((strip) => strip.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
}

/** How many of `gutters` are gone in `others`. */
export const lostIn = (gutters: readonly Gutter[], others: readonly Gutter[]): number =>
  gutters.filter((gutter) => !others.some((other) => other.from < gutter.to && other.to > gutter.from)).length;

/** Where columns are cut: half-way through each gutter. */
export const cutsOf = (gutters: readonly Gutter[]): readonly number[] => gutters.map(({ from, to }) => (from + to) / 2);

/** Ink beyond a cut by so little, in ems, is how a character was measured. */
const SLACK = 0.3;

/** The columns a run is printed over, both ends included. */
export function columnsOf(run: Run, cuts: readonly number[], size: number): readonly [number, number] {
  const middle = (run.box[0] + run.box[2]) / 2;
  const c0 = cuts.filter((cut) => cut <= Math.min(run.box[0] + SLACK * size, middle)).length;
  const c1 = cuts.filter((cut) => cut <= Math.max(run.box[2] - SLACK * size, middle)).length;
  return [c0, c1];
}

/**
 * `gutters`, and those that words spread over them hide: where `王　河　男` is a name and a word of the next column,
 * other lines have words of their own on both sides.
 */
export function withHidden(strips: readonly Strip[], gutters: readonly Gutter[]): readonly Gutter[] {
  if (!strips.some(({ runs }) => runs.some((run) => run.letters))) return gutters;
  const apart = strips.map((strip) => ({ ...strip, runs: strip.runs.flatMap((run) => run.letters ?? [run]) }));
  const fine = guttersOf(apart);
  if (fine.length <= gutters.length || lostIn(gutters, fine) > 0) return gutters;
  const cuts = cutsOf(fine);
  const own = new Set<number>();
  for (const { runs, size } of strips) for (const run of runs) if (!run.letters) own.add(columnsOf(run, cuts, size)[0]);
  return fine.filter((gutter, c) => lostIn([gutter], gutters) === 0 || (own.has(c) && own.has(c + 1)));
}

/** `strip` with the words that are spread over a cut taken apart there. */
export function takeApart(strip: Strip, cuts: readonly number[]): Strip {
  if (!strip.runs.some((run) => run.letters)) return strip;
  const runs = strip.runs.flatMap((run): readonly Run[] => {
    const [c0, c1] = columnsOf(run, cuts, strip.size);
    if (run.letters === undefined || c0 === c1) return [run];
    const each = run.letters.map((letter) => columnsOf(letter, cuts, strip.size));
    if (each.some(([a, b]) => a !== b)) return [run];
    const columns = [...new Set(each.map(([c]) => c))];
    return columns.map((c) => joined((run.letters ?? []).filter((_, i) => each[i]?.[0] === c)));
  });
  return { ...strip, runs };
}

/** Whether no run of `strip` is printed over two columns. */
export const fits = (strip: Strip, cuts: readonly number[]): boolean =>
  strip.runs.every((run) => {
    const [c0, c1] = columnsOf(run, cuts, strip.size);
    return c0 === c1;
  });
