import type { Box } from "../../domain/geometry.ts";
import type { Sheet } from "../../domain/picture.ts";
import { type Ink, type PlacedPicture, pathsOf } from "./ink.ts";

/** A scan may leave a white border; more of the sheet than this is under it. */
const COVERED = 0.9;
/** A clip this much tighter than what it cuts, in points, cuts no ink. */
const TIGHT = 1;
/** Pictures no wider or higher than this, in points, show nothing. */
const SPECK = 2;
/** A picture leaning by more than this (0.1 degrees) needs drawing. */
const LEANING = 0.002;
/** Pixels this far from square: fax has 204 × 98 an inch. */
const OBLONG = 0.02;

/** A placed picture that pdfjs has the pixels of. */
export type HeldPicture = PlacedPicture & { readonly source: { readonly kind: "image" } };

/** The one picture that is all the page shows, upright or in quarter turns; null when the page is anything else. */
export function solePicture(ink: Ink, sheet: Sheet): HeldPicture | null {
  const shown = ink.pictures.filter(({ box }) => isShown(box, sheet));
  const [picture] = shown;
  if (shown.length !== 1 || !picture || !isHeld(picture)) return null;
  const covers = areaOn(picture.box, sheet) >= COVERED * sheet.width * sheet.height;
  const whole = covers && !picture.sheer && !isCut(picture, sheet);
  return whole && isSquare(picture) && !showsMore(ink, picture, sheet) ? picture : null;
}

export const isHeld = (picture: PlacedPicture): picture is HeldPicture => picture.source.kind === "image";

/** On the sheet, and more than a speck: a transform under which nothing is painted looks like a picture of one point. */
export const isShown = (box: Box, sheet: Sheet): boolean =>
  areaOn(box, sheet) > 0 && box[2] - box[0] > SPECK && box[3] - box[1] > SPECK;

/** In square points. */
export function areaOn([x0, y0, x1, y1]: Box, sheet: Sheet): number {
  const width = Math.min(x1, sheet.width) - Math.max(x0, 0);
  const height = Math.min(y1, sheet.height) - Math.max(y0, 0);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Its pixels to the inch, along its own rows and columns. */
export function densityOf({ matrix, source }: PlacedPicture): readonly [across: number, down: number] {
  if (source.kind === "several" || source.kind === "left-out") return [0, 0];
  const [a, b, c, d] = matrix;
  return [(72 * source.width) / Math.hypot(a, b), (72 * source.height) / Math.hypot(c, d)];
}

function isCut({ box, clip }: PlacedPicture, sheet: Sheet): boolean {
  if (clip === null) return false;
  const left = Math.max(box[0], 0) + TIGHT < clip[0] || Math.max(box[1], 0) + TIGHT < clip[1];
  return left || Math.min(box[2], sheet.width) - TIGHT > clip[2] || Math.min(box[3], sheet.height) - TIGHT > clip[3];
}

function isSquare(picture: PlacedPicture): boolean {
  const [a, b, c, d] = picture.matrix;
  const [across, down] = densityOf(picture);
  const upright = Math.max(Math.abs(b), Math.abs(c)) <= LEANING * Math.min(Math.abs(a), Math.abs(d));
  const sideways = Math.max(Math.abs(a), Math.abs(d)) <= LEANING * Math.min(Math.abs(b), Math.abs(c));
  return (upright || sideways) && Math.abs(across - down) <= OBLONG * Math.max(across, down);
}

/** Something is painted over the picture, or beside it. */
function showsMore(ink: Ink, picture: PlacedPicture, sheet: Sheet): boolean {
  if (pathsOf(ink) > picture.pathsBefore) return true;
  return ink.glyphs.some(
    ({ box, invisible }, i) =>
      !invisible && areaOn(box, sheet) > 0 && !(i < picture.glyphsBefore && isInside(box, picture.box)),
  );
}

export const isInside = (box: Box, outer: Box): boolean =>
  box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];
