import type { Box } from "../../domain/geometry.ts";
import type { Ink } from "./ink.ts";
import type { Matrix } from "./matrix.ts";

/** A filled bar at most this thick is a ruling: printed rules are ≤ 2.25 pt (Word's 2¼ 磅), the lowest row is 9. */
const THICKEST_RULING = 3;
/** A line that leaves its axis by less is horizontal or vertical; scanned-in or skewed exports wobble below that. */
const WOBBLE = 1;

/** How a path is painted. */
export interface Paint {
  readonly stroke: boolean;
  readonly fill: boolean;
  readonly lineWidth: number;
  readonly whiteStroke: boolean;
  readonly whiteFill: boolean;
}

/** Op codes inside pdfjs' path buffers, with how many numbers follow. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;

/** Adds what a painted path leaves on paper to `ink`: rulings, shaded areas, drawings. */
export function drawPath(path: Float32Array, ctm: Matrix, paint: Paint, ink: Ink): void {
  const points: number[] = [];
  let curved = false;
  let closed = false;
  const finish = () => {
    if (points.length > 2) drawSubpath(points, curved, closed, ctm, paint, ink);
    points.length = 0;
    curved = closed = false;
  };
  for (let k = 0; k < path.length; ) {
    const op = path[k++];
    if (op === MOVE) {
      finish();
      push(points, path, k, ctm);
      k += 2;
    } else if (op === LINE) {
      push(points, path, k, ctm);
      k += 2;
    } else if (op === CURVE || op === QUADRATIC) {
      curved = true;
      k += op === CURVE ? 6 : 4;
      push(points, path, k - 2, ctm);
    } else {
      closed = true;
    }
  }
  finish();
}

function push(points: number[], path: Float32Array, k: number, m: Matrix): void {
  const x = path[k] ?? 0;
  const y = path[k + 1] ?? 0;
  points.push(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
}

function drawSubpath(
  points: readonly number[],
  curved: boolean,
  closed: boolean,
  ctm: Matrix,
  paint: Paint,
  ink: Ink,
): void {
  if (curved || points.length > 12) ink.drawings++;
  if (paint.fill && !curved) fillArea(points, paint.whiteFill, ink);
  if (!paint.stroke || curved) return;
  const thickness = paint.lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
  for (let i = 2; i < points.length; i += 2) strokeSide(points, i - 2, i, thickness, paint.whiteStroke, ink);
  if (closed) strokeSide(points, points.length - 2, 0, thickness, paint.whiteStroke, ink);
}

/** A stroke as long as it is thick, or thicker, is a filled area drawn by one fat line. */
function strokeSide(
  points: readonly number[],
  i: number,
  j: number,
  thickness: number,
  white: boolean,
  ink: Ink,
): void {
  const x0 = Math.min(points[i] ?? 0, points[j] ?? 0);
  const x1 = Math.max(points[i] ?? 0, points[j] ?? 0);
  const y0 = Math.min(points[i + 1] ?? 0, points[j + 1] ?? 0);
  const y1 = Math.max(points[i + 1] ?? 0, points[j + 1] ?? 0);
  const width = x1 - x0;
  const height = y1 - y0;
  if (Math.max(width, height) < 0.01) return;
  if (thickness > THICKEST_RULING) fatStroke(x0, y0, x1, y1, thickness, white, ink);
  else if (height <= WOBBLE && width > height) addRuling(ink, "horizontal", (y0 + y1) / 2, x0, x1, thickness, white);
  else if (width <= WOBBLE && height > width) addRuling(ink, "vertical", (x0 + x1) / 2, y0, y1, thickness, white);
}

function fatStroke(x0: number, y0: number, x1: number, y1: number, thickness: number, white: boolean, ink: Ink): void {
  const half = thickness / 2;
  const horizontal = x1 - x0 >= y1 - y0;
  const box: Box = horizontal ? [x0, y0 - half, x1, y1 + half] : [x0 - half, y0, x1 + half, y1];
  addArea(box, white, ink);
}

function fillArea(points: readonly number[], white: boolean, ink: Ink): void {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    x0 = Math.min(x0, points[i] ?? 0);
    x1 = Math.max(x1, points[i] ?? 0);
    y0 = Math.min(y0, points[i + 1] ?? 0);
    y1 = Math.max(y1, points[i + 1] ?? 0);
  }
  addArea([x0, y0, x1, y1], white, ink);
}

/** One dot of a dotted line, which may run either way. */
const isDot = (width: number, height: number): boolean =>
  Math.max(width, height) <= THICKEST_RULING && Math.max(width, height) < 2 * Math.min(width, height);

/** A thin area is a ruling along its middle, a thicker one a fill. White fills hide nothing we look for. */
function addArea(box: Box, white: boolean, ink: Ink): void {
  const [x0, y0, x1, y1] = box;
  const width = x1 - x0;
  const height = y1 - y0;
  if (isDot(width, height)) {
    addRuling(ink, "horizontal", (y0 + y1) / 2, x0, x1, height, white);
    addRuling(ink, "vertical", (x0 + x1) / 2, y0, y1, width, white);
  } else if (height <= THICKEST_RULING && width >= height)
    addRuling(ink, "horizontal", (y0 + y1) / 2, x0, x1, height, white);
  else if (width <= THICKEST_RULING) addRuling(ink, "vertical", (x0 + x1) / 2, y0, y1, width, white);
  else if (!white) ink.fills.push(box);
}

function addRuling(
  ink: Ink,
  direction: "horizontal" | "vertical",
  position: number,
  from: number,
  to: number,
  thickness: number,
  white: boolean,
): void {
  if (to > from) ink.rulings.push({ direction, position, from, to, thickness, white });
}
