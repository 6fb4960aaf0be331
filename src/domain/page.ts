import type { Box, Points } from "./geometry.ts";

/** One printed character (or ligature) with its place. */
export interface Glyph {
  /** Verbatim from the font's mapping, radicals and all. */
  readonly text: string;
  readonly box: Box;
  /** Font size in points. */
  readonly size: Points;
  /** Index into {@link Page.fonts}. */
  readonly font: number;
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
}

/** A file read into pages. */
export interface SourceDocument {
  /** As {@link Provenance.document}. */
  readonly name: string;
  readonly kind: "pdf" | "scan" | "mixed";
  readonly pages: readonly Page[];
}
