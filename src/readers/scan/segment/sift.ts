import type { Grey } from "../../../domain/picture.ts";
import { type Blobs, boxOf, heightOf, widthOf } from "./blobs.ts";
import type { Cells } from "./cells.ts";
import { onRings, type Ring } from "./ring.ts";
import type { PixelBox } from "./segments.ts";

/** Blobs that may be text, by where they stand. */
export interface Ink {
  readonly inCells: ReadonlyMap<number, readonly number[]>;
  readonly outside: readonly number[];
}

/** Lengths by the inch. Smaller than this each way is no decimal point: that of 6 pt type is 0.01 in wide. */
const SPECK = 0.008;
/** Larger than this is no glyph and no line of touching ones. */
const HUGE = 2.5;
/** What is left of a ruling lies along it, this near and no thicker. */
const ALONG = 0.012;
const THIN = 0.035;

/** The area of the smallest blob that counts, in square pixels. */
export const speckArea = (dpi: number): number => (SPECK * dpi) ** 2;

export function inkOf(blobs: Blobs, cells: Cells, rings: readonly Ring[], page: Grey, dpi: number): Ink {
  const inCells = new Map<number, number[]>();
  const outside: number[] = [];
  const ring = onRings(blobs, rings);
  for (let k = 0; k < blobs.count; k++) {
    if (blobs.area[k]! < speckArea(dpi) || ring[k] === 1 || isEdge(boxOf(blobs, k), page, dpi)) continue;
    if (Math.max(heightOf(blobs, k), widthOf(blobs, k)) > HUGE * dpi) continue;
    const cell = cells.at((blobs.x0[k]! + blobs.x1[k]!) / 2, (blobs.top[k]! + blobs.bottom[k]!) / 2);
    if (cell === -1) outside.push(k);
    else if (isAlong(boxOf(blobs, k), cells.boxes[cell]!, dpi)) continue;
    else if (inCells.has(cell)) inCells.get(cell)!.push(k);
    else inCells.set(cell, [k]);
  }
  return { inCells, outside };
}

/** What a copier leaves at the edges of a sheet. */
function isEdge([x0, top, x1, bottom]: PixelBox, page: Grey, dpi: number): boolean {
  const near = 0.03 * dpi;
  return x0 <= near || top <= near || x1 >= page.width - near || bottom >= page.height - near;
}

/** The fringe of a ruling, or the end of a stroke that crosses it from the next cell. */
function isAlong([x0, top, x1, bottom]: PixelBox, cell: PixelBox, dpi: number): boolean {
  const near = ALONG * dpi;
  const flat = bottom - top <= THIN * dpi && (top <= cell[1] + near || bottom >= cell[3] - near);
  return flat || (x1 - x0 <= THIN * dpi && (x0 <= cell[0] + near || x1 >= cell[2] - near));
}
