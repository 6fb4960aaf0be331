import type { Narrative } from "./claim.ts";
import type { Reason } from "./errors.ts";
import type { Message, Note } from "./note.ts";
import type { Mark } from "./page.ts";
import type { Leftover, Paragraph } from "./paragraph.ts";
import type { Submission } from "./record.ts";
import type { Finding, Kind, Relation, Severity, Verdict } from "./relation.ts";
import type { ReadingToReview } from "./review.ts";
import type { Table } from "./table.ts";

/** What one file says, before any form or check: what `gouji extract` prints. */
export interface Extract {
  readonly file: string;
  readonly kind: "pdf" | "scan" | "mixed";
  readonly pages: readonly {
    readonly page: number;
    readonly width: number;
    readonly height: number;
    readonly rotation: number;
    readonly source: "text" | "ocr";
    readonly state: "text" | "scanned" | "damaged" | "blank";
    /** Ink that is no text, where the page was read from its picture. */
    /** Quarter turns clockwise, in degrees, that made its picture stand upright; absent: none. */
    readonly turned?: 90 | 180 | 270;
    readonly marks?: readonly (Mark & { readonly page: number })[];
  }[];
  readonly tables: readonly Table[];
  readonly paragraphs: readonly Paragraph[];
  readonly leftovers: readonly Leftover[];
  readonly narrative: Narrative;
}

/** Everything one job gives back about one document. */
export interface DocumentResult {
  readonly extract: Extract;
  /** Null when no pipeline knows the document's titles. */
  readonly submission: Submission | null;
  /** Each with the finding that tells it. */
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  /** Doubtful and replaced readings, the most urgent first. */
  readonly readings: readonly ReadingToReview[];
  /** Printed figures of forms and claims, and how many of them no relation touched. */
  readonly figures: { readonly total: number; readonly untouched: number };
}

export type DocumentStatus = "ok" | "partial" | "failed" | "duplicate" | "skipped";

/** The row each input file has, whatever became of it. */
export interface DocumentRow {
  readonly path: string;
  readonly sha256: string | null;
  readonly kind: "pdf" | "scan" | "mixed" | "docx" | "doc" | "xlsx" | "xls" | "csv" | "image" | "unknown";
  readonly pages: number;
  readonly ocrPages: number;
  readonly status: DocumentStatus;
  readonly reason: Reason | null;
  readonly duplicateOf: string | null;
  readonly pipeline: string | null;
  readonly department: string | null;
  readonly projects: number;
  readonly figures: { readonly total: number; readonly untouched: number };
  readonly notes: readonly Note[];
}

/** What is known of a check without running it. */
export interface CheckInfo {
  readonly id: string;
  /** Its number in the catalogue: `A5`. */
  readonly catalogue: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly title: Message;
  readonly description: Message;
  readonly appliesTo: "project" | "submission" | "batch";
  readonly tolerance: Message;
  readonly source: { readonly document: string; readonly place: string } | null;
  /** What a department is asked to do about it. */
  readonly remedy: Message;
}

/** One finished run, ready to be written. Sorted: documents by path, relations and findings by document, check and place. */
export interface Report {
  readonly version: string;
  readonly lang: "zh" | "en";
  readonly inputs: readonly string[];
  /** ISO 8601 with the zone; shown to people only, never in JSON or CSV. */
  readonly startedAt: string;
  readonly documents: readonly DocumentRow[];
  readonly submissions: readonly Submission[];
  readonly relations: readonly Relation[];
  readonly readings: readonly ReadingToReview[];
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckInfo[];
}
