import type * as contract from "../../domain/contract.ts";
import type { Cell, Table } from "../../domain/table.ts";
import { bboxOf } from "./figure.ts";
import { confidenceJson, doubtJson } from "./provenance.ts";

/** A table as `gouji extract` prints it. */
export const tableJson = (table: Table): contract.Extract["tables"][number] => ({
  pages: [...table.pages],
  page: table.page,
  bbox: bboxOf(table.box),
  method: table.method,
  rows: table.rows,
  columns: table.columns,
  headerRows: table.headerRows,
  cells: table.cells.map(cellJson),
});

const cellJson = (cell: Cell): contract.Extract["tables"][number]["cells"][number] => ({
  r0: cell.r0,
  c0: cell.c0,
  r1: cell.r1,
  c1: cell.c1,
  text: cell.text,
  page: cell.page,
  bbox: bboxOf(cell.box),
  confidence: confidenceJson(cell.confidence),
  ...doubtJson(cell),
});
