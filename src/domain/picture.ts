import type { Points } from "./geometry.ts";

/** A length on a picture, in its own pixels, origin at its top left. */
export type Pixels = number;

/** A grey picture: one byte a pixel, row after row; 0 is black, 255 white. */
export interface Grey {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly data: Uint8Array;
}

/** The picture of a page as it was scanned or drawn: 1 (grey) or 3 (red, green, blue) bytes a pixel. */
export interface PageImage {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  /** Pixels an inch, from the sheet's size. */
  readonly dpi: number;
  /** `embedded`: the scanner's own pixels. `drawn`: the page drawn at `dpi`, because it is more than one picture. */
  readonly origin: "embedded" | "drawn";
}

/** The sheet a picture covers, upright by the file's own rotation. */
export interface Sheet {
  readonly number: number;
  readonly width: Points;
  readonly height: Points;
  readonly rotation: 0 | 90 | 180 | 270;
}

/** A plane projective map, row by row: `x' = (m0 x + m1 y + m2) / (m6 x + m7 y + m8)`. */
export type Projection = readonly [number, number, number, number, number, number, number, number, number];

/** A picture of one step of reading a page, for whoever looks into it. */
export interface StagePicture {
  /** `1-upright`, `2-deskewed`, …: file names in order. */
  readonly name: string;
  readonly picture: Grey;
}
