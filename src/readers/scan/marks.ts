import type { Mark } from "../../domain/page.ts";
import type { Grey } from "../../domain/picture.ts";
import type { PixelBox } from "./segment/segments.ts";

/** Seals are looked for in squares of this side, in inches: finer than a seal's characters, coarser than its gaps. */
const SQUARE = 0.08;
/** A square is red with this part of it inked. */
const INKED = 0.04;
/** An official seal is 38 to 50 mm across (State Council 国发〔1999〕25号: 42 to 50 mm), a personal one a third of it. */
const SMALLEST = 0.45;
const LARGEST = 2.4;

/** The seals of a page: red ink in heaps of a seal's size, and round seals scanned in grey. Boxes in points. */
export function marksOf(seal: Grey | null, grey: readonly PixelBox[], dpi: number): readonly Mark[] {
  const toPoints = 72 / dpi;
  const red =
    seal === null ? [] : heapsOf(seal, Math.max(1, Math.round(SQUARE * dpi))).filter((box) => isSeal(box, dpi));
  return [
    ...red.map((box): Mark => ({ kind: "seal", box: scaled(box, toPoints), confidence: 0.95 })),
    ...grey.map((box): Mark => ({ kind: "seal", box: scaled(box, toPoints), confidence: 0.8 })),
  ];
}

const scaled = ([x0, top, x1, bottom]: PixelBox, by: number) => [x0 * by, top * by, x1 * by, bottom * by] as const;

const isSeal = ([x0, top, x1, bottom]: PixelBox, dpi: number): boolean =>
  [x1 - x0, bottom - top].every((side) => side >= SMALLEST * dpi && side <= LARGEST * dpi);

/** Boxes around squares of red ink that touch, corners included. */
function heapsOf(seal: Grey, side: number): readonly PixelBox[] {
  const [columns, rows] = [Math.ceil(seal.width / side), Math.ceil(seal.height / side)];
  const open = redSquares(seal, side, columns, rows);
  const heaps: PixelBox[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue;
    let [x0, top, x1, bottom] = [columns, rows, 0, 0];
    const stack = [start];
    open[start] = 0;
    for (let square = stack.pop(); square !== undefined; square = stack.pop()) {
      const [x, y] = [square % columns, Math.floor(square / columns)];
      [x0, top, x1, bottom] = [Math.min(x0, x), Math.min(top, y), Math.max(x1, x + 1), Math.max(bottom, y + 1)];
      for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) {
          if (open[v * columns + u] === 0) continue;
          open[v * columns + u] = 0;
          stack.push(v * columns + u);
        }
      }
    }
    heaps.push([x0 * side, top * side, x1 * side, bottom * side]);
  }
  return heaps;
}

function redSquares({ width, height, data }: Grey, side: number, columns: number, rows: number): Uint8Array {
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x++)
      if (data[y * width + x] !== 0) counts[row + Math.floor(x / side)] = (counts[row + Math.floor(x / side)] ?? 0) + 1;
  }
  return Uint8Array.from(counts, (count) => (count > INKED * side * side ? 1 : 0));
}
