import type * as contract from "../../domain/contract.ts";
import type { Note } from "../../domain/note.ts";
import type { Extract } from "../../domain/report.ts";
import type { Table } from "../../domain/table.ts";
import { claimJson, otherNumberJson } from "./claim.ts";
import { noteJson } from "./document.ts";
import { bboxOf, tenth } from "./figure.ts";

/** What one file says, as `gouji extract` prints it. */
export const extractJson = (extract: Extract, notes: readonly Note[]): contract.Extract => ({
  schema: "gouji/extract@1",
  file: extract.file,
  kind: extract.kind,
  pages: extract.pages.map(({ page, width, height, rotation, source, state }) => ({
    page,
    width: tenth(width),
    height: tenth(height),
    rotation,
    source,
    state,
  })),
  tables: extract.tables.map(tableJson),
  paragraphs: extract.paragraphs.map(({ page, box, text, level, number, role }) => ({
    page,
    bbox: bboxOf(box),
    text,
    level,
    number,
    role,
  })),
  claims: extract.narrative.claims.map((claim) => claimJson(claim, null)),
  otherNumbers: extract.narrative.others.map(otherNumberJson),
  leftovers: extract.leftovers.map(({ page, box, text, why }) => ({ page, bbox: bboxOf(box), text, why })),
  notes: notes.map(noteJson),
});

const tableJson = (table: Table): contract.Extract["tables"][number] => ({
  pages: [...table.pages],
  page: table.page,
  bbox: bboxOf(table.box),
  method: table.method,
  rows: table.rows,
  columns: table.columns,
  headerRows: table.headerRows,
  cells: table.cells.map(({ r0, c0, r1, c1, text, page, box, confidence }) => ({
    r0,
    c0,
    r1,
    c1,
    text,
    page,
    bbox: bboxOf(box),
    confidence,
  })),
});
