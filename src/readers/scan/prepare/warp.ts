import type { Grey, Pixels, Projection } from "../../../domain/picture.ts";
import { type Extent, extentOf, invert, isAffine } from "./projection.ts";

/**
 * The picture seen through `from`, a map from places of the result to places of `source`. Bilinear.
 *
 * What lies outside the source is given the tone `paper`.
 */
export function warp(source: Grey, from: Projection, width: Pixels, height: Pixels, paper: number): Grey {
  const out = new Uint8Array(width * height).fill(paper);
  // Fixed-point places have 15 bits before the point.
  const fixed = isAffine(from) && Math.max(source.width, source.height) < 32_000;
  for (let y = 0; y < height; y += 1) {
    if (fixed) warpRow(source, from, y, width, out);
    else projectRow(source, from, y, width, out);
  }
  return { width, height, data: out };
}

/** Where a straight walk `start + step·x`, `0 ≤ x < count`, is inside `[0, high]`. */
function inside(start: number, step: number, count: number, high: number): readonly [number, number] {
  if (Math.abs(step) < 1e-9) return start >= 0 && start <= high ? [0, count] : [0, 0];
  const [a, b] = [-start / step, (high - start) / step];
  return [Math.max(0, Math.ceil(Math.min(a, b))), Math.min(count, Math.floor(Math.max(a, b)) + 1)];
}

/** One row of an affine map in 16-bit fixed point: half the time of floating point. */
function warpRow(
  { data, width: stride, height }: Grey,
  m: Projection,
  y: number,
  width: Pixels,
  out: Uint8Array,
): void {
  const u = m[0] * 0.5 + m[1] * (y + 0.5) + m[2] - 0.5;
  const v = m[3] * 0.5 + m[4] * (y + 0.5) + m[5] - 0.5;
  // A rounded step drifts by less than a twentieth of a pixel over a row.
  const [x0, x1] = inside(u - 0.05, m[0], width, stride - 1.1);
  const [y0, y1] = inside(v - 0.05, m[3], width, height - 1.1);
  const [first, last] = [Math.max(x0, y0), Math.min(x1, y1)];
  const [du, dv] = [Math.round(m[0] * 65536), Math.round(m[3] * 65536)];
  let px = Math.round((u + m[0] * first) * 65536) | 0;
  let py = Math.round((v + m[3] * first) * 65536) | 0;
  for (let at = y * width + first, end = y * width + last; at < end; at += 1) {
    const fx = (px >> 8) & 255;
    const fy = (py >> 8) & 255;
    const i = Math.imul(py >> 16, stride) + (px >> 16);
    const a = data[i] as number;
    const c = data[i + stride] as number;
    const top = (a << 8) + Math.imul((data[i + 1] as number) - a, fx);
    const low = (c << 8) + Math.imul((data[i + stride + 1] as number) - c, fx);
    out[at] = ((top << 8) + Math.imul(low - top, fy) + 32768) >> 16;
    px = (px + du) | 0;
    py = (py + dv) | 0;
  }
}

function projectRow(
  { data, width: stride, height }: Grey,
  m: Projection,
  y: number,
  width: Pixels,
  out: Uint8Array,
): void {
  const [right, bottom] = [stride - 1, height - 1];
  let u = m[0] * 0.5 + m[1] * (y + 0.5) + m[2];
  let v = m[3] * 0.5 + m[4] * (y + 0.5) + m[5];
  let w = m[6] * 0.5 + m[7] * (y + 0.5) + m[8];
  for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
    const px = u / w - 0.5;
    const py = v / w - 0.5;
    u += m[0];
    v += m[3];
    w += m[6];
    if (!(px >= 0 && py >= 0 && px < right && py < bottom)) continue;
    const ix = px | 0;
    const iy = py | 0;
    const i = iy * stride + ix;
    const fx = px - ix;
    const a = data[i] as number;
    const c = data[i + stride] as number;
    const top = a + ((data[i + 1] as number) - a) * fx;
    const low = c + ((data[i + stride + 1] as number) - c) * fx;
    out[at] = top + (low - top) * (py - iy) + 0.5;
  }
}

/** As {@link warp}, the nearest pixel only, and only inside `within` of the mask: a seal is a fiftieth of its page. */
export function warpMask(mask: Grey, within: Extent | null, from: Projection, width: Pixels, height: Pixels): Grey {
  const out = new Uint8Array(width * height);
  if (within === null) return { width, height, data: out };
  const [x0, top, x1, bottom] = extentOf(invert(from), within);
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y += 1) {
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, x1); x += 1) {
      const w = from[6] * (x + 0.5) + from[7] * (y + 0.5) + from[8];
      const u = Math.floor((from[0] * (x + 0.5) + from[1] * (y + 0.5) + from[2]) / w);
      const v = Math.floor((from[3] * (x + 0.5) + from[4] * (y + 0.5) + from[5]) / w);
      if (u < 0 || v < 0 || u >= mask.width || v >= mask.height) continue;
      out[y * width + x] = mask.data[v * mask.width + u] as number;
    }
  }
  return { width, height, data: out };
}
