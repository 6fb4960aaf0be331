import type { PlacedPicture } from "./ink.ts";
import type { Pixels } from "./pixels.ts";

/** The sheet's size in points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture this many pixels short of the sheet, or over it, is as large as the sheet. */
const NEARLY = 2;

/** `pixels` turned, flipped and cut as `picture` is placed, on a white sheet of their own resolution. */
export function placePixels(pixels: Pixels, { matrix, box }: PlacedPicture, sheet: Size): Pixels {
  const upright = turnPixels(pixels, matrix);
  const across = upright.width / (box[2] - box[0]);
  const down = upright.height / (box[3] - box[1]);
  const width = Math.round(sheet.width * across);
  const height = Math.round(sheet.height * down);
  const left = Math.round(box[0] * across);
  const top = Math.round(box[1] * down);
  const off = [left, top, left + upright.width - width, top + upright.height - height];
  return off.every((pixels) => Math.abs(pixels) <= NEARLY) ? upright : onSheet(upright, left, top, width, height);
}

/** Pixels in page order: `matrix` has quarter turns and flips only. */
function turnPixels(pixels: Pixels, [a, b, c, d]: readonly number[]): Pixels {
  const sideways = Math.abs(b ?? 0) > Math.abs(a ?? 0);
  // In page space x grows to the right and y downwards; in a picture's own, rows run against its second axis.
  const backwards = (sideways ? (b ?? 0) : (a ?? 0)) < 0;
  const upwards = (sideways ? (c ?? 0) : (d ?? 0)) > 0;
  if (!sideways && !backwards && !upwards) return pixels;
  return sideways ? turned(pixels, upwards, backwards) : flipped(pixels, backwards, upwards);
}

function flipped(pixels: Pixels, backwards: boolean, upwards: boolean): Pixels {
  const { width, height } = pixels;
  const first = (upwards ? (height - 1) * width : 0) + (backwards ? width - 1 : 0);
  return gather(pixels, width, height, first, backwards ? -1 : 1, upwards ? -width : width);
}

/** Rows become columns, the first of them at the left or the right, their beginnings at the top or the bottom. */
function turned(pixels: Pixels, rowsFromRight: boolean, columnsFromBottom: boolean): Pixels {
  const { width, height } = pixels;
  const first = (rowsFromRight ? (height - 1) * width : 0) + (columnsFromBottom ? width - 1 : 0);
  return gather(pixels, height, width, first, rowsFromRight ? -width : width, columnsFromBottom ? -1 : 1);
}

/** The pixels found from `first` on, `across` for each column and `down` for each row. */
function gather(
  { data, channels }: Pixels,
  width: number,
  height: number,
  first: number,
  across: number,
  down: number,
): Pixels {
  const gathered = new Uint8Array(width * height * channels);
  let at = 0;
  for (let y = 0; y < height; y++) {
    let from = (first + y * down) * channels;
    for (let x = 0; x < width; x++, from += across * channels)
      for (let c = 0; c < channels; c++) gathered[at++] = data[from + c] as number;
  }
  return { width, height, channels, data: gathered };
}

function onSheet(pixels: Pixels, left: number, top: number, width: number, height: number): Pixels {
  const { channels } = pixels;
  const data = new Uint8Array(width * height * channels).fill(255);
  const from = Math.max(0, -left);
  const until = Math.min(pixels.width, width - left);
  for (let y = Math.max(0, -top); y < Math.min(pixels.height, height - top); y++) {
    const row = pixels.data.subarray((y * pixels.width + from) * channels, (y * pixels.width + until) * channels);
    data.set(row, ((y + top) * width + left + from) * channels);
  }
  return { width, height, channels, data };
}
