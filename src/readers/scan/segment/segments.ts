import type { Ruling } from "../../../domain/page.ts";
import type { Grey, Pixels } from "../../../domain/picture.ts";

/** `[x0, top, x1, bottom]` in pixels of the prepared picture; the far sides are just past the last pixel. */
export type PixelBox = readonly [x0: Pixels, top: Pixels, x1: Pixels, bottom: Pixels];

/** One line of text. */
export interface TextLine {
  /** Tight around its ink. */
  readonly box: PixelBox;
  /** Index into {@link Segments.cells}; null outside every cell. */
  readonly cell: number | null;
}

/** A small printed square to be ticked. */
export interface TickBox {
  readonly box: PixelBox;
  readonly state: "empty" | "ticked" | "filled" | "unclear";
}

/** What stands where on a page's picture. Empty lists for a blank one. */
export interface Segments {
  /** In pixels, not in points: gaps closed, dashes joined, ends at the rulings they meet. */
  readonly rulings: readonly Ruling[];
  /** 255 where a ruling's ink is, else 0; as large as the picture. */
  readonly mask: Grey;
  /** The inner sides of the areas that rulings close; by top, then left. */
  readonly cells: readonly PixelBox[];
  /** Every line of text, in reading order. */
  readonly lines: readonly TextLine[];
  readonly tickBoxes: readonly TickBox[];
  /** Around the round seals that were scanned in grey. */
  readonly seals: readonly PixelBox[];
}
