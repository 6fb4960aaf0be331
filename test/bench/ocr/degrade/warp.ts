import type { Projection } from "../../../../src/domain/picture.ts";
import { inverse } from "./projection.ts";
import type { Raster } from "./raster.ts";

/**
 * `raster` carried by `map` onto a new picture of `width` × `height`; each new pixel is blended from the four old ones
 * around its source. What lies outside of the old picture has the tone `outside`.
 */
export function warp(raster: Raster, map: Projection, width: number, height: number, outside = 255): Raster {
  const { channels } = raster;
  const data = new Uint8Array(width * height * channels);
  const back = inverse(map);
  const source = new Source(raster, outside);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += channels) {
      const [px, py] = [x + 0.5, y + 0.5];
      const w = back[6] * px + back[7] * py + back[8];
      const u = (back[0] * px + back[1] * py + back[2]) / w - 0.5;
      const v = (back[3] * px + back[4] * py + back[5]) / w - 0.5;
      source.blend(u, v, data, at);
    }
  }
  return { width, height, channels, data };
}

class Source {
  readonly #raster: Raster;
  readonly #outside: number;

  constructor(raster: Raster, outside: number) {
    this.#raster = raster;
    this.#outside = outside;
  }

  blend(u: number, v: number, out: Uint8Array, at: number): void {
    const { width, height, channels, data } = this.#raster;
    const [x, y] = [Math.floor(u), Math.floor(v)];
    const outside = x < 0 || y < 0 || x >= width - 1 || y >= height - 1;
    if (outside && (x < -1 || y < -1 || x >= width || y >= height)) {
      out.fill(this.#outside, at, at + channels);
      return;
    }
    const [fx, fy] = [u - x, v - y];
    for (let channel = 0; channel < channels; channel++) {
      const first = (y * width + x) * channels + channel;
      const top = outside ? this.#row(x, y, fx, channel) : data[first]! * (1 - fx) + data[first + channels]! * fx;
      const next = first + width * channels;
      const bottom = outside ? this.#row(x, y + 1, fx, channel) : data[next]! * (1 - fx) + data[next + channels]! * fx;
      out[at + channel] = top * (1 - fy) + bottom * fy + 0.5;
    }
  }

  #row(x: number, y: number, fx: number, channel: number): number {
    return this.#tone(x, y, channel) * (1 - fx) + this.#tone(x + 1, y, channel) * fx;
  }

  #tone(x: number, y: number, channel: number): number {
    const { width, height, channels, data } = this.#raster;
    if (x < 0 || y < 0 || x >= width || y >= height) return this.#outside;
    return data[(y * width + x) * channels + channel]!;
  }
}

/** Fewer pixels, each the mean of those it covers, as a scanner's sensor or a fax makes them. */
export function shrink(raster: Raster, width: number, height: number): Raster {
  const { channels } = raster;
  const data = new Uint8Array(width * height * channels);
  const [sx, sy] = [raster.width / width, raster.height / height];
  let at = 0;
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.floor(y * sy), Math.max(Math.floor(y * sy) + 1, Math.floor((y + 1) * sy))];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.floor(x * sx), Math.max(Math.floor(x * sx) + 1, Math.floor((x + 1) * sx))];
      for (let channel = 0; channel < channels; channel++, at++) {
        let sum = 0;
        for (let v = top; v < bottom; v++)
          for (let u = left; u < right; u++) sum += raster.data[(v * raster.width + u) * channels + channel]!;
        data[at] = sum / ((bottom - top) * (right - left)) + 0.5;
      }
    }
  }
  return { width, height, channels, data };
}
