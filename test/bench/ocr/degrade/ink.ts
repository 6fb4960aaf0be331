import type { Random } from "./random.ts";
import { type Raster, retone } from "./raster.ts";
import { warp } from "./warp.ts";

/** A grey field of slow random tones, 0 to 1, one patch about `grain` pixels: where ink took and where it did not. */
export function cloud(width: number, height: number, grain: number, random: Random): Float32Array {
  const [columns, rows] = [Math.ceil(width / grain) + 2, Math.ceil(height / grain) + 2];
  const knots = new Float32Array(columns * rows).map(() => random.next());
  const field = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const v = y / grain;
    const row = Math.floor(v);
    for (let x = 0; x < width; x++) {
      const u = x / grain;
      const column = Math.floor(u);
      const at = row * columns + column;
      const top = knots[at]! + (knots[at + 1]! - knots[at]!) * (u - column);
      const bottom = knots[at + columns]! + (knots[at + columns + 1]! - knots[at + columns]!) * (u - column);
      field[y * width + x] = top + (bottom - top) * (v - row);
    }
  }
  return field;
}

/** A printer low on toner: strokes are eaten from their edges, and gone where the toner did not take. Grey only. */
export function lowInk(raster: Raster, random: Random): Raster {
  const { width, height, data } = raster;
  const took = cloud(width, height, 5, random);
  const large = cloud(width, height, 150, random);
  return retone(raster, (old, x, y) => {
    const at = y * width + x;
    const lightest = Math.max(data[at - 1] ?? 255, data[at + 1] ?? 255, data[at - width] ?? 255, old);
    const thin = old + (lightest - old) * 0.45;
    const ink = 255 - thin;
    return 255 - ink * (took[at]! < 0.22 ? 0.25 : 0.9) * (0.55 + 0.45 * large[at]!);
  });
}

/** The other side of thin paper: its mirror image, `part` (0 to 1) as dark, soft, and never darker than what is printed here. */
export function bleedThrough(raster: Raster, verso: Raster, part: number): Raster {
  const { width, height } = raster;
  const mirrored = warp(verso, [-width / verso.width, 0, width, 0, height / verso.height, 0, 0, 0, 1], width, height);
  return retone(raster, (old, x, y) => (old * (255 - part * (255 - mirrored.data[y * width + x]!))) / 255);
}

/** A printed screen of `pitch` pixels at 45°: greys become dots. Scanned once more at another pitch it beats: moiré. */
export function halftone(raster: Raster, pitch: number, depth: number): Raster {
  const turn = (2 * Math.PI) / pitch / Math.SQRT2;
  return retone(raster, (old, x, y) => {
    const dot = (Math.cos((x + y) * turn) + Math.cos((x - y) * turn)) / 2;
    return old * 0.82 + 20 + depth * dot * (0.4 + (0.6 * old) / 255);
  });
}

/**
 * Rulings made faint, or dashed with `dash` pixels on and off: runs of ink longer than `longest` pixels, across or down.
 * Grey only.
 */
export function weakenRulings(raster: Raster, longest: number, keep: number, dash: number): Raster {
  const { width, height, data } = raster;
  const out = data.slice();
  const weaken = (start: number, count: number, step: number): void => {
    for (let i = 0; i < count; i++) {
      const at = start + i * step;
      const left = dash > 0 && Math.floor(i / dash) % 2 === 0 ? 1 : keep;
      out[at] = 255 - (255 - data[at]!) * left;
    }
  };
  const scan = (start: number, count: number, step: number): void => {
    let run = 0;
    for (let i = 0; i <= count; i++) {
      if (i < count && data[start + i * step]! < 160) run++;
      else {
        if (run >= longest) weaken(start + (i - run) * step, run, step);
        run = 0;
      }
    }
  };
  for (let y = 0; y < height; y++) scan(y * width, width, 1);
  for (let x = 0; x < width; x++) scan(x, height, width);
  return { ...raster, data: out };
}
