import type { Projection } from "../../../../src/domain/picture.ts";

export type Point = readonly [x: number, y: number];
type Quad = readonly [Point, Point, Point, Point];

export const IDENTITY: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1];
export const scaling = (x: number, y: number): Projection => [x, 0, 0, 0, y, 0, 0, 0, 1];

/** First `first`, then `second`. (An export named `then` makes a module look like a promise to `import()`.) */
export function chain(first: Projection, second: Projection): Projection {
  const product = (row: number, column: number): number =>
    second[row * 3]! * first[column]! +
    second[row * 3 + 1]! * first[column + 3]! +
    second[row * 3 + 2]! * first[column + 6]!;
  const [a, b, c] = [0, 1, 2].map((row) => [product(row, 0), product(row, 1), product(row, 2)] as const);
  return [...a!, ...b!, ...c!];
}

export function project(m: Projection, [x, y]: Point): Point {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}

/** The map back: its adjugate, since a projection is only known up to a factor. */
export function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** Turned about the middle of a `width` × `height` picture, degrees clockwise as seen. */
export function rotation(width: number, height: number, degrees: number): Projection {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [x, y] = [width / 2, height / 2];
  return [cos, -sin, x - cos * x + sin * y, sin, cos, y - sin * x - cos * y, 0, 0, 1];
}

/** A picture turned by quarters clockwise, its new top left at the origin. */
export function quarterTurn(width: number, height: number, degrees: 90 | 180 | 270): Projection {
  if (degrees === 90) return [0, -1, height, 1, 0, 0, 0, 0, 1];
  if (degrees === 180) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  return [0, 1, 0, -1, 0, width, 0, 0, 1];
}

/** The corners of a `width` × `height` picture, clockwise from the top left, to four points (Heckbert 1989, §2.2.3). */
export function ontoQuad(width: number, height: number, [p0, p1, p2, p3]: Quad): Projection {
  const [dx1, dx2, dx3] = [p1[0] - p2[0], p3[0] - p2[0], p0[0] - p1[0] + p2[0] - p3[0]];
  const [dy1, dy2, dy3] = [p1[1] - p2[1], p3[1] - p2[1], p0[1] - p1[1] + p2[1] - p3[1]];
  const whole = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(dx3 * dy2 - dx2 * dy3) / whole, (dx1 * dy3 - dx3 * dy1) / whole];
  const unit: Projection = [
    p1[0] - p0[0] + g * p1[0],
    p3[0] - p0[0] + h * p3[0],
    p0[0],
    p1[1] - p0[1] + g * p1[1],
    p3[1] - p0[1] + h * p3[1],
    p0[1],
    g,
    h,
    1,
  ];
  return chain(scaling(1 / width, 1 / height), unit);
}
