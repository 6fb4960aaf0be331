import type { Projection } from "../../../domain/picture.ts";
import { chain, IDENTITY, invert, type Place, shifting, turning } from "./projection.ts";
import type { Stroke } from "./strokes.ts";
import type { View } from "./view.ts";

/** What has to be undone so that rulings run level and plumb. */
export interface Straightening {
  /** From places of the straight picture to places of the crooked one; their middles meet, at the same scale. */
  readonly crooked: Projection;
  /** By how much level rulings differ in direction from the top of the sheet to its bottom, or plumb ones across it, in degrees. */
  readonly convergence: number;
}

const DEGREES = 180 / Math.PI;
/** A sheet on glass keeps its rulings parallel to 0.1°, and its corners square to 0.15°; more is a camera's view. */
const ON_GLASS = { parallel: 0.35, square: 0.4 };
/** Known to be photographed: whatever the rulings tell beyond their own error. */
const PHOTOGRAPHED = { parallel: 0.08, square: 0.08 };

/**
 * How to straighten a page from its traced rulings; its rows' lean is used where there are too few of them.
 *
 * The rulings' own slopes, weighted by the cube of their length (the inverse variance of a fitted slope), are good to a few
 * thousandths of a degree. Where they converge, both vanishing points are estimated and the line through them is sent
 * back to infinity (Hartley & Zisserman, Multiple View Geometry, §2.7).
 */
export function straighteningOf(
  { level, plumb, lean, dark: { width, height } }: Pick<View, "level" | "plumb" | "lean" | "dark">,
  photographed: boolean,
): Straightening {
  const across = directionOf(level, height);
  const down = directionOf(plumb, width);
  const convergence = Math.max(across?.change ?? 0, down?.change ?? 0);
  const square = across && down ? Math.abs(across.degrees + down.degrees) : 0;
  const limits = photographed ? PHOTOGRAPHED : ON_GLASS;
  if (across && down && (convergence > limits.parallel || square > limits.square)) {
    const undone = undoPerspective(level, plumb, width, height);
    if (undone !== null) return { crooked: undone, convergence };
  }
  return { crooked: leant(skewOf(across, down, lean), width, height), convergence };
}

/** Turned about the middle; nothing at all when the lean is too small to be seen: a clean page keeps its own pixels. */
const leant = (skew: number, width: number, height: number): Projection =>
  Math.abs(skew) <= 0.05
    ? IDENTITY
    : chain(shifting(-width / 2, -height / 2), turning(skew), shifting(width / 2, height / 2));

interface Direction {
  readonly degrees: number;
  /** Difference of direction between the two ends of the picture, in degrees; 0 when it is within its own error. */
  readonly change: number;
}

const weightOf = ({ from, to }: Stroke): number => (to - from) ** 3;

/** The common direction of rulings, after leaving out those that differ from the weighted median by more than 3°. */
function directionOf(strokes: readonly Stroke[], extent: number): Direction | null {
  const middle = medianSlope(strokes);
  const kept = strokes.filter(({ slope }) => Math.abs(slope - middle) < 0.052);
  if (kept.length < 2) return null;
  let [w, wy, ws, wyy, wys] = [0, 0, 0, 0, 0];
  for (const stroke of kept) {
    const weight = weightOf(stroke);
    w += weight;
    wy += weight * stroke.middle;
    ws += weight * stroke.slope;
    wyy += weight * stroke.middle ** 2;
    wys += weight * stroke.middle * stroke.slope;
  }
  const spread = wyy / w - (wy / w) ** 2;
  const tilt = spread > 1 ? (wys / w - (wy / w) * (ws / w)) / spread : 0;
  const told = kept.length >= 4 && Math.sqrt(spread) > 0.08 * extent;
  return { degrees: Math.atan(ws / w) * DEGREES, change: told ? Math.abs(tilt * extent) * DEGREES : 0 };
}

function medianSlope(strokes: readonly Stroke[]): number {
  const sorted = strokes.toSorted((a, b) => a.slope - b.slope);
  const half = sorted.reduce((sum, stroke) => sum + weightOf(stroke), 0) / 2;
  let sum = 0;
  for (const stroke of sorted) {
    sum += weightOf(stroke);
    if (sum >= half) return stroke.slope;
  }
  return 0;
}

/** The rulings' lean where both directions or the rows themselves bear it out, else the rows'. */
function skewOf(across: Direction | null, down: Direction | null, lean: number): number {
  if (across === null) return down !== null && Math.abs(-down.degrees - lean) < 0.5 ? -down.degrees : lean;
  const borne =
    Math.abs(across.degrees - lean) < 0.3 || (down !== null && Math.abs(across.degrees + down.degrees) < 0.3);
  return borne ? across.degrees : lean;
}

/** Null when the rulings meet inside or near the sheet: no view of a sheet does that. */
function undoPerspective(
  level: readonly Stroke[],
  plumb: readonly Stroke[],
  width: number,
  height: number,
): Projection | null {
  // In coordinates about the middle, half the sheet's height as unit, so that the equations are well conditioned.
  const unit = height / 2;
  const place = (x: number, y: number): Place => [(x - width / 2) / unit, (y - height / 2) / unit];
  const far = meetingOf(level.map((s) => ends(s)).map(([a, b]) => [place(a[0], a[1]), place(b[0], b[1])] as const));
  const deep = meetingOf(plumb.map((s) => ends(s)).map(([a, b]) => [place(a[1], a[0]), place(b[1], b[0])] as const));
  const horizon = cross(far, deep);
  const [p, q] = [horizon[0] / horizon[2], horizon[1] / horizon[2]];
  if (!(Math.hypot(p, q) < 0.6)) return null;
  const flat: Projection = [1, 0, 0, 0, 1, 0, p, q, 1];
  // Directions of both families once the horizon is at infinity, then those sent to level and plumb.
  const right = oriented(flat, far, 0);
  const below = oriented(flat, deep, 1);
  const upright = invert([right[0], below[0], 0, right[1], below[1], 0, 0, 0, 1]);
  const straight = chain(
    shifting(-width / 2, -height / 2),
    [1 / unit, 0, 0, 0, 1 / unit, 0, 0, 0, 1],
    flat,
    upright,
    [unit, 0, 0, 0, unit, 0, 0, 0, 1],
    shifting(width / 2, height / 2),
  );
  return invert(straight);
}

const ends = ({ from, to, middle, slope }: Stroke): readonly [Place, Place] => [
  [from, middle - (slope * (to - from)) / 2],
  [to, middle + (slope * (to - from)) / 2],
];

type Vector = readonly [number, number, number];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Unit direction that the vanishing point `v` becomes under `flat`, along axis `axis` positively. */
function oriented(flat: Projection, v: Vector, axis: 0 | 1): readonly [number, number] {
  const x = flat[0] * v[0] + flat[1] * v[1] + flat[2] * v[2];
  const y = flat[3] * v[0] + flat[4] * v[1] + flat[5] * v[2];
  const length = Math.hypot(x, y) * Math.sign(axis === 0 ? x : y);
  return [x / length, y / length];
}

/** The point nearest to all lines: the least eigenvector of Σ w·l·lᵀ, by inverse iteration. */
function meetingOf(lines: readonly (readonly [Place, Place])[]): Vector {
  const m = new Float64Array(9);
  for (const [a, b] of lines) {
    const line = cross([a[0], a[1], 1], [b[0], b[1], 1]);
    const length = Math.hypot(line[0], line[1]);
    // A line's direction is known to 1/length³ of variance; its distance residual carries one length already.
    const weight = length;
    for (let i = 0; i < 9; i += 1) {
      m[i] = (m[i] as number) + weight * (line[Math.floor(i / 3)] as number) * (line[i % 3] as number);
    }
  }
  const trace = (m[0] as number) + (m[4] as number) + (m[8] as number);
  for (const i of [0, 4, 8]) m[i] = (m[i] as number) + 1e-9 * trace;
  const back = invert(m as unknown as Projection);
  let v: Vector = [0.3, 0.3, 0.3];
  for (let i = 0; i < 30; i += 1) {
    const next = [0, 3, 6].map((r) => (back[r] ?? 0) * v[0] + (back[r + 1] ?? 0) * v[1] + (back[r + 2] ?? 0) * v[2]);
    const size = Math.hypot(...next) || 1;
    v = next.map((value) => value / size) as unknown as Vector;
  }
  return v;
}
