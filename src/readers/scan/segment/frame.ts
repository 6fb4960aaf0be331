import type { Pixels } from "../../../domain/picture.ts";
import { type Blobs, boxOf } from "./blobs.ts";
import type { PixelBox } from "./segments.ts";

/** Sides, in line heights: □ is 0.8 to 1, drawn boxes a little more or less. */
export const LEAST = 0.62;
export const MOST = 1.4;
/** A side is no thicker than this share of the box, bends no more than this, and is no longer by this, tick and all. */
export const STROKE = 0.22;
const BEND = 0.12;
const OVER = 0.3;
/** A drawn side has this share of its length in ink. */
const DRAWN = 0.85;

export const isSquare = (wide: Pixels, high: Pixels): boolean => wide <= 1.25 * high && high <= 1.25 * wide;

/** One blob by itself: 1 where its ink is. */
export interface Picture {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly ink: Uint8Array;
}

export function pictureOf(blobs: Blobs, k: number): Picture {
  const [x0, top, x1, bottom] = boxOf(blobs, k);
  const width = x1 - x0;
  const ink = new Uint8Array(width * (bottom - top));
  const { runs } = blobs;
  for (let y = top; y < bottom; y++) {
    for (let run = runs.rows[y]!; run < runs.rows[y + 1]!; run++) {
      if (runs.blob[run] === k)
        ink.fill(1, (y - top) * width + runs.from[run]! - x0, (y - top) * width + runs.to[run]! - x0);
    }
  }
  return { width, height: bottom - top, ink };
}

/** The four sides of a box: its first and last long rows, and ink all the way down at their ends. */
export function frameIn(picture: Picture, em: Pixels): PixelBox | null {
  let first: PixelBox | null = null;
  let last: PixelBox | null = null;
  for (let y = 0; y < picture.height; y++) {
    const [from, to] = longestRun(picture, y);
    if (to - from < LEAST * em || to - from > MOST * em) continue;
    // Where only the next row is long, that one is the side.
    first ??= [from, shareOfInk(picture, [from, y, to, y + 1]) < 0.5 ? y + 1 : y, to, y + 1];
    last = [from, y, to, y + 1];
  }
  if (first === null || last === null) return null;
  const box = sidesOf(first, last);
  const [wide, high] = [box[2] - box[0], box[3] - box[1]];
  if (!isSquare(wide, high) || wide > MOST * em) return null;
  if (Math.max(first[2] - first[0], last[2] - last[0]) > (1 + OVER) * wide) return null;
  const drawn = hasSide(picture, box, box[0], 1) && hasSide(picture, box, box[2] - 1, -1);
  return drawn && !hasFeet(picture, box) && isThin(picture, box) ? box : null;
}

/** Between top and foot: around both, but where one is longer by a tick that crosses it, the other has the sides. */
function sidesOf(top: PixelBox, foot: PixelBox): PixelBox {
  const bend = BEND * Math.min(top[2] - top[0], foot[2] - foot[0]);
  const side = (at: 0 | 2, outer: (a: number, b: number) => number, inner: (a: number, b: number) => number): Pixels =>
    Math.abs(top[at] - foot[at]) <= bend ? outer(top[at], foot[at]) : inner(top[at], foot[at]);
  return [side(0, Math.min, Math.max), top[1], side(2, Math.max, Math.min), foot[3]];
}

/** In a row and the next together: a side leans by what is left of the skew. */
function longestRun({ width, height, ink }: Picture, y: number): [from: number, to: number] {
  let best: [number, number] = [0, 0];
  let from = 0;
  const next = y + 1 < height ? width : 0;
  for (let x = 0; x <= width; x++) {
    if (x < width && (ink[y * width + x] === 1 || ink[y * width + next + x] === 1)) continue;
    if (x - from > best[1] - best[0]) best = [from, x];
    from = x + 1;
  }
  return best;
}

/** Ink near one side in nearly every row. */
function hasSide({ width, ink }: Picture, [x0, top, x1, bottom]: PixelBox, x: Pixels, sign: 1 | -1): boolean {
  const reach = Math.max(2, Math.round(BEND * (x1 - x0)));
  let rows = 0;
  for (let y = top; y < bottom; y++) {
    for (let k = 0; k <= reach; k++) {
      if (ink[y * width + x + sign * k] !== 1) continue;
      rows++;
      break;
    }
  }
  return rows >= DRAWN * (bottom - top);
}

/** Both sides stand below the foot: 口, not □. */
function hasFeet({ width, height, ink }: Picture, [x0, , x1, bottom]: PixelBox): boolean {
  const y = bottom + Math.max(1, Math.round(0.03 * (x1 - x0)));
  if (y >= height) return false;
  const third = Math.round((x1 - x0) / 3);
  const row = ink.subarray(y * width, (y + 1) * width);
  return row.subarray(Math.max(0, x0 - 2), x0 + third).includes(1) && row.subarray(x1 - third, x1 + 2).includes(1);
}

/** Paper, or a tick, begins soon inside all four sides. */
function isThin(picture: Picture, box: PixelBox): boolean {
  const inset = Math.ceil(STROKE * (box[2] - box[0]));
  const ringed = shareOfInk(picture, insetBy(box, inset));
  return ringed < 0.6;
}

export const insetBy = ([x0, top, x1, bottom]: PixelBox, by: Pixels): PixelBox => [
  x0 + by,
  top + by,
  x1 - by,
  bottom - by,
];

export function shareOfInk({ width, ink }: Picture, [x0, top, x1, bottom]: PixelBox): number {
  let dark = 0;
  for (let y = top; y < bottom; y++) for (let x = x0; x < x1; x++) dark += ink[y * width + x]!;
  return dark / Math.max(1, (x1 - x0) * (bottom - top));
}
