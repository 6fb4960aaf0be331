import { type Bar, SNAP } from "./bars.ts";
import type { Cluster } from "./clusters.ts";

/** A side is closed when a line covers this part of it: pieces leave gaps, a neighbour's line may reach in a little. */
const COVERED = 0.6;

/** The finest grid of a table: column and row edges, and which unit sides are printed. */
export interface Grid {
  /** Column edges, `columns + 1`, ascending. */
  readonly xs: readonly number[];
  /** Row edges, `rows + 1`, ascending. */
  readonly ys: readonly number[];
  /** Whether the line above unit (r, c) is printed; `(rows + 1) × columns`. */
  readonly above: Uint8Array;
  /** Whether the line left of unit (r, c) is printed; `rows × (columns + 1)`. */
  readonly left: Uint8Array;
  /** For each column whether its top, and its bottom, is not printed: a page break may have cut a cell there. */
  readonly openAbove: readonly boolean[];
  readonly openBelow: readonly boolean[];
}

/** The grid of a cluster, its outline always closed: outer rules are often left out. Null when it has no inside. */
export function gridOf({ horizontals, verticals }: Cluster): Grid | null {
  const xs = edges(verticals, horizontals);
  const ys = edges(horizontals, verticals);
  if (xs.length < 2 || ys.length < 2) return null;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const above = printedSides(horizontals, ys, xs, (edge, unit) => edge * columns + unit);
  const left = printedSides(verticals, xs, ys, (edge, unit) => unit * (columns + 1) + edge);
  const openAbove = Array.from({ length: columns }, (_, c) => !above[c]);
  const openBelow = Array.from({ length: columns }, (_, c) => !above[rows * columns + c]);
  above.fill(1, 0, columns).fill(1, rows * columns);
  for (let r = 0; r < rows; r++) left[r * (columns + 1)] = left[r * (columns + 1) + columns] = 1;
  return { xs, ys, above, left, openAbove, openBelow };
}

/** The distinct positions of `bars`, and the open ends of two or more crossing lines beyond them. */
function edges(bars: readonly Bar[], across: readonly Bar[]): readonly number[] {
  const positions = distinct(bars.map((bar) => bar.position));
  const [first, last] = [positions[0], positions.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lows = across.filter((bar) => bar.from < first - SNAP).map((bar) => bar.from);
  const highs = across.filter((bar) => bar.to > last + SNAP).map((bar) => bar.to);
  if (lows.length >= 2) positions.unshift(Math.min(...lows));
  if (highs.length >= 2) positions.push(Math.max(...highs));
  return positions;
}

function distinct(positions: readonly number[]): number[] {
  const kept: number[] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    if (kept.length === 0 || position - (kept.at(-1) ?? 0) > SNAP) kept.push(position);
  }
  return kept;
}

function printedSides(
  bars: readonly Bar[],
  lines: readonly number[],
  across: readonly number[],
  at: (line: number, unit: number) => number,
): Uint8Array {
  const covered = new Float64Array(lines.length * across.length);
  for (const bar of bars) {
    const line = nearest(lines, bar.position);
    for (let unit = 0; unit < across.length - 1; unit++) {
      const [start, end] = [across[unit] ?? 0, across[unit + 1] ?? 0];
      const overlap = Math.min(bar.to, end) - Math.max(bar.from, start);
      if (overlap > 0) covered[at(line, unit)] = (covered[at(line, unit)] ?? 0) + overlap / (end - start);
    }
  }
  return Uint8Array.from(covered, (part) => (part >= COVERED ? 1 : 0));
}

/** The index of the entry of `sorted` nearest to `value`. */
export function nearest(sorted: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < sorted.length; i++)
    if (Math.abs((sorted[i] ?? 0) - value) < Math.abs((sorted[best] ?? 0) - value)) best = i;
  return best;
}
