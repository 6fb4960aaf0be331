/** The library's front door: what a program needs to read and check one document, or a whole run. */

export { checkInfos } from "./checks/registry.ts";
export * as contract from "./domain/contract.ts";
export { DefectError, DocumentError, type Reason, UsageError } from "./domain/errors.ts";
export type { Message, Note } from "./domain/note.ts";
export type { Pipeline } from "./domain/pipeline.ts";
export type { Submission } from "./domain/record.ts";
export type { Finding, Relation } from "./domain/relation.ts";
export type { CheckInfo, DocumentResult, DocumentRow, Extract, Report } from "./domain/report.ts";
export { extractJson } from "./outputs/json/extract.ts";
export { printDocuments, printFindings, printRecords, printRelations } from "./outputs/json/print.ts";
export { printWorkbook } from "./outputs/workbook/workbook.ts";
export { loadPipelines, readPipeline } from "./run/pipelines.ts";
export { extractDocument, processDocument } from "./run/process-document.ts";
export { type CheckRun, type FinishedRun, runCheck } from "./run/run-check.ts";
