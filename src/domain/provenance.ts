import type { Box } from "./geometry.ts";

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
}

/** A wording with its place: a name, a phone number, a free-text field. */
export interface Wording {
  readonly text: string;
  readonly at: Provenance;
}
