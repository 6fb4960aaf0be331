import type { Box } from "../../domain/geometry.ts";
import type { Glyph, Ruling } from "../../domain/page.ts";
import type { Matrix } from "./matrix.ts";

/** A glyph with how it is shown: `invisible` is text render mode 3, the layer under or over a scan. */
export interface ShownGlyph extends Glyph {
  readonly invisible: boolean;
}

/** A ruling with whether it is white on what may be white. */
export interface DrawnRuling extends Ruling {
  readonly white: boolean;
}

/** What stands behind a placed picture. */
export type PictureSource =
  /** A picture pdfjs keeps under `id`, `width` × `height` pixels. */
  | { readonly kind: "image"; readonly id: string; readonly width: number; readonly height: number }
  /** A small picture that came inside the page's own operators. */
  | { readonly kind: "inline"; readonly width: number; readonly height: number }
  /** Ink through a stencil; `id` is null when its one pixel is all ink. */
  | { readonly kind: "stencil"; readonly id: string | null; readonly width: number; readonly height: number }
  /** Several at once, gathered by pdfjs. */
  | { readonly kind: "several" }
  /** Left out: undecoded on purpose, or it could not be decoded. */
  | { readonly kind: "left-out" };

/** A picture where it was painted. */
export interface PlacedPicture {
  readonly source: PictureSource;
  /** The unit square, its origin at the picture's bottom left, to page space. */
  readonly matrix: Matrix;
  readonly box: Box;
  /** What it is cut to; null when to nothing. */
  readonly clip: Box | null;
  /** It is painted so that what is under it shows: half transparent, blended, masked. Its own pixels may say so too. */
  readonly sheer: boolean;
  /** How many glyphs were painted before it, and how many other things. */
  readonly glyphsBefore: number;
  readonly pathsBefore: number;
}

/** All a page puts on paper, in painting order by kind. */
export interface Ink {
  readonly glyphs: ShownGlyph[];
  readonly rulings: DrawnRuling[];
  readonly fills: Box[];
  readonly images: Box[];
  /** The pictures behind `images`, one by one. */
  readonly pictures: PlacedPicture[];
  /** Areas painted with a gradient or the like. */
  shadings: number;
  /** Glyphs whose font maps them to control characters: printed, but nobody can say as what. */
  controls: number;
  /** Painted paths with curves, or with more corners than a rectangle: drawings, or text turned into outlines. */
  drawings: number;
  /** How many glyphs run right, down, left and up the sheet. */
  readonly directions: [right: number, down: number, left: number, up: number];
}

export const emptyInk = (): Ink => ({
  glyphs: [],
  rulings: [],
  fills: [],
  images: [],
  pictures: [],
  shadings: 0,
  controls: 0,
  drawings: 0,
  directions: [0, 0, 0, 0],
});

/** How many painted things are neither glyphs nor pictures. */
export const pathsOf = (ink: Ink): number => ink.rulings.length + ink.fills.length + ink.drawings + ink.shadings;
