import type { Points } from "../../domain/geometry.ts";
import type { Projection } from "../../domain/picture.ts";
import type { Prepared } from "./prepare/prepare.ts";

/** Places that move by less than this, in points, are where they are read. */
const SAME_PLACE = 0.5;

/**
 * Points of the straightened page → points of the (turned) sheet of this size; null when they are the same.
 * straight points → straight pixels → pixels of the turned image → points
 *
 * @param toPoints points for one pixel of the turned image, across and down: fax pixels are oblong
 */
export function onSheet(
  { onTurned: m, dpi }: Pick<Prepared, "onTurned" | "dpi">,
  sheet: { readonly width: Points; readonly height: Points },
  [toPoints, downToPoints]: readonly [across: number, down: number],
): Projection | null {
  const scale = dpi / 72;
  const [a, b, c, d, e, f, g, h, i] = m;
  const straight = scale * toPoints;
  const projection: Projection = [
    a * straight,
    b * straight,
    c * toPoints,
    d * scale * downToPoints,
    e * scale * downToPoints,
    f * downToPoints,
    g * scale,
    h * scale,
    i,
  ];
  return CORNERS.some(([u, v]) => moves(projection, u * sheet.width, v * sheet.height)) ? projection : null;
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

function moves(m: Projection, x: Points, y: Points): boolean {
  const w = m[6] * x + m[7] * y + m[8];
  return Math.hypot((m[0] * x + m[1] * y + m[2]) / w - x, (m[3] * x + m[4] * y + m[5]) / w - y) > SAME_PLACE;
}
