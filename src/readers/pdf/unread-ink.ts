import type { Box } from "../../domain/geometry.ts";
import type { Pixels } from "./pixels.ts";

/** The side of a square looked at on its own, in pixels of one point: about one small character. */
const SIDE = 8;
/** Ink is darker than its paper by this, of 255; grey text drawn small is paler than it prints. */
const INK = 60;
/** Paper is within this of the commonest bright level. */
const PAPER = 30;
/** Strokes leave ink in this part of a square: less is dust or a rule's edge, more is a solid area. */
const STROKES: readonly [least: number, most: number] = [0.06, 0.7];
/** Where less of a square's surroundings is paper, it is a photograph. */
const MOSTLY_PAPER = 0.55;
/** Surroundings reach this many squares to each side. */
const AROUND = 4;

/** Squares of a page with strokes in them: under its glyphs, and where no glyph is. */
export interface StrokeCount {
  readonly read: number;
  readonly unread: number;
}

/**
 * How much of what looks like writing is under the boxes of glyphs. `page` is drawn at one pixel a point; squares in
 * `solid` (rules, shading) are not counted.
 */
export function countStrokes(page: Pixels, glyphs: readonly Box[], solid: readonly Box[]): StrokeCount {
  const columns = Math.floor(page.width / SIDE);
  const rows = Math.floor(page.height / SIDE);
  const { ink, paper } = shares(page, columns, rows);
  const named = covered(glyphs, columns, rows);
  const skipped = covered(solid, columns, rows);
  let [read, unread] = [0, 0];
  for (let i = 0; i < columns * rows; i++) {
    const share = ink[i] as number;
    if (share < STROKES[0] || share > STROKES[1]) continue;
    if (named[i]) read++;
    else if (!skipped[i] && around(paper, i, columns, rows) >= MOSTLY_PAPER) unread++;
  }
  return { read, unread };
}

/** The part of each square that is ink, and that is paper. */
function shares(page: Pixels, columns: number, rows: number) {
  const levels = greyOf(page);
  const white = paperLevel(levels);
  const ink = new Float32Array(columns * rows);
  const paper = new Float32Array(columns * rows);
  for (let y = 0; y < rows * SIDE; y++) {
    for (let x = 0; x < columns * SIDE; x++) {
      const level = levels[y * page.width + x] as number;
      const square = Math.floor(y / SIDE) * columns + Math.floor(x / SIDE);
      if (level < white - INK) ink[square] = (ink[square] as number) + 1 / (SIDE * SIDE);
      else if (level > white - PAPER) paper[square] = (paper[square] as number) + 1 / (SIDE * SIDE);
    }
  }
  return { ink, paper };
}

function greyOf({ channels, data }: Pixels): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(data.length / 3);
  for (let i = 0; i < grey.length; i++)
    grey[i] = ((data[3 * i] as number) + (data[3 * i + 1] as number) + (data[3 * i + 2] as number)) / 3;
  return grey;
}

/** The commonest level of the brighter half. */
function paperLevel(levels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level] = (counts[level] as number) + 1;
  let commonest = 255;
  for (let level = 128; level < 256; level++)
    if ((counts[level] as number) > (counts[commonest] as number)) commonest = level;
  return commonest;
}

/** 1 for each square that one of `boxes` (in points) touches. */
function covered(boxes: readonly Box[], columns: number, rows: number): Uint8Array {
  const squares = new Uint8Array(columns * rows);
  for (const [x0, y0, x1, y1] of boxes) {
    const left = Math.max(0, Math.floor(x0 / SIDE));
    const right = Math.min(columns - 1, Math.floor(x1 / SIDE));
    for (let y = Math.max(0, Math.floor(y0 / SIDE)); y <= Math.min(rows - 1, Math.floor(y1 / SIDE)); y++)
      squares.fill(1, y * columns + left, y * columns + Math.max(left, right + 1));
  }
  return squares;
}

function around(paper: Float32Array, i: number, columns: number, rows: number): number {
  const x = i % columns;
  const y = Math.floor(i / columns);
  let [sum, count] = [0, 0];
  for (let row = Math.max(0, y - AROUND); row <= Math.min(rows - 1, y + AROUND); row++) {
    for (let column = Math.max(0, x - AROUND); column <= Math.min(columns - 1, x + AROUND); column++) {
      sum += paper[row * columns + column] as number;
      count++;
    }
  }
  return sum / count;
}
