import type { Image, ImageRange, Worksheet } from "exceljs";
import type { Crop } from "../../domain/review.ts";

/** Of the cell, left free on each side, in pixels of a screen. */
const PADDING = 3;
/** A column of width 1 in pixels, in the usual 11 pt face (ECMA-376, 18.3.1.13). */
const COLUMN_PIXELS = 7;
/** Pixels an inch of a screen, points an inch of paper, and the drawing units of a pixel (ECMA-376, 20.1.10.16). */
const POINTS_PER_PIXEL = 72 / 96;
const EMU_PER_PIXEL = 9525;

interface Shown {
  readonly width: number;
  readonly height: number;
}

/** How large a picture stands in a column of `width`: as wide as fits, never larger than it is. In pixels. */
function shownIn(width: number, picture: Crop): Shown {
  const scale = Math.min(1, (width * COLUMN_PIXELS - 2 * PADDING) / picture.width);
  return { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
}

/** The height a row needs for the picture, in points. */
export const heightFor = (width: number, picture: Crop): number =>
  Math.ceil((shownIn(width, picture).height + 2 * PADDING) * POINTS_PER_PIXEL);

/** Where a picture stands: rows and columns from 1, the column's width in characters. */
interface PicturePlace {
  readonly row: number;
  readonly column: number;
  readonly width: number;
}

/** Lays a picture over its cell, both corners within it: it is sorted, filtered away and hidden with its row. */
export function addPicture(page: Worksheet, { row, column, width }: PicturePlace, picture: Crop): void {
  // exceljs has Node's Buffer in its types and takes any bytes at run time.
  const image = { buffer: picture.bytes, extension: picture.format } as unknown as Image;
  const shown = shownIn(width, picture);
  const corner = (right: number, down: number) => ({
    nativeCol: column - 1,
    nativeColOff: (PADDING + right) * EMU_PER_PIXEL,
    nativeRow: row - 1,
    nativeRowOff: (PADDING + down) * EMU_PER_PIXEL,
  });
  const range = { tl: corner(0, 0), br: corner(shown.width, shown.height), editAs: "twoCell" };
  page.addImage(page.workbook.addImage(image), range as unknown as ImageRange & { editAs: "twoCell" });
}
