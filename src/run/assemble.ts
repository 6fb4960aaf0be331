import { checkBatch } from "../checks/engine.ts";
import { checkInfos } from "../checks/registry.ts";
import type { Submission } from "../domain/record.ts";
import type { Finding, Relation } from "../domain/relation.ts";
import type { DocumentRow, Report } from "../domain/report.ts";
import { byUrgency } from "../domain/review.ts";
import type { FileOutcome } from "./check-files.ts";
import { rowOf } from "./document-row.ts";

/** What is said of the run itself. */
export type RunFacts = Pick<Report, "version" | "lang" | "inputs" | "startedAt">;

/** Joins what became of each file into the report: rows, records, relations within and between documents, findings. */
export function assemble(facts: RunFacts, outcomes: readonly FileOutcome[]): Report {
  const checked = outcomes.flatMap((outcome) => ("checked" in outcome ? [outcome.checked] : []));
  const submissions = checked.flatMap(({ submission }) => (submission === null ? [] : [submission]));
  const documents = outcomes.map(rowOf);
  const between = checkBatch({
    submissions,
    documents: documents.map(({ path, sha256, duplicateOf }) => ({ path, sha256, duplicateOf })),
  });
  return {
    ...facts,
    documents: documents.toSorted(byPath),
    submissions: submissions.toSorted(byDocument),
    relations: [...checked.flatMap(({ relations }) => relations), ...between.relations].sort(byDocument),
    findings: [...checked.flatMap(({ findings }) => findings), ...between.findings].sort(byDocument),
    readings: checked.flatMap(({ readings }) => readings).toSorted(byUrgency),
    checks: checkInfos(),
  };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPath = (a: DocumentRow, b: DocumentRow): number => before(a.path, b.path);
/** Stable: within a document its own order stays, which is that of the catalogue and of the pages. */
const byDocument = (a: Relation | Finding | Submission, b: Relation | Finding | Submission): number =>
  before(a.document, b.document);
