import type { Pixels } from "../../../domain/picture.ts";
import { rowsApart } from "./bands.ts";
import { type Blobs, heightOf, widthOf } from "./blobs.ts";

/** Type smaller than 4 pt or larger than 40 pt tells nothing of the size of a page's text. By the inch. */
const SMALLEST = 0.05;
const LARGEST = 0.55;

/**
 * The height of the page's ordinary lines: rows of ink in each cell and outside, the middle one (rather a lower one: rows that
 * touch are one here) when each counts for the ink in it. Glyphs alone say less: thin ones fall to pieces. 0.14 in (10 pt) when there is no row.
 */
export function pageEm(blobs: Blobs, areas: Iterable<readonly number[]>, dpi: number): Pixels {
  const rows: { readonly height: Pixels; readonly weight: number }[] = [];
  for (const members of areas) {
    for (const { box, members: row } of rowsApart(blobs, members)) {
      const height = box[3] - box[1];
      if (height < SMALLEST * dpi || height > LARGEST * dpi) continue;
      rows.push({ height, weight: row.reduce((sum, k) => sum + blobs.area[k]!, 0) });
    }
  }
  rows.sort((a, b) => a.height - b.height);
  let rest = rows.reduce((sum, row) => sum + row.weight, 0) * 0.4;
  for (const row of rows) {
    rest -= row.weight;
    if (rest <= 0) return row.height;
  }
  return 0.14 * dpi;
}

/** The height of a line's glyphs; punctuation and single strokes alone say little: never far below the page's. */
export function localEm(blobs: Blobs, members: readonly number[], page: Pixels): Pixels {
  const heights: number[] = [];
  let broadest = 0;
  for (const k of members) {
    heights.push(heightOf(blobs, k));
    broadest = Math.max(broadest, Math.min(widthOf(blobs, k), 3 * page));
  }
  const high = heights.length === 0 ? 0 : shareOf(heights, 0.85);
  // 一, 二 and 三 in large type are strokes as wide as the type is high.
  return Math.max(0.85 * page, high < 0.35 * broadest && members.length < 5 ? Math.max(page, broadest) : high);
}

/** The value below which a share of the values lies. */
export function shareOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
