import type * as contract from "../../domain/contract.ts";
import type { Note } from "../../domain/note.ts";
import type { DocumentRow } from "../../domain/report.ts";
import { messageJson } from "./finding.ts";

/** One input file as `documents.json` has it. */
export const documentJson = (row: DocumentRow): contract.DocumentEntry => ({
  path: row.path,
  sha256: row.sha256,
  kind: row.kind,
  pages: row.pages,
  ocrPages: row.ocrPages,
  status: row.status,
  reason: row.reason === null ? null : { code: row.reason.code, zh: row.reason.zh, en: row.reason.en },
  duplicateOf: row.duplicateOf,
  pipeline: row.pipeline,
  department: row.department,
  projects: row.projects,
  figures: { total: row.figures.total, untouched: row.figures.untouched },
  notes: row.notes.map(noteJson),
});

export const noteJson = ({ code, page, message, loss }: Note): contract.DocumentEntry["notes"][number] => ({
  code,
  page,
  message: messageJson(message),
  loss,
});
