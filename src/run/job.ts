import type { Reason } from "../domain/errors.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { DocumentResult } from "../domain/report.ts";

/** One document to check, as a child process takes it. */
export interface Job {
  readonly source: { readonly path: string; readonly name: string };
  readonly options: { readonly pipelines: readonly Pipeline[]; readonly pipeline: string | null };
}

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

/**
 * Checks one document. The pool's is {@link import("./isolated.ts").isolated}; one that looks results up by
 * `sha256` first, and keeps new ones, goes around it.
 */
export type CheckDocument = (job: Job, sha256: string) => Promise<JobOutcome>;
