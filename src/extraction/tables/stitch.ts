import { fold } from "../../domain/characters.ts";
import { SNAP } from "./bars.ts";
import { textOf } from "./cell-text.ts";
import { type Cut, continues } from "./continue.ts";
import type { GrowingCell, PageTable } from "./fill.ts";
import { nearest } from "./grid.ts";
import { repeatedRows } from "./header.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A table while pages are added to it. */
export interface GrowingTable {
  readonly parts: readonly PageTable[];
  /** Column edges, those of all parts. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly GrowingCell[];
  /** Leading rows a later page repeats; null when none did. */
  readonly repeated: number | null;
}

export const startTable = (part: PageTable): GrowingTable => ({
  parts: [part],
  xs: part.xs,
  rows: part.ys.length - 1,
  cells: part.cells,
  repeated: null,
});

/**
 * `table` going on with `part` on the next page: columns matched by their edges, a repeated header left out, cells
 * that the page break cut made one again. `known` is null where no break cuts a cell.
 */
export function stitch(table: GrowingTable, part: PageTable, known: Vocabulary | null): GrowingTable {
  const xs = unitedEdges(table.xs, part.xs);
  const upper = table.cells.map((cell) => onEdges(cell, table.xs, xs));
  const lower = part.cells.map((cell) => onEdges(cell, part.xs, xs));
  const header = repeatedRows(upper, lower);
  const added = lower
    .filter((cell) => cell.r0 >= header)
    .map((cell) => ({ ...cell, r0: cell.r0 - header, r1: cell.r1 - header }));
  const { joined, isCutRow } = known ? continues(upper, table.rows, added, known) : UNCUT;
  const offset = isCutRow ? table.rows - 1 : table.rows;
  const cells = upper.map((cell) => grown(cell, joined.get(cell), offset));
  const taken = new Set(joined.values());
  for (const cell of added) if (!taken.has(cell)) cells.push({ ...cell, r0: cell.r0 + offset, r1: cell.r1 + offset });
  const rows = offset + part.ys.length - 1 - header;
  return { parts: [...table.parts, part], xs, rows, cells, repeated: header > 0 ? header : table.repeated };
}

const UNCUT: Cut = { joined: new Map(), isCutRow: false };

function grown(cell: GrowingCell, rest: GrowingCell | undefined, offset: number): GrowingCell {
  return rest ? { ...cell, r1: rest.r1 + offset, parts: [...cell.parts, ...rest.parts] } : cell;
}

/** The edges of both, those of `a` where they agree. */
function unitedEdges(a: readonly number[], b: readonly number[]): readonly number[] {
  const added = b.filter((x) => Math.abs((a[nearest(a, x)] ?? 0) - x) > SNAP);
  return added.length === 0 ? a : [...a, ...added].sort((left, right) => left - right);
}

function onEdges(cell: GrowingCell, own: readonly number[], united: readonly number[]): GrowingCell {
  if (own === united) return cell;
  const c0 = nearest(united, own[cell.c0] ?? 0);
  const c1 = Math.max(c0, nearest(united, own[cell.c1 + 1] ?? 0) - 1);
  return { ...cell, c0, c1 };
}

/**
 * Whether `part` begins as `table` did but with other values: another copy of the same form, not its continuation.
 */
export function isSameFormAgain(table: GrowingTable, part: PageTable): boolean {
  const upper = firstRowOf(table.cells);
  const lower = firstRowOf(part.cells);
  if (upper.length !== lower.length || upper.length < 2) return false;
  const same = upper.filter((text, i) => text !== "" && text === lower[i]).length;
  return upper[0] === lower[0] && upper[0] !== "" && same < upper.length && same * 2 >= upper.length;
}

const firstRowOf = (cells: readonly GrowingCell[]): readonly string[] =>
  cells.filter((cell) => cell.r0 === 0).map((cell) => fold(textOf(cell)));
