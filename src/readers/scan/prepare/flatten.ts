import type { Grey } from "../../../domain/picture.ts";
import { type Background, toneAt } from "./background.ts";

/** How dark a page's ink is, as a share of its paper: 0 is black, 1 is no ink. */
export interface Tones {
  /** Everything this dark becomes black. */
  readonly black: number;
  /** Everything this light becomes white: show-through of the other side is rarely under 0.86. */
  readonly white: number;
  /** The darkest fifth of the ink: the core of the strokes. */
  readonly ink: number;
}

/** Shares of the paper's tone between which a page was flattened best on printed and scanned forms (OCR study, step 3). */
const BLACK = 0.25;
const WHITE = 0.86;
/** Ink fainter than this is stretched no further: noise would be stretched with it. */
const FAINTEST = 0.6;

/** The tones of `grey` against its paper, from every fourth pixel of every fourth row. */
export function tonesOf(grey: Grey, background: Background): Tones {
  const ink = inkOf(sharesOf(grey, background));
  return { ink, black: Math.min(Math.max(ink, BLACK), FAINTEST), white: ink > FAINTEST ? 0.93 : WHITE };
}

/** Counts of tones in hundredths of the paper's, doubled: 200 is paper. */
function sharesOf(grey: Grey, { block, columns, level, paper }: Background): Uint32Array {
  const counts = new Uint32Array(256);
  for (let y = 2; y < grey.height; y += 4) {
    const row = Math.floor(y / block) * columns;
    for (let x = 2; x < grey.width; x += 4) {
      const here = level[row + Math.floor(x / block)] as number;
      if (here < paper * 0.5) continue; // a dark margin is no ink
      const share = Math.min(255, ((grey.data[y * grey.width + x] as number) / here) * 200) | 0;
      counts[share] = (counts[share] as number) + 1;
    }
  }
  return counts;
}

/** Darker than this share of the paper is ink; where hardly anything is, faint ink is looked for above it. */
const INK = 0.75;
const FAINT_INK = 0.9;
/** Fewer samples than this share of the page are specks. */
const LEAST_INK = 0.0002;

/** The darkest fifth of the ink, however much of it there is: a page of one line is as dark as a full one. */
function inkOf(shares: Uint32Array): number {
  const upTo = (limit: number): number => shares.subarray(0, limit * 200).reduce((sum, count) => sum + count, 0);
  const least = LEAST_INK * shares.reduce((sum, count) => sum + count, 0);
  const dark = upTo(INK);
  if (dark >= least) return Math.max(0, toneAt(shares, dark * 0.2) / 200);
  const faint = upTo(FAINT_INK);
  return faint >= least ? toneAt(shares, faint * 0.2) / 200 : BLACK;
}

/**
 * The picture with its paper even and white and its ink dark: `(v / paper − black) / (white − black)`.
 *
 * The paper's tone is interpolated between the middles of its blocks, as a gain, so that a row is one multiplication
 * a pixel.
 */
export function flatten(grey: Grey, background: Background, tones: Tones): Grey {
  const { width, height, data } = grey;
  const out = new Uint8ClampedArray(width * height);
  const scale = 255 / (tones.white - tones.black);
  const offset = tones.black * scale;
  const gains = new Float32Array(background.columns);
  for (let y = 0; y < height; y += 1) {
    gainsAt(background, y, scale, gains);
    flattenRow(data, out, y * width, width, background.block, gains, offset);
  }
  return { width, height, data: new Uint8Array(out.buffer) };
}

/** The gain in the middle of each block at the height `y`. */
function gainsAt({ block, columns, rows, level }: Background, y: number, scale: number, gains: Float32Array): void {
  const place = Math.min(Math.max((y + 0.5) / block - 0.5, 0), rows - 1);
  const upper = Math.min(Math.floor(place), Math.max(0, rows - 2));
  const lower = Math.min(upper + 1, rows - 1);
  const share = place - upper;
  for (let c = 0; c < columns; c += 1) {
    const tone = (level[upper * columns + c] as number) * (1 - share) + (level[lower * columns + c] as number) * share;
    gains[c] = scale / tone;
  }
}

function flattenRow(
  data: Uint8Array,
  out: Uint8ClampedArray,
  row: number,
  width: number,
  block: number,
  gains: Float32Array,
  offset: number,
): void {
  const half = block >> 1;
  let x = 0;
  for (let c = -1; c < gains.length; c += 1) {
    const gain = gains[Math.max(c, 0)] as number;
    const next = gains[Math.min(c + 1, gains.length - 1)] as number;
    const until = Math.min(width, c * block + half + block);
    const step = (next - gain) / block;
    let here = gain + step * (x - (c * block + half) + 0.5);
    for (; x < until; x += 1, here += step) out[row + x] = (data[row + x] as number) * here - offset;
  }
}
