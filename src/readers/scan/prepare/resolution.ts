import type { PageImage, Sheet } from "../../../domain/picture.ts";

/** Pixels an inch along each side of a picture. */
export interface Resolution {
  readonly x: number;
  readonly y: number;
}

/** The long side of A4, in inches: what a page is taken for when its file's own size is no sheet of paper. */
const A4_LONG = 11.69;
/** The long sides of A6 and of A3, with room. A telephone's PDF gives a page a point for every pixel: metres. */
const SHORTEST = 5;
const LONGEST = 17.5;
/** Beyond this ratio pixels are oblong (fax: 204 × 98); within it the picture just does not fill the sheet. */
const OBLONG = 1.25;

/** Resolution of a page's picture on paper. Along y it comes from the sheet's proportions; without a sheet, pixels are square. */
export function resolutionOf({ width, height, dpi }: PageImage, sheet?: Sheet): Resolution {
  const ratio = sheet === undefined ? 1 : height / sheet.height / (width / sheet.width);
  const y = ratio > OBLONG || ratio < 1 / OBLONG ? dpi * ratio : dpi;
  const long = Math.max(width / dpi, height / y);
  const paper = long < SHORTEST || long > LONGEST ? long / A4_LONG : 1;
  return { x: dpi * paper, y: y * paper };
}

/** More than this is no better to read, and four times the work at 600. */
const FINEST = 320;
const FINE = 300;
/** The recogniser was trained on lines 48 pixels high; text of 10 points has 16 at 100 dpi, and reads better from 200. */
const COARSE = 150;
const COARSE_TO = 200;

/** At which resolution a picture is prepared: its own, except when it is far from what reads well, or oblong. */
export function workingDpi({ x, y }: Resolution): number {
  if (Math.min(x, y) < COARSE) return COARSE_TO;
  return Math.max(x, y) > FINEST ? FINE : Math.max(x, y);
}
