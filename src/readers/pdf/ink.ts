import type { Box } from "../../domain/geometry.ts";
import type { Glyph, Ruling } from "../../domain/page.ts";

/** A glyph with how it is shown: `invisible` is text render mode 3, the layer under or over a scan. */
export interface ShownGlyph extends Glyph {
  readonly invisible: boolean;
}

/** A ruling with whether it is white on what may be white. */
export interface DrawnRuling extends Ruling {
  readonly white: boolean;
}

/** All a page puts on paper, in painting order by kind. */
export interface Ink {
  readonly glyphs: ShownGlyph[];
  readonly rulings: DrawnRuling[];
  readonly fills: Box[];
  readonly images: Box[];
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
  drawings: 0,
  directions: [0, 0, 0, 0],
});
