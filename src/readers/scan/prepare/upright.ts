import type { Grey, Pixels } from "../../../domain/picture.ts";
import { CROP_HEIGHT } from "../recognise/recogniser.ts";
import { type Component, componentsOf } from "./components.ts";
import { chain, scaling, shifting } from "./projection.ts";
import { reverse } from "./scale.ts";
import { warp } from "./warp.ts";

/** How well line crops, as high as the recogniser takes them, read: 0 to 1, the recogniser's mean confidence. */
export type Legibility = (lines: readonly Grey[]) => Promise<number>;

/** Long lines that stand upright read better than this (0.95 to 1.00 on good and bad scans), upside down 0.00 to 0.60. */
const READS_WELL = 0.9;
/** A difference that a few lines settle; a smaller one is asked of more lines. */
const CLEAR = 0.15;
const FEW_LINES = 5;
const MANY_LINES = 16;
/** Characters of a line that are enough to tell. */
const LONGEST = 8;

/**
 * Whether the page stands on its head: a few lines are read, and read again turned over only when they read badly.
 * Without lines it is taken as it is.
 */
export async function isUpsideDown(lines: readonly Grey[], legibility: Legibility): Promise<boolean> {
  const few = lines.slice(0, FEW_LINES);
  if (few.length === 0) return false;
  const asItIs = await legibility(few);
  if (asItIs >= READS_WELL) return false;
  const over = await legibility(few.map(reverse));
  if (Math.abs(over - asItIs) >= CLEAR || lines.length <= FEW_LINES) return over > asItIs;
  return (await legibility(lines.map(reverse))) > (await legibility(lines));
}

/** Gaps between characters of a line, in inches, and heights of lines worth reading. */
const GAP_INCHES = 0.09;
const LOWEST_INCHES = 0.08;
const HIGHEST_INCHES = 0.35;

/**
 * Up to 16 lines of text of the straightened page, the longest first: prose, which is illegible upside down, where a
 * figure such as 609 is not.
 *
 * @param text ink without rulings (255 is ink), straightened, at `dpi`
 * @param grey the page the crops are cut from, `scale` times as large
 */
export function someLines(text: Grey, dpi: number, grey: Grey, scale: number): readonly Grey[] {
  return componentsOf(smear(text, Math.round(GAP_INCHES * dpi)))
    .filter((box) => isLine(box, dpi))
    .sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))
    .slice(0, MANY_LINES)
    .map(({ x0, top, x1, bottom }) => {
      const pad = Math.max(1, 0.15 * (bottom - top));
      const right = Math.min(x1, x0 + LONGEST * (bottom - top));
      return cut(grey, (x0 - pad) * scale, (top - pad) * scale, (right + pad) * scale, (bottom + pad) * scale);
    });
}

function isLine({ x0, top, x1, bottom, area }: Component, dpi: number): boolean {
  const height = bottom - top;
  if (height < LOWEST_INCHES * dpi || height > HIGHEST_INCHES * dpi) return false;
  return x1 - x0 >= 3 * height && area > 0.5 * height * (x1 - x0);
}

/** White gaps up to `most` pixels between ink of one row are filled. */
function smear({ width, height, data }: Grey, most: Pixels): Grey {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, last = -1; x < width; x += 1) {
      const i = y * width + x;
      if ((data[i] as number) < 96) continue;
      out.fill(255, last >= 0 && x - last <= most ? y * width + last : i, i + 1);
      last = x;
    }
  }
  return { width, height, data: out };
}

/** The box of the page as a crop of the recogniser's height. */
function cut(grey: Grey, x0: number, top: number, x1: number, bottom: number): Grey {
  const smaller = (bottom - top) / CROP_HEIGHT;
  const from = chain(scaling(smaller, smaller), shifting(x0, top));
  return warp(grey, from, Math.max(1, Math.round((x1 - x0) / smaller)), CROP_HEIGHT, 255);
}

/** The box around the ink, stray specks left out; null when there is none. */
export function inkBox({ width, height, data }: Grey): readonly [number, number, number, number] | null {
  const [rows, columns] = [new Uint16Array(height), new Uint16Array(width)];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[y * width + x] as number) < 128) continue;
      rows[y]! += 1;
      columns[x]! += 1;
    }
  }
  const inked = (count: number): boolean => count >= 3;
  if (!rows.some(inked) || !columns.some(inked)) return null;
  return [
    columns.findIndex(inked),
    rows.findIndex(inked),
    columns.findLastIndex(inked) + 1,
    rows.findLastIndex(inked) + 1,
  ];
}
