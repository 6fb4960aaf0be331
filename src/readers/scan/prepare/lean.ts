import type { Grey } from "../../../domain/picture.ts";

/** How far rows lean, and how plainly: `plain` is how sharp over the mean of all directions tried. */
export interface Lean {
  /** Degrees, clockwise positive: rows fall to the right. */
  readonly degrees: number;
  readonly plain: number;
}

/** A scanner or a hand turns a sheet by at most five degrees; a little more, so that five is no edge. */
const FURTHEST = 6.5;

/**
 * The direction in which the rows of `dark` (255 is ink) are sharpest: the sum of squared steps between neighbouring
 * rows is greatest where lines of text and rulings lie along the rows (Postl 1986).
 *
 * Columns are gathered eight by eight, so a direction costs width/8 × height additions. Profiles are smoothed before
 * they are shifted: without that, a shift of no pixels keeps the noise of the paper sharp and wins for nothing.
 */
export function leanOf(dark: Grey): Lean {
  const strips = stripsOf(dark, 8);
  const sums = new Float32Array(dark.height);
  const energyAt = (degrees: number): number =>
    energyOf(strips, Math.tan((degrees * Math.PI) / 180) * 8, dark.height, sums);
  const coarse = curveOf(energyAt, -FURTHEST, FURTHEST, 0.25);
  const near = degreesOf(coarse);
  const fine = curveOf(energyAt, near - REACH, near + REACH, 0.04);
  const energy = Math.max(...fine.map(([, value]) => value));
  const mean = coarse.reduce((sum, [, value]) => sum + value, 0) / coarse.length;
  return { degrees: centreOf(fine), plain: mean > 0 ? energy / mean : 1 };
}

/** The peak is looked at this far to both sides: a line of text half a sheet long loses its sharpness over 0.3°. */
const REACH = 0.4;

type Curve = readonly (readonly [degrees: number, energy: number])[];

function curveOf(energyAt: (degrees: number) => number, from: number, to: number, step: number): Curve {
  const count = Math.round((to - from) / step) + 1;
  return Array.from({ length: count }, (_, i) => [from + i * step, energyAt(from + i * step)] as const);
}

const degreesOf = (curve: Curve): number => curve.reduce((best, here) => (here[1] > best[1] ? here : best))[0];

/** The middle of the upper third of the peak: strips are shifted by whole pixels, so its very top is uneven. */
function centreOf(curve: Curve): number {
  const energies = curve.map(([, energy]) => energy);
  const [most, least] = [Math.max(...energies), Math.min(...energies)];
  const floor = most - (most - least) / 3;
  let [sum, weight] = [0, 0];
  for (const [degrees, energy] of curve) {
    const above = Math.max(0, energy - floor);
    sum += above * degrees;
    weight += above;
  }
  return weight > 0 ? sum / weight : 0;
}

/** One smoothed profile of row sums for every `wide` columns. */
function stripsOf({ width, height, data }: Grey, wide: number): readonly Float32Array[] {
  const count = Math.floor(width / wide);
  const strips = Array.from({ length: count }, () => new Float32Array(height));
  for (let y = 0; y < height; y += 1) {
    for (let s = 0, at = y * width; s < count; s += 1) {
      let sum = 0;
      for (let x = 0; x < wide; x += 1, at += 1) sum += data[at] as number;
      (strips[s] as Float32Array)[y] = sum;
    }
  }
  return strips.map(smooth);
}

/** Less its mean, so that strips that end at different heights make no step there. */
function smooth(profile: Float32Array): Float32Array {
  const last = profile.length - 1;
  const mean = profile.reduce((sum, value) => sum + value, 0) / profile.length;
  return profile.map((value, y) => {
    const [above, below] = [profile[Math.max(0, y - 1)] as number, profile[Math.min(last, y + 1)] as number];
    return 0.5 * value + 0.25 * (above + below) - mean;
  });
}

function energyOf(strips: readonly Float32Array[], rise: number, height: number, sums: Float32Array): number {
  sums.fill(0);
  for (let s = 0; s < strips.length; s += 1) {
    const strip = strips[s] as Float32Array;
    const shift = Math.round((s + 0.5 - strips.length / 2) * rise);
    const [from, to] = [Math.max(0, -shift), Math.min(height, height - shift)];
    for (let y = from; y < to; y += 1) sums[y] = (sums[y] as number) + (strip[y + shift] as number);
  }
  let energy = 0;
  for (let y = 1; y < height; y += 1) energy += ((sums[y] as number) - (sums[y - 1] as number)) ** 2;
  return energy;
}
