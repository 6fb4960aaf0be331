import { createRequire } from "node:module";
import type { Workbook } from "exceljs";
import type { Report } from "../../domain/report.ts";
import { repack } from "./pack.ts";
import { addSheet, type Sheet } from "./sheet.ts";
import { addAbout } from "./sheets/about.ts";
import { checksSheet } from "./sheets/checks.ts";
import { documentsSheet } from "./sheets/documents.ts";
import { findingsSheet } from "./sheets/findings.ts";
import { indicatorsSheet } from "./sheets/indicators.ts";
import type { LinkOf } from "./sheets/location.ts";
import { narrativeSheet } from "./sheets/narrative.ts";
import { openPointsSheet } from "./sheets/open-points.ts";
import { projectsSheet } from "./sheets/projects.ts";
import { readingsSheet } from "./sheets/readings.ts";
import { summarySheet } from "./sheets/summary.ts";

/** Only the part of exceljs that builds and writes books: a sixth of the time its front door takes to load. */
const loadWorkbook = (): (new () => Workbook) => createRequire(import.meta.url)("exceljs/lib/doc/workbook.js");

/** Loads the library ahead of its use, while others compute. */
export const warmWorkbook = (): void => void loadWorkbook();

/** The consolidated workbook people receive. Equal reports give equal bytes. */
export async function printWorkbook(report: Report, linkOf: LinkOf): Promise<Uint8Array> {
  const Book = loadWorkbook();
  const book = new Book();
  book.creator = "gouji";
  book.lastModifiedBy = "gouji";
  book.created = new Date(report.startedAt);
  book.modified = book.created;
  book.calcProperties.fullCalcOnLoad = true;
  addAbout(book, report);
  const add = <Row>(sheet: Sheet<Row>): void => void addSheet(book, report.lang, sheet);
  add(summarySheet(report));
  add(findingsSheet(report, linkOf));
  const open = openPointsSheet(report, linkOf);
  if (open.rows.length > 0) add(open);
  const readings = readingsSheet(report, linkOf);
  if (readings.rows.length > 0) add(readings);
  add(projectsSheet(report, linkOf));
  add(indicatorsSheet(report, linkOf));
  add(narrativeSheet(report, linkOf));
  add(documentsSheet(report, linkOf));
  add(checksSheet(report));
  // Compressed once, in repack: jszip is several times slower at it than fflate.
  const options = { zip: { compression: "STORE" } } as unknown as Parameters<typeof book.xlsx.writeBuffer>[0];
  return repack(new Uint8Array(await book.xlsx.writeBuffer(options)));
}
