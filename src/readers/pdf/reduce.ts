import type { Pixels } from "./pixels.ts";

/** `pixels` with no more than `most` of them: whole squares of 2 × 2, 3 × 3, … become their mean. */
export function reducePixels(pixels: Pixels, most: number): Pixels {
  const side = Math.ceil(Math.sqrt((pixels.width * pixels.height) / most));
  return side <= 1 ? pixels : meansOf(pixels, side);
}

/** What is left of a square at the right and bottom edges is dropped: less than `side` pixels. */
function meansOf({ width: from, height: rows, channels, data }: Pixels, side: number): Pixels {
  const width = Math.floor(from / side);
  const height = Math.floor(rows / side);
  const reduced = new Uint8Array(width * height * channels);
  const sums = new Uint32Array(width * channels);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = y * side; row < (y + 1) * side; row++) addRow(sums, data, row * from * channels, side, channels);
    for (let i = 0; i < sums.length; i++) reduced[y * sums.length + i] = (sums[i] as number) / (side * side);
  }
  return { width, height, channels, data: reduced };
}

function addRow(sums: Uint32Array, data: Uint8Array, start: number, side: number, channels: number): void {
  let at = start;
  for (let x = 0; x < sums.length; x += channels)
    for (let k = 0; k < side; k++)
      for (let c = 0; c < channels; c++) sums[x + c] = (sums[x + c] as number) + (data[at++] as number);
}
