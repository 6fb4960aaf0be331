import type { Grey, PageImage, Projection } from "../../../../src/domain/picture.ts";
import { invert } from "../../../../src/readers/scan/prepare/projection.ts";
import { warp } from "../../../../src/readers/scan/prepare/warp.ts";

/** An A4 sheet at `dpi` with a ruled form, lines of text above and below it, and made-up characters: no font is needed. */
export function drawForm(dpi = 150): Grey {
  const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)];
  const sheet: Grey = { width, height, data: new Uint8Array(width * height).fill(255) };
  const at = (inches: number): number => Math.round(inches * dpi);
  const thick = Math.max(1, at(0.01));
  for (let row = 0; row <= 12; row += 1) fill(sheet, at(1), at(3 + 0.5 * row), at(7.2), at(3 + 0.5 * row) + thick, 0);
  for (const x of [1, 2.3, 3.9, 5.4, 7.2]) fill(sheet, at(x), at(3), at(x) + thick, at(9) + thick, 0);
  const random = randomOf(11);
  for (let row = 0; row < 12; row += 1) {
    for (const x of [1.15, 2.5, 4.1, 5.6])
      writeLine(sheet, x, 3.17 + 0.5 * row, 3 + Math.floor(4 * random()), dpi, random);
  }
  for (const y of [1.2, 1.5, 1.8, 2.1, 9.4, 9.7]) writeLine(sheet, 1, y, 30 - Math.floor(8 * random()), dpi, random);
  return sheet;
}

/** A made-up character of 12 points: strokes, and a foot, so that it stands on it. */
function writeLine(sheet: Grey, x: number, y: number, count: number, dpi: number, random: () => number): void {
  for (let i = 0; i < count; i += 1) {
    const left = x + 0.18 * i;
    for (let stroke = 0; stroke < 3; stroke += 1) {
      const [u, v] = [left + 0.13 * random(), y + 0.13 * random()];
      const [w, h] = stroke === 1 ? [0.015, 0.1] : [0.1, 0.015];
      fillInches(sheet, u, v, Math.min(left + 0.15, u + w), Math.min(y + 0.14, v + h), dpi);
    }
    fillInches(sheet, left, y + 0.12, left + 0.15, y + 0.15, dpi);
  }
}

function fillInches(sheet: Grey, x0: number, top: number, x1: number, bottom: number, dpi: number): void {
  const at = (inches: number): number => Math.round(inches * dpi);
  fill(sheet, at(x0), at(top), Math.max(at(x1), at(x0) + 1), Math.max(at(bottom), at(top) + 1), 20);
}

export function fill({ width, data }: Grey, x0: number, top: number, x1: number, bottom: number, tone: number): void {
  for (let y = top; y < bottom; y += 1) data.fill(tone, y * width + x0, y * width + x1);
}

export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const scanOf = ({ width, height, data }: Grey, dpi: number): PageImage => ({
  ...{ width, height, data, dpi },
  channels: 1,
  origin: "embedded",
});

/** The sheet as it lies on a scanner or in a photograph: `onto` leads from its places to the picture's. */
export const seenThrough = (
  sheet: Grey,
  onto: Projection,
  width = sheet.width,
  height = sheet.height,
  around = 255,
): Grey => warp(sheet, invert(onto), width, height, around);

/** The sheet with the grain of a scanner. */
export function grained(grey: Grey, amount: number, seed = 3): Grey {
  const random = randomOf(seed);
  const data = grey.data.map((tone) => Math.max(0, Math.min(255, tone - 6 + amount * (random() + random() - 1))));
  return { ...grey, data };
}

/** Stands in for a recogniser on drawn characters: they stand on a foot, so their lowest third has the most ink. */
export async function readsUpright(lines: readonly Grey[]): Promise<number> {
  const upright = lines.filter((line) => inkOf(line, 0.55, 0.9) > inkOf(line, 0.1, 0.45));
  return upright.length > lines.length / 2 ? 0.98 : 0.4;
}

function inkOf({ width, height, data }: Grey, from: number, to: number): number {
  const rows = data.subarray(Math.floor(from * height) * width, Math.floor(to * height) * width);
  return rows.reduce((sum, tone) => sum + 255 - tone, 0);
}
