import type { Pixels } from "../../../domain/picture.ts";
import type { PixelBox } from "./segments.ts";

/**
 * The order of boxes by row, then from left to right. Boxes are of one row when their tops, one after the other, are
 * no farther apart than `slack`: what is left of the skew.
 */
export function orderByRows(boxes: readonly PixelBox[], slack: Pixels): number[] {
  const byTop = [...boxes.keys()].sort((a, b) => boxes[a]![1] - boxes[b]![1] || boxes[a]![0] - boxes[b]![0]);
  const rows: number[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const k of byTop) {
    if (boxes[k]![1] - previous > slack) rows.push([]);
    rows.at(-1)!.push(k);
    previous = boxes[k]![1];
  }
  return rows.flatMap((row) => row.sort((a, b) => boxes[a]![0] - boxes[b]![0]));
}
