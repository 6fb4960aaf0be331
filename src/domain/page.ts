import type { Box, Points } from "./geometry.ts";
import type { Projection } from "./picture.ts";

/** One printed character (or ligature) with its place. */
export interface Glyph {
  /** Verbatim from the font's mapping, radicals and all. */
  readonly text: string;
  readonly box: Box;
  /** Font size in points. */
  readonly size: Points;
  /** Index into {@link Page.fonts}. */
  readonly font: number;
  /** Read from a picture: how sure, 0 to 1. Absent: printed text, certain. */
  readonly confidence?: number;
  /** Read from a picture: what else it may be, likeliest first; an empty string is "nothing is there". */
  readonly others?: readonly string[];
  /** Read from a picture: index into {@link Page.readings}. */
  readonly reading?: number;
}

/** Why a reading is doubtful. */
export type Doubt =
  /** The recogniser itself is unsure of a character. */
  | "unsure"
  /** Ink before the first recognised character: a sign such as ≥ may be lost. */
  | "leading-gap"
  /** Two readings of the same ink differ. */
  | "readings-differ"
  /** The second engine reads something else. */
  | "engines-differ"
  /** It is no figure of the form its row or column has. */
  | "pattern"
  /** A seal lies over it. */
  | "under-seal"
  /** The picture is too poor here. */
  | "poor-picture"
  /** This reader has no sign for it: tesseract knows no ≥. */
  | "reader-limits";

/** One line of text as it was read from a picture: what it may be as a whole. */
export interface LineReading {
  readonly text: string;
  readonly box: Box;
  /** How likely `text` is right as a whole, 0 to 1, calibrated. */
  readonly confidence: number;
  /** Other readings of the whole line, likeliest first. */
  readonly alternatives: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** Ink that is no text. */
export interface Mark {
  readonly kind: "seal" | "handwriting";
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly type3: boolean;
  /** False when the font is not embedded. */
  readonly embedded: boolean;
}

/** A straight horizontal or vertical line, stroked or a thin filled bar. */
export interface Ruling {
  readonly direction: "horizontal" | "vertical";
  /** y of a horizontal line, x of a vertical one. */
  readonly position: Points;
  /** Its extent along the other axis, `from < to`. */
  readonly from: Points;
  readonly to: Points;
  readonly thickness: Points;
}

/**
 * One page as its file describes it, before any layout.
 * `text`: glyphs were read. `scanned`: there is an image and (almost) no text. `damaged`: read by the tolerant
 * reader, text may be missing. `blank`: nothing is printed on it.
 */
export interface Page {
  /** Counts from 1. */
  readonly number: number;
  readonly width: Points;
  readonly height: Points;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly state: "text" | "scanned" | "damaged" | "blank";
  readonly source: "text" | "ocr";
  readonly glyphs: readonly Glyph[];
  readonly fonts: readonly Font[];
  readonly rulings: readonly Ruling[];
  /** Filled areas that are no rulings: shading. */
  readonly fills: readonly Box[];
  readonly images: readonly Box[];
  /** The lines a picture was read into; absent for printed text. */
  readonly readings?: readonly LineReading[];
  readonly marks?: readonly Mark[];
  /** Quarter turns clockwise, in degrees, beyond the file's own rotation, that made a picture stand upright. */
  readonly turned?: 90 | 180 | 270;
  /** Places of this page on the sheet, in points, when it had to be straightened to be read; absent when they are the same. */
  readonly onSheet?: Projection;
}

/** A file read into pages. */
export interface SourceDocument {
  /** As {@link Provenance.document}. */
  readonly name: string;
  readonly kind: "pdf" | "scan" | "mixed";
  readonly pages: readonly Page[];
}
