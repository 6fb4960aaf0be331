import type { Projection } from "../../../domain/picture.ts";

/** A place on a picture in pixels; the middle of the top left pixel is (0.5, 0.5). */
export type Place = readonly [x: number, y: number];

/** The four corners of a sheet: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Place, Place, Place, Place];

export const IDENTITY: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const scaling = (sx: number, sy: number): Projection => [sx, 0, 0, 0, sy, 0, 0, 0, 1];
export const shifting = (dx: number, dy: number): Projection => [1, 0, dx, 0, 1, dy, 0, 0, 1];

/** Turns by `degrees`, clockwise as seen on a picture whose y grows downwards, about the origin. */
export function turning(degrees: number): Projection {
  const c = Math.cos((degrees * Math.PI) / 180);
  const s = Math.sin((degrees * Math.PI) / 180);
  return [c, -s, 0, s, c, 0, 0, 0, 1];
}

/** First `steps[0]`, then the next, … */
export const chain = (...steps: readonly Projection[]): Projection =>
  steps.reduce((done, next) => multiply(next, done), IDENTITY);

function multiply(a: Projection, b: Projection): Projection {
  const cell = (r: number, c: number): number => {
    const row = 3 * r;
    return (a[row] ?? 0) * (b[c] ?? 0) + (a[row + 1] ?? 0) * (b[c + 3] ?? 0) + (a[row + 2] ?? 0) * (b[c + 6] ?? 0);
  };
  const w = cell(2, 2) || 1;
  const rows = [0, 1, 2].flatMap((r) => [0, 1, 2].map((c) => cell(r, c) / w));
  return rows as unknown as Projection;
}

/** The way back. The map must not be singular. */
export function invert(p: Projection): Projection {
  const [a, b, c, d, e, f, g, h, i] = p;
  const rows = [
    e * i - f * h, c * h - b * i, b * f - c * e,
    f * g - d * i, a * i - c * g, c * d - a * f,
    d * h - e * g, b * g - a * h, a * e - b * d,
  ]; // biome-ignore format: a matrix reads by rows
  const w = rows[8] || 1;
  return rows.map((value) => value / w) as unknown as Projection;
}

export function project(p: Projection, [x, y]: Place): Place {
  const w = p[6] * x + p[7] * y + p[8];
  return [(p[0] * x + p[1] * y + p[2]) / w, (p[3] * x + p[4] * y + p[5]) / w];
}

/** True when straight, evenly spaced lines stay evenly spaced: no perspective in it. */
export const isAffine = (p: Projection): boolean => p[6] === 0 && p[7] === 0;

/** From places of a picture turned clockwise by `turned` to places of the picture of `width` × `height` itself. */
export function unturning(turned: 0 | 90 | 180 | 270, width: number, height: number): Projection {
  if (turned === 90) return [0, 1, 0, -1, 0, height, 0, 0, 1];
  if (turned === 180) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (turned === 270) return [0, -1, width, 1, 0, 0, 0, 0, 1];
  return IDENTITY;
}

/** From the unit square's corners to `corners` (Heckbert 1989, §2.2.3, square to quadrilateral). */
export function onCorners([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Corners): Projection {
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

/** A box on a picture. */
export type Extent = readonly [x0: number, top: number, x1: number, bottom: number];

/** The box around what `box` becomes under `p`. */
export function extentOf(p: Projection, [x0, top, x1, bottom]: Extent): Extent {
  const corners = (
    [
      [x0, top],
      [x1, top],
      [x1, bottom],
      [x0, bottom],
    ] as const
  ).map((corner) => project(p, corner));
  return around(corners);
}

export function around(places: readonly Place[]): Extent {
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
