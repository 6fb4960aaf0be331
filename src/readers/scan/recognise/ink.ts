import type { Grey } from "../../../domain/picture.ts";
import { CROP_HEIGHT, type Ink } from "./recogniser.ts";

/** Ink is darker than this share of the way from the paper's level to the darkest ink's: noise stays lighter. */
const INK_DEPTH = 0.45;
/** Less than this between paper and ink is noise of blank paper (scanner noise has a deviation of up to 16). */
const LEAST_CONTRAST = 40;
/** A column or row needs this many ink pixels of a 48-pixel line; the thinnest stroke is as long. */
const LEAST_INK = 2;
/** A line of signs such as 一 is as high as half a crop at least. */
const LEAST_LINE = CROP_HEIGHT / 2;

/** The paper's level: the upper quartile of the known pixels; text covers far less than three quarters of a line. */
export function paperOf(data: Uint8Array, known: Uint8Array | null = null): number {
  return levelOf(data, known, 0.75);
}

/** The darkest level there is; 255 when there are no pixels. */
export const darkestOf = (data: Uint8Array): number => data.reduce((darkest, level) => Math.min(darkest, level), 255);

/** The columns between which a line crop has ink, and how high the line is. */
export function inkOf({ width, height, data }: Grey): Ink | null {
  const paper = paperOf(data);
  const dark = levelOf(data, null, 0.02);
  if (paper - dark < LEAST_CONTRAST) return null;
  const limit = paper - (paper - dark) * INK_DEPTH;
  const columns = new Uint16Array(width);
  const rows = new Uint16Array(height);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      if (data[i]! >= limit) continue;
      columns[x]! += 1;
      rows[y]! += 1;
    }
  }
  const [left, right] = extentOf(columns);
  const [top, bottom] = extentOf(rows);
  return left < right && top < bottom ? { left, right, height: Math.max(LEAST_LINE, bottom - top) } : null;
}

function extentOf(counts: Uint16Array): readonly [number, number] {
  const first = counts.findIndex((count) => count >= LEAST_INK);
  const last = counts.findLastIndex((count) => count >= LEAST_INK);
  return [Math.max(first, 0), last + 1];
}

function levelOf(data: Uint8Array, known: Uint8Array | null, share: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let i = 0; i < data.length; i += 1) {
    if (known !== null && known[i] === 0) continue;
    counts[data[i]!]! += 1;
    all += 1;
  }
  let below = 0;
  for (let level = 0; level < 256; level += 1) {
    below += counts[level]!;
    if (below > all * share) return level;
  }
  return 255;
}
