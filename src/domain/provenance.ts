import type { Box } from "./geometry.ts";
import type { Doubt } from "./page.ts";

/** Where a figure or a wording was read, and how sure the reading is. A figure without a place does not exist. */
export interface Provenance {
  /** The input file, as the run names it: a path relative to the input folder, `/` between parts. */
  readonly document: string;
  /** Counts from 1; null for formats without pages. */
  readonly page: number | null;
  /** Around the printed characters; null for formats without a layout. */
  readonly box: Box | null;
  /** `Sheet!B7` for spreadsheets, else null. */
  readonly cell: string | null;
  readonly source: "text" | "ocr" | "cell";
  /** 0 to 1: how likely the reading is right. Born-digital text is 1. */
  readonly confidence: number;
  /** The verbatim sentence, or the row and column headings, it stands in. */
  readonly context: string;
  /** What else it may say as a whole, likeliest first; absent or empty when nothing else was seen. */
  readonly alternatives?: readonly string[];
  /** Why the reading is doubtful. */
  readonly doubts?: readonly Doubt[];
  /** The reading was doubtful, and the report's own figures leave this one only. */
  readonly confirmed?: Confirmation;
}

/** How a doubtful reading was settled by arithmetic; the ink was not read again. */
export interface Confirmation {
  /** What was read first; the same as the text when that was right. */
  readonly read: string;
  /** The check whose relation holds for this reading and for no other. */
  readonly check: string;
  readonly formula: string;
}

/** A wording with its place: a name, a phone number, a free-text field. */
export interface Wording {
  readonly text: string;
  readonly at: Provenance;
}
