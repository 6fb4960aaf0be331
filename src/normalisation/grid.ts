import type { Cell, Table } from "../domain/table.ts";

/** A table looked up by row and column, both from 0. */
export interface Grid {
  readonly table: Table;
  /** The cell that covers the place; undefined outside of the table or in a hole. */
  at(row: number, column: number): Cell | undefined;
  /** Cells that touch the row, left to right. */
  row(row: number): readonly Cell[];
}

export function gridOf(table: Table): Grid {
  const covered: (Cell | undefined)[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.r0; row <= cell.r1; row += 1) {
      for (let column = cell.c0; column <= cell.c1; column += 1) (covered[row] ?? [])[column] = cell;
    }
  }
  return {
    table,
    at: (row, column) => covered[row]?.[column],
    row: (row) => [...new Set((covered[row] ?? []).filter((cell) => cell !== undefined))],
  };
}
