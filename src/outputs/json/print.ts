import type { Report } from "../../domain/report.ts";
import { documentJson } from "./document.ts";
import { findingJson, relationJson } from "./finding.ts";
import { submissionJson } from "./record.ts";

/**
 * The text of a JSON file in pieces, one row a line: it is diffed and grepped like a table, and no run is too large
 * to print. Keys stand in the order the row was built in, which the code fixes.
 */
function* printRows<Row>(schema: string, name: string, rows: readonly Row[], print: (row: Row) => object) {
  yield `{ "schema": ${JSON.stringify(schema)}, ${JSON.stringify(name)}: [`;
  for (const [index, row] of rows.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(print(row))}`;
  yield rows.length === 0 ? "] }\n" : "\n] }\n";
}

/** Text in pieces, to be written one after the other. */
export type Pieces = Iterable<string>;

export const printFindings = (report: Report): Pieces =>
  printRows("gouji/findings@1", "findings", report.findings, findingJson);
export const printRelations = (report: Report): Pieces =>
  printRows("gouji/relations@1", "relations", report.relations, relationJson);
export const printRecords = (report: Report): Pieces =>
  printRows("gouji/records@1", "submissions", report.submissions, submissionJson);
export const printDocuments = (report: Report): Pieces =>
  printRows("gouji/documents@1", "documents", report.documents, documentJson);
