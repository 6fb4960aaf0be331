import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { DefectError, DocumentError, type Reason } from "../domain/errors.ts";
import type { Submission } from "../domain/record.ts";
import type { DocumentResult } from "../domain/report.ts";
import type { ScanReader } from "../readers/scan/scan-reader.ts";
import type { CheckedDocument, Job, OcrOptions, Reply } from "./job.ts";
import { jobPictures } from "./pictures.ts";
import { extractBytes, processDocument } from "./process-document.ts";

/** One reader of pictures a process: a recogniser takes a quarter of a second to load. */
let reader: Promise<ScanReader> | null = null;
let engine: OcrOptions["engine"] = null;

async function readerFor(ocr: OcrOptions): Promise<ScanReader> {
  if (reader === null || engine !== ocr.engine) {
    await (await reader)?.close();
    engine = ocr.engine;
    reader = import("../readers/scan/scan-reader.ts").then(({ scanReader }) => scanReader({ engine: ocr.engine }));
  }
  return reader;
}

/** The child's side of the pool: one document a message, in a process that may hang, grow or die alone. */
async function work(job: Job): Promise<Reply> {
  const { pictures, left } = jobPictures(job, () => readerFor(job.options.ocr));
  try {
    if (job.task?.do === "read") {
      await extractBytes(new Uint8Array(await readFile(job.source.path)), job.source.name, pictures);
      return { toRead: [] };
    }
    const result = await processDocument(job.source, { ...job.options, pictures });
    return left.length > 0 ? { toRead: left } : { checked: keep(result) };
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
    readPages: extract.pages.filter(({ state, source }) => state !== "scanned" || source === "ocr").length,
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
