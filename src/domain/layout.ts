import type { Box, Points } from "./geometry.ts";
import type { Glyph, LineReading, Page, Ruling } from "./page.ts";

/** Glyphs on one baseline, left to right, with the gaps that are spaces put in. */
export interface Line {
  /** Ideographs unified; one code unit of `text` for each entry of `boxes`. */
  readonly text: string;
  readonly boxes: readonly Box[];
  readonly box: Box;
  /** The commonest font size in it. */
  readonly size: Points;
  readonly bold: boolean;
  /** Read from a picture: one entry for each code unit of `text`. Absent: certain. */
  readonly sureness?: readonly Sureness[];
  /** Read from a picture: the readings its glyphs are of. */
  readonly readings?: readonly LineReading[];
}

/** How sure the reading of one code unit is, and what else it may be. */
export interface Sureness {
  readonly confidence: number;
  readonly others: readonly string[];
}

/** A page with its glyphs gathered into lines, in reading order. Same page, same rulings. */
export interface LaidOutPage {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly rulings: readonly Ruling[];
  readonly glyphs: readonly Glyph[];
}
