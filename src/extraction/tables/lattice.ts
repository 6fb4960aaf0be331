import type { LaidOutPage } from "../../domain/layout.ts";
import type { Note } from "../../domain/note.ts";
import { joinRulings, SNAP } from "./bars.ts";
import { clusterBars } from "./clusters.ts";
import { fillGrid, type PageTable } from "./fill.ts";
import { gridOf } from "./grid.ts";

/** More printed lines than any table has: a drawing, a chart or a hatched area. */
const TOO_MANY_BARS = 4000;

/**
 * Everything rulings close on one page, from top to bottom: tables, parts of tables, frames.
 * rulings → snapped and joined → crossings → grid → cells → filled
 *
 * Never throws. A page with thousands of lines is left out and noted (`lattice.too-many-rulings`).
 */
export function readLattices(page: LaidOutPage): { value: readonly PageTable[]; notes: readonly Note[] } {
  const horizontals = joinRulings(page.rulings, "horizontal");
  const verticals = joinRulings(page.rulings, "vertical");
  if (horizontals.length + verticals.length > TOO_MANY_BARS) return { value: [], notes: [tooMany(page.page.number)] };
  const tables: PageTable[] = [];
  for (const cluster of clusterBars(horizontals, verticals)) {
    const grid = gridOf(cluster);
    if (grid) tables.push(fillGrid(page, grid));
  }
  return { value: outermost(tables).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]), notes: [] };
}

/** A frame inside a table's cell, or a table inside a page frame: whatever has more cells is the table, and no glyph is in two. */
function outermost(tables: readonly PageTable[]): PageTable[] {
  return tables.filter(
    (table) => !tables.some((other) => other !== table && overlaps(table, other) && outranks(other, table)),
  );
}

const outranks = (a: PageTable, b: PageTable): boolean =>
  a.cells.length > b.cells.length || (a.cells.length === b.cells.length && a.box[1] < b.box[1]);

/** Tables that share no more than a printed line do not overlap. */
function overlaps({ box: a }: PageTable, { box: b }: PageTable): boolean {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > SNAP && height > SNAP;
}

const tooMany = (page: number): Note => ({
  code: "lattice.too-many-rulings",
  page,
  message: {
    zh: `第${page}页线条过多(可能是图),页内表格未读取;请人工核对该页`,
    en: `page ${page} has too many lines (a drawing?) and its tables were not read; check that page by hand`,
  },
  loss: true,
});
