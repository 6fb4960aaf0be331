import { writeFileSync } from "node:fs";
import { DefectError, DocumentError, type Reason } from "../domain/errors.ts";
import type { Submission } from "../domain/record.ts";
import type { DocumentResult } from "../domain/report.ts";
import type { CheckedDocument, Job, JobOutcome } from "./job.ts";
import { processDocument } from "./process-document.ts";

/** The child's side of the pool: one document a message, in a process that may hang, grow or die alone. */
async function work(job: Job): Promise<JobOutcome> {
  try {
    return { checked: keep(await processDocument(job.source, job.options)) };
  } catch (error) {
    return { failed: reasonOf(error), detail: detailOf(error) };
  }
}

const reasonOf = (error: unknown): Reason =>
  error instanceof DocumentError || error instanceof DefectError
    ? error.reason
    : new DefectError("process-document", error).reason;

/** A document's own fault needs no stack; ours does. */
function detailOf(error: unknown): string | null {
  if (error instanceof DocumentError || !(error instanceof Error)) return null;
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.stack ?? cause.message;
}

/** Tables, and the place of every character, stay behind: no output shows them, and they are most of the weight. */
function keep({ extract, submission, ...rest }: DocumentResult): CheckedDocument {
  return {
    ...rest,
    submission: submission === null ? null : withoutPlaces(submission),
    kind: extract.kind,
    pages: extract.pages.length,
    ocrPages: extract.pages.filter(({ source }) => source === "ocr").length,
    readPages: extract.pages.filter(({ state }) => state !== "scanned").length,
  };
}

const withoutPlaces = (submission: Submission): Submission => ({
  ...submission,
  paragraphs: submission.paragraphs.map((paragraph) => ({ ...paragraph, places: [] })),
});

/** When memory runs out the system ends the hungriest; this makes it a child, never the run. */
function offerToTheKernel(): void {
  try {
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Only Linux has it.
  }
}

offerToTheKernel();
// Ctrl-C reaches the whole group: the run decides what ends and when.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));
process.on("message", async (job: Job) => process.send?.(await work(job)));
