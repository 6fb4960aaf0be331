import type { Box } from "../../domain/geometry.ts";
import type { LaidOutPage, Line } from "../../domain/layout.ts";
import type { Glyph } from "../../domain/page.ts";
import { gatherLines } from "../../layout/lines.ts";
import { closeCells, type Extent } from "./cells.ts";
import type { Grid } from "./grid.ts";

/** What one page shows of a cell. */
export interface CellPart {
  readonly page: number;
  readonly box: Box;
  readonly lines: readonly Line[];
  /** At the table's top, or bottom, and without a printed side there. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** A cell while its table grows; more than one part when a page break cuts it. */
export interface GrowingCell extends Extent {
  readonly parts: readonly CellPart[];
}

/** The table one page shows. */
export interface PageTable {
  readonly page: LaidOutPage;
  readonly box: Box;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GrowingCell[];
  /** Set when white, and not rulings, closes the cells. */
  readonly stream?: { readonly headerRows: number };
}

/** The cells of `printed` with the page's glyphs in them, each glyph in the cell its middle falls in. */
export function fillGrid(page: LaidOutPage, printed: Grid): PageTable {
  const grid = reachingDown(printed, page.glyphs);
  const { xs, ys } = grid;
  const extents = closeCells(grid);
  const owner = ownerOfUnits(extents, xs.length - 1, ys.length - 1);
  const glyphs = extents.map((): Glyph[] => []);
  for (const glyph of page.glyphs) {
    const c = intervalOf(xs, middleX(glyph));
    const r = intervalOf(ys, middleY(glyph));
    if (c >= 0 && r >= 0) glyphs[owner[r * (xs.length - 1) + c] ?? 0]?.push(glyph);
  }
  const cells = extents.map((extent, i) => ({ ...extent, parts: [partOf(page, extent, grid, glyphs[i] ?? [])] }));
  return { page, xs, ys, cells, box: boxOf({ r0: 0, c0: 0, r1: ys.length - 2, c1: xs.length - 2 }, grid) };
}

/** `grid` down to the foot of the text that runs out of it where a cell has no bottom side. */
function reachingDown(grid: Grid, glyphs: readonly Glyph[]): Grid {
  let bottom = grid.ys.at(-1) ?? 0;
  if (!grid.openBelow.includes(true)) return grid;
  const below = glyphs.filter(
    (glyph) => middleY(glyph) > bottom && grid.openBelow[intervalOf(grid.xs, middleX(glyph))],
  );
  for (const glyph of below.sort((a, b) => a.box[1] - b.box[1])) {
    if (glyph.box[1] - bottom > glyph.size / 2) break;
    bottom = Math.max(bottom, glyph.box[3]);
  }
  return { ...grid, ys: [...grid.ys.slice(0, -1), bottom] };
}

const middleX = ({ box }: Glyph): number => (box[0] + box[2]) / 2;
const middleY = ({ box }: Glyph): number => (box[1] + box[3]) / 2;

function partOf(page: LaidOutPage, extent: Extent, grid: Grid, glyphs: readonly Glyph[]): CellPart {
  return {
    page: page.page.number,
    box: boxOf(extent, grid),
    lines: gatherLines(glyphs, page.page),
    openAbove: extent.r0 === 0 && grid.openAbove[extent.c0] === true,
    openBelow: extent.r1 === grid.ys.length - 2 && grid.openBelow[extent.c0] === true,
  };
}

const boxOf = ({ r0, c0, r1, c1 }: Extent, { xs, ys }: Pick<Grid, "xs" | "ys">): Box => [
  xs[c0] ?? 0,
  ys[r0] ?? 0,
  xs[c1 + 1] ?? 0,
  ys[r1 + 1] ?? 0,
];

/** For each unit the index of its cell. */
function ownerOfUnits(extents: readonly Extent[], columns: number, rows: number): Int32Array {
  const owner = new Int32Array(columns * rows);
  extents.forEach(({ r0, c0, r1, c1 }, index) => {
    for (let r = r0; r <= r1; r++) owner.fill(index, r * columns + c0, r * columns + c1 + 1);
  });
  return owner;
}

/** The interval of ascending `edges` that holds `value`, −1 when none does. */
function intervalOf(edges: readonly number[], value: number): number {
  if (value < (edges[0] ?? Infinity) || value > (edges.at(-1) ?? -Infinity)) return -1;
  let low = 0;
  let high = edges.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value >= (edges[middle] ?? 0)) low = middle;
    else high = middle;
  }
  return low;
}
