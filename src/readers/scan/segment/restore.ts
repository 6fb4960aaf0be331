import type { Grey, Pixels } from "../../../domain/picture.ts";
import { type Blobs, findBlobs, heightOf, widthOf } from "./blobs.ts";
import { FAINT, partOf } from "./part.ts";
import type { Ring } from "./ring.ts";
import type { PixelBox, TextLine } from "./segments.ts";

/** Within this of a line's end, in line heights, a blob is its next character: no gap of figures is wider. */
const NEXT = 0.35;
/** A stroke is this long at least, in line heights. */
const STROKE = 0.2;
/** A character may stand this much above or below the others, in line heights. */
const STEP = 0.12;

/**
 * The lines with the pale characters that were taken off with a seal: a thin = is no darker than the seal over it. What
 * stands right before or after a line, and no higher than it, is taken to be of it: a stroke of the seal read as text is
 * doubted later, a sign left out is never missed.
 */
export function restorePale(
  lines: readonly TextLine[],
  blobs: Blobs,
  rings: readonly Ring[],
  cells: readonly PixelBox[],
  least: number,
): TextLine[] {
  if (rings.length === 0) return [...lines];
  const near: number[] = [];
  for (let k = 0; k < blobs.count; k++) {
    if (blobs.area[k]! >= least && rings.some((ring) => isWithin(ring, blobs.x0[k]!, blobs.top[k]!))) near.push(k);
  }
  return lines.map((line) => {
    const bounds = line.cell === null ? null : cells[line.cell]!;
    return { ...line, box: grow(line.box, blobs, near, bounds) };
  });
}

/**
 * The lines with the faint characters right before or after them: where thin print fades, a leading 一 or = goes first.
 * Only what is as large as a stroke counts: noise is smaller.
 */
export function restoreFaint(
  lines: readonly TextLine[],
  bare: Grey,
  cells: readonly PixelBox[],
  em: Pixels,
): TextLine[] {
  return lines.map((line) => {
    const [x0, top, part] = partOf(bare, line.box, em);
    const blobs = findBlobs(part, 0, FAINT, 1);
    const strokes: number[] = [];
    for (let k = 0; k < blobs.count; k++) {
      if (Math.max(widthOf(blobs, k), heightOf(blobs, k)) >= STROKE * em) strokes.push(k);
    }
    const bounds = line.cell === null ? null : moved(cells[line.cell]!, -x0, -top);
    return { ...line, box: moved(grow(moved(line.box, -x0, -top), blobs, strokes, bounds), x0, top) };
  });
}

const moved = ([x0, top, x1, bottom]: PixelBox, right: Pixels, down: Pixels): PixelBox => [
  x0 + right,
  top + down,
  x1 + right,
  bottom + down,
];

const isWithin = (ring: Ring, x: Pixels, y: Pixels): boolean => Math.hypot(x - ring.x, y - ring.y) < 1.15 * ring.radius;

function grow(line: PixelBox, blobs: Blobs, near: readonly number[], bounds: PixelBox | null): PixelBox {
  let box = line;
  const height = box[3] - box[1];
  for (let grown = true; grown; ) {
    grown = false;
    for (const k of near) {
      if (!isNext(box, blobs, k, height, bounds)) continue;
      box = [
        Math.min(box[0], blobs.x0[k]!),
        Math.min(box[1], blobs.top[k]!),
        Math.max(box[2], blobs.x1[k]!),
        Math.max(box[3], blobs.bottom[k]!),
      ];
      grown = true;
    }
  }
  return box;
}

function isNext(box: PixelBox, blobs: Blobs, k: number, height: Pixels, bounds: PixelBox | null): boolean {
  const [x0, top, x1, bottom] = [blobs.x0[k]!, blobs.top[k]!, blobs.x1[k]!, blobs.bottom[k]!];
  if (x0 >= box[0] && x1 <= box[2] && top >= box[1] && bottom <= box[3]) return false;
  if (bounds !== null && (x0 < bounds[0] || top < bounds[1] || x1 > bounds[2] || bottom > bounds[3])) return false;
  if (heightOf(blobs, k) > height || top < box[1] - STEP * height || bottom > box[3] + STEP * height) return false;
  return x0 <= box[2] + NEXT * height && x1 >= box[0] - NEXT * height;
}
