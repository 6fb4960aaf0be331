import type { Grid } from "./grid.ts";
import { Sets } from "./sets.ts";

/** The unit cells a cell takes, both ends included. */
export interface Extent {
  readonly r0: number;
  readonly c0: number;
  readonly r1: number;
  readonly c1: number;
}

/**
 * The cells of a grid: units between which no line is printed, in row, then column order.
 *
 * Every unit is in exactly one cell. Open units that do not make a rectangle (a line half drawn) are cut into the
 * fewest rectangles a scan from the top left finds.
 */
export function closeCells(grid: Grid): readonly Extent[] {
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  const sets = joinOpenUnits(grid, rows, columns);
  const taken = new Uint8Array(rows * columns);
  const cells: Extent[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (taken[r * columns + c]) continue;
      const cell = growRectangle(sets, taken, r, c, rows, columns);
      for (let y = cell.r0; y <= cell.r1; y++) taken.fill(1, y * columns + cell.c0, y * columns + cell.c1 + 1);
      cells.push(cell);
    }
  }
  return cells;
}

function joinOpenUnits({ above, left }: Grid, rows: number, columns: number): Sets {
  const sets = new Sets(rows * columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const unit = r * columns + c;
      if (r > 0 && !above[unit]) sets.join(unit, unit - columns);
      if (c > 0 && !left[r * (columns + 1) + c]) sets.join(unit, unit - 1);
    }
  }
  return sets;
}

function growRectangle(sets: Sets, taken: Uint8Array, r0: number, c0: number, rows: number, columns: number): Extent {
  const root = sets.find(r0 * columns + c0);
  const isOurs = (r: number, c: number) => !taken[r * columns + c] && sets.find(r * columns + c) === root;
  let c1 = c0;
  while (c1 + 1 < columns && isOurs(r0, c1 + 1)) c1++;
  let r1 = r0;
  const rowIsOurs = (r: number) => {
    for (let c = c0; c <= c1; c++) if (!isOurs(r, c)) return false;
    return true;
  };
  while (r1 + 1 < rows && rowIsOurs(r1 + 1)) r1++;
  return { r0, c0, r1, c1 };
}
