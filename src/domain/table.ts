import type { Box } from "./geometry.ts";
import type { Doubt } from "./page.ts";

/** One cell; a spanning cell stands once. Row and column numbers count from 0, both ends included. */
export interface Cell {
  readonly r0: number;
  readonly c0: number;
  readonly r1: number;
  readonly c1: number;
  /** Its lines joined; ideographs unified. Empty when nothing is printed in it. */
  readonly text: string;
  readonly page: number;
  readonly box: Box;
  /** Around the printed characters; null for an empty cell. */
  readonly textBox: Box | null;
  readonly confidence: number;
  /** Read from a picture: other readings of the whole text, likeliest first. */
  readonly alternatives?: readonly string[];
  readonly doubts?: readonly Doubt[];
}

/** A table of `rows × columns`; one that goes on over page breaks is one table. Cells in row, then column order. */
export interface Table {
  readonly pages: readonly number[];
  /** The first page, and the box on it. */
  readonly page: number;
  readonly box: Box;
  /** Its box on each of `pages`; absent when that is `box` alone. */
  readonly parts?: readonly { readonly page: number; readonly box: Box }[];
  readonly method: "lattice" | "stream" | "ocr-lattice" | "ocr-stream" | "native";
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
  readonly cells: readonly Cell[];
}
