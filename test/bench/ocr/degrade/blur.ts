import type { Raster } from "./raster.ts";

/** Gaussian blur of deviation `sigma` pixels, rows then columns; the edge pixels go on beyond the edge. */
export function blur(raster: Raster, sigma: number): Raster {
  if (sigma <= 0) return raster;
  const { width, height, channels, data } = raster;
  const weights = gaussian(sigma);
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let channel = 0; channel < channels; channel++)
      blurLine(data, across, y * width * channels + channel, channels, width, weights);
  const both = new Uint8Array(data.length);
  for (let x = 0; x < width * channels; x++) blurLine(across, both, x, width * channels, height, weights);
  return { ...raster, data: both };
}

function gaussian(sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3);
  const weights = new Float32Array(2 * reach + 1).map((_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function blurLine(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  step: number,
  count: number,
  weights: Float32Array,
): void {
  const reach = weights.length >> 1;
  for (let i = 0; i < count; i++) {
    let sum = 0.5;
    for (let k = -reach; k <= reach; k++) {
      const at = i + k < 0 ? 0 : i + k >= count ? count - 1 : i + k;
      sum += from[start + at * step]! * weights[k + reach]!;
    }
    to[start + i * step] = sum;
  }
}
