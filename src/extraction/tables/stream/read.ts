import type { Box } from "../../../domain/geometry.ts";
import type { LaidOutPage, Line } from "../../../domain/layout.ts";
import type { Glyph } from "../../../domain/page.ts";
import { gatherLines } from "../../../layout/lines.ts";
import { type Bar, joinRulings } from "../bars.ts";
import type { GrowingCell, PageTable } from "../fill.ts";
import { type Columns, columnsIn } from "./columns.ts";
import { isTabular } from "./evidence.ts";
import { columnsOf } from "./gutters.ts";
import { type Filled, headCells } from "./head.ts";
import { type Region, regionsOf } from "./regions.ts";
import { rowsOf } from "./rows.ts";
import { isInPieces, type Run, type Strip, stripsOf } from "./runs.ts";

/** A rule this far from a table's text, in ems, is its top or bottom. */
const OUTER_RULE = 2.5;
/** Fewer lines in pieces are no table. */
const LEAST_LINES = 3;

/**
 * The tables of one page that no rulings close, from top to bottom: text set in columns with white between.
 * lines → runs → regions in columns → rows and head → evidence → cells
 *
 * `taken` are the boxes of its ruled tables; lines that are no `isText` (page numbers, running heads) are left out.
 * Never throws. A page without three lines in pieces costs one look at its lines.
 */
export function readStreams(
  page: LaidOutPage,
  taken: readonly Box[],
  isText: (line: Line) => boolean,
): readonly PageTable[] {
  const strips = stripsOf(page, taken, isText);
  if (strips.filter(isInPieces).length < LEAST_LINES) return [];
  const rules = joinRulings(page.rulings, "horizontal").filter((bar) => !taken.some((box) => isOn(bar, box)));
  return regionsOf(strips, rules).flatMap((region) => readRegion(page, region, rules) ?? []);
}

const isOn = ({ position, from, to }: Bar, [x0, top, x1, bottom]: Box): boolean =>
  position >= top - 1 && position <= bottom + 1 && from < x1 && to > x0;

function readRegion(page: LaidOutPage, region: Region, rules: readonly Bar[]): PageTable | null {
  const columns = columnsIn(region);
  const rows = rowsOf(region, columns);
  if (!isTabular(region, rows, columns, page.page.source === "ocr")) return null;
  const head = headCells(region.head, columns, rules);
  const headerRows = head.reduce((depth, cell) => Math.max(depth, cell.r1 + 1), 0);
  const filled = [...head, ...rows.flatMap((row, r) => rowCells(row, headerRows + r, columns))];
  const box = boxOf(region);
  const xs = [box[0], ...columns.cuts, box[2]];
  const ys = rowEdges(filled, headerRows + rows.length, box);
  const words = wordsOf(page, box, filled);
  const cells = filled.map(
    ({ r0, c0, r1, c1, runs }): GrowingCell => ({
      r0,
      c0,
      r1,
      c1,
      parts: [
        {
          page: page.page.number,
          box: [xs[c0] ?? 0, ys[r0] ?? 0, xs[c1 + 1] ?? 0, ys[r1 + 1] ?? 0],
          lines: gatherLines(
            runs.flatMap((run) => words.get(run) ?? []),
            page.page,
          ),
          openAbove: false,
          openBelow: false,
        },
      ],
    }),
  );
  return { page, box, xs, ys, cells, stream: { headerRows } };
}

/** A body row's cells: runs over the same columns together, an empty cell where none is. */
function rowCells(row: readonly Strip[], r: number, { cuts }: Columns): readonly Filled[] {
  const cells: Filled[] = [];
  const placed = row
    .flatMap(({ runs, size }) => runs.map((run) => ({ run, at: columnsOf(run, cuts, size) })))
    .sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  let free = 0;
  for (const { run, at } of placed) {
    const last = cells.at(-1);
    if (last && at[0] <= last.c1 && last.runs.length > 0) {
      const c1 = Math.max(last.c1, at[1]);
      cells[cells.length - 1] = { ...last, c1, runs: [...last.runs, run] };
      free = c1 + 1;
      continue;
    }
    for (; free < at[0]; free++) cells.push({ r0: r, r1: r, c0: free, c1: free, runs: [] });
    cells.push({ r0: r, r1: r, c0: at[0], c1: at[1], runs: [run] });
    free = at[1] + 1;
  }
  for (; free <= cuts.length; free++) cells.push({ r0: r, r1: r, c0: free, c1: free, runs: [] });
  return cells;
}

/** Around the text, out to the rules at its top and bottom. */
function boxOf({ head, body, bars }: Region): Box {
  const strips = [...head, ...body];
  const size = (strips[0] as Strip).size;
  const edge = (side: number, choose: (...values: number[]) => number, of: readonly number[] = []) =>
    choose(...strips.map(({ box }) => box[side] as number), ...of);
  const [top, bottom] = [edge(1, Math.min), edge(3, Math.max)];
  const near = bars.filter(
    ({ position }) => position > top - OUTER_RULE * size && position < bottom + OUTER_RULE * size,
  );
  const at = near.map((bar) => bar.position);
  const [left, right] = [near.map((bar) => bar.from), near.map((bar) => bar.to)];
  return [edge(0, Math.min, left), edge(1, Math.min, at), edge(2, Math.max, right), edge(3, Math.max, at)];
}

/** Row edges half-way between what ends above and what begins below them. */
function rowEdges(cells: readonly Filled[], rows: number, box: Box): readonly number[] {
  const ys = [box[1]];
  for (let r = 1; r < rows; r++) {
    const above = cells.flatMap((cell) => (cell.r1 === r - 1 ? cell.runs.map((run) => run.box[3]) : []));
    const below = cells.flatMap((cell) => (cell.r0 === r ? cell.runs.map((run) => run.box[1]) : []));
    const y = (Math.max(...above) + Math.min(...below)) / 2;
    ys.push(Number.isFinite(y) ? Math.max(y, ys.at(-1) ?? 0) : (ys.at(-1) ?? 0));
  }
  return [...ys, box[3]];
}

/** The glyphs of each run: a glyph's middle is in its line, and in or next to its run. */
function wordsOf(
  page: LaidOutPage,
  [, top, , bottom]: Box,
  cells: readonly Filled[],
): ReadonlyMap<Run, readonly Glyph[]> {
  const words = new Map<Run, Glyph[]>(cells.flatMap((cell) => cell.runs.map((run) => [run, []])));
  for (const glyph of page.glyphs) {
    const x = (glyph.box[0] + glyph.box[2]) / 2;
    const y = (glyph.box[1] + glyph.box[3]) / 2;
    if (y < top || y > bottom) continue;
    let nearest: Run | null = null;
    let least: number = glyph.size;
    for (const run of words.keys()) {
      if (y < run.box[1] || y > run.box[3]) continue;
      const away = Math.max(run.box[0] - x, x - run.box[2], 0);
      if (away < least) [nearest, least] = [run, away];
    }
    if (nearest) words.get(nearest)?.push(glyph);
  }
  return words;
}
