import type { Finding } from "../../domain/relation.ts";
import type { Report } from "../../domain/report.ts";
import { type Column, printTable } from "./table.ts";

const pageOf = (finding: Finding): number | null => finding.evidence[0]?.at.page ?? null;

const COLUMNS: readonly Column<Finding>[] = [
  ["id", (finding) => finding.id],
  ["check", (finding) => finding.check],
  ["kind", (finding) => finding.kind],
  ["severity", (finding) => finding.severity],
  ["verdict", (finding) => finding.verdict],
  ["confidence", (finding) => finding.confidence],
  ["document", (finding) => finding.document],
  ["page", pageOf],
  ["county", (finding) => finding.county],
  ["department", (finding) => finding.department],
  ["project", (finding) => finding.project],
  ["stated_text", (finding) => finding.stated?.text ?? null],
  ["stated", (finding) => finding.stated?.value ?? null],
  ["stated_unit", (finding) => finding.stated?.unit ?? null],
  ["computed", (finding) => finding.computed?.value ?? null],
  ["computed_unit", (finding) => finding.computed?.unit ?? null],
  ["formula", (finding) => finding.computed?.formula ?? null],
  ["difference", (finding) => finding.difference],
  ["message_zh", (finding) => finding.message.zh],
  ["message_en", (finding) => finding.message.en],
  ["cause", (finding) => finding.diagnosis?.cause ?? null],
  ["cause_zh", (finding) => finding.diagnosis?.detail.zh ?? null],
];

/** `findings.csv`: a line a fault. */
export const printFindingsCsv = (report: Report): Iterable<string> => printTable(COLUMNS, report.findings);
