import type { Reason } from "../domain/errors.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { DocumentResult } from "../domain/report.ts";

/** When pages are read from their pictures, and by which engine; null: the best this machine has. */
export interface OcrOptions {
  readonly mode: "auto" | "always" | "never";
  readonly engine: "paddle" | "tesseract" | "both" | null;
}

/** One document to check, as a child process takes it. */
export interface Job {
  readonly source: { readonly path: string; readonly name: string };
  readonly options: {
    readonly pipelines: readonly Pipeline[];
    readonly pipeline: string | null;
    readonly ocr: OcrOptions;
    /** The folder of pages already read from their pictures; null: none is kept. */
    readonly cache: string | null;
  };
  readonly task?: Task;
}

/**
 * `check`: the whole document, its pictures read here and now but for those of `lost`, whose reading ended its process.
 * `read`: the pictures of these pages into the cache, and nothing else. Absent: the document; with more pictures to
 * read than a few it asks for their pages first (`toRead`), so that several processes share them.
 */
export type Task =
  | { readonly do: "check"; readonly lost: readonly number[] }
  | { readonly do: "read"; readonly pages: readonly number[] };

/** What a run keeps of a document: its records and relations, and of its pages only what the rows count. */
export interface CheckedDocument extends Omit<DocumentResult, "extract"> {
  readonly kind: DocumentResult["extract"]["kind"];
  readonly pages: number;
  readonly ocrPages: number;
  /** Pages of which something was read, or on which nothing is printed. */
  readonly readPages: number;
}

/** A document checked, or the reason it was not. `detail` is for whoever mends the program. */
export type JobOutcome =
  | { readonly checked: CheckedDocument }
  | { readonly failed: Reason; readonly detail: string | null };

/** What a child process answers: the outcome, or the pages whose pictures others are to read first. */
export type Reply = JobOutcome | { readonly toRead: readonly number[] };

/**
 * Checks one document. The pool's is {@link import("./isolated.ts").isolated}; one that looks results up by
 * `sha256` first, and keeps new ones, goes around it.
 */
export type CheckDocument = (job: Job, sha256: string) => Promise<JobOutcome>;
