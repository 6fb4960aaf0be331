import type { Grey } from "../../../domain/picture.ts";
import type { Corners, Place } from "./projection.ts";

/** Along each side, what lies outermost is the table under the sheet when it is darker than this share of the paper. */
const TABLE = 0.72;
/** The outermost share of the picture that is looked at for it. */
const RIM = 0.012;
/** A side is told when this share of its places lie on one line. */
const TOLD = 0.55;
/** A sheet fills at least this share of its picture. */
const LEAST_SHEET = 0.35;

/** A side as `across = start + slope · along`. */
interface Side {
  readonly start: number;
  readonly slope: number;
}

/**
 * The sheet's corners in a photograph: where darker surroundings end, line by line; null when the sheet fills the picture.
 *
 * Each side is the line most of the dark runs' ends lie on; a side without surroundings is the picture's own.
 */
export function outlineOf(small: Grey, paper: number): Corners | null {
  const { width, height } = small;
  const left = sideOf(small, paper, height, 0, width, 1, width);
  const right = sideOf(small, paper, height, width - 1, width, -1, width);
  const top = sideOf(small, paper, width, 0, 1, width, height);
  const bottom = sideOf(small, paper, width, (height - 1) * width, 1, -width, height);
  const told = [left, right, top, bottom].filter((side) => side !== null).length;
  if (told < 2) return null;
  const l = left ?? { start: 0, slope: 0 };
  const t = top ?? { start: 0, slope: 0 };
  const r = right === null ? { start: width, slope: 0 } : { start: width - right.start, slope: -right.slope };
  const b = bottom === null ? { start: height, slope: 0 } : { start: height - bottom.start, slope: -bottom.slope };
  const corners: Corners = [meet(l, t), meet(r, t), meet(r, b), meet(l, b)];
  return areaOf(corners) >= LEAST_SHEET * width * height ? corners : null;
}

/** x = l.start + l.slope·y meets y = t.start + t.slope·x. */
function meet(l: Side, t: Side): Place {
  const y = (t.start + t.slope * l.start) / (1 - t.slope * l.slope);
  return [l.start + l.slope * y, y];
}

const areaOf = (corners: Corners): number =>
  corners.reduce((sum, [x, y], i) => {
    const [u, v] = corners[(i + 1) % 4] as Place;
    return sum + (x * v - u * y) / 2;
  }, 0);

function sideOf(
  { data }: Grey,
  paper: number,
  count: number,
  start: number,
  along: number,
  inward: number,
  deep: number,
): Side | null {
  const rim = Math.max(2, Math.round(deep * RIM));
  const outer = toneOfRim(data, count, start, along, inward, rim);
  if (outer > TABLE * paper) return null;
  const limit = (outer + paper) / 2;
  const depths: Place[] = [];
  for (let i = 2; i < count - 2; i += 3) {
    const depth = depthAt(data, start + i * along, inward, Math.floor(deep * 0.45), limit);
    if (depth !== null) depths.push([i + 0.5, depth]);
  }
  return depths.length < (TOLD * count) / 3 ? null : lineThrough(depths, (TOLD * count) / 3);
}

function toneOfRim(data: Uint8Array, count: number, start: number, along: number, inward: number, rim: number): number {
  const tones: number[] = [];
  for (let i = 0; i < count; i += 4) {
    let sum = 0;
    for (let d = 0; d < rim; d += 1) sum += data[start + i * along + d * inward] as number;
    tones.push(sum / rim);
  }
  return tones.sort((a, b) => a - b)[tones.length >> 1] ?? 255;
}

/** Where paper begins and goes on for twelve pixels; null when it begins nowhere. */
function depthAt(data: Uint8Array, first: number, inward: number, deepest: number, limit: number): number | null {
  for (let d = 0, light = 0; d < deepest; d += 1) {
    light = (data[first + d * inward] as number) > limit ? light + 1 : 0;
    if (light === 12) return d - 11;
  }
  return null;
}

/** The line that the most places lie within 2 pixels of, then the least squares line of those. */
function lineThrough(places: readonly Place[], least: number): Side | null {
  const step = Math.max(1, Math.floor(places.length / 24));
  let best: readonly Place[] = [];
  for (let i = 0; i < places.length; i += step) {
    for (let j = i + 4 * step; j < places.length; j += step) {
      const [[a, u], [b, v]] = [places[i] as Place, places[j] as Place];
      const slope = (v - u) / (b - a);
      if (Math.abs(slope) > 0.4) continue;
      const near = places.filter(([x, y]) => Math.abs(y - u - slope * (x - a)) < 2);
      if (near.length > best.length) best = near;
    }
  }
  return best.length < least ? null : leastSquares(best);
}

function leastSquares(places: readonly Place[]): Side {
  const n = places.length;
  const x = places.reduce((sum, place) => sum + place[0], 0) / n;
  const y = places.reduce((sum, place) => sum + place[1], 0) / n;
  const xx = places.reduce((sum, place) => sum + (place[0] - x) ** 2, 0);
  const slope = xx > 0 ? places.reduce((sum, place) => sum + (place[0] - x) * (place[1] - y), 0) / xx : 0;
  return { start: y - slope * x, slope };
}

/** The picture with what lies outside `corners` painted in the tone of the paper at each row's ends. `inset` pixels of the rim go too. */
export function paintOutside(grey: Grey, corners: Corners, inset: number): Grey {
  const data = grey.data.slice();
  let tone = 255;
  for (let y = 0; y < grey.height; y += 1) {
    const row = data.subarray(y * grey.width, (y + 1) * grey.width);
    const [from, to] = spanAt(corners, y + 0.5, inset, grey.width, grey.height);
    if (to - from < 48) {
      row.fill(tone);
      continue;
    }
    row.fill(paperTone(row.subarray(from, from + 24)), 0, from);
    tone = paperTone(row.subarray(to - 24, to));
    row.fill(tone, to);
  }
  return { ...grey, data };
}

const paperTone = (tones: Uint8Array): number => tones.slice().sort()[(tones.length * 3) >> 2] ?? 255;

/** The columns of one row inside the corners: each side leaves what is at least `inset` to its right, walking clockwise. */
function spanAt(corners: Corners, y: number, inset: number, width: number, height: number): readonly [number, number] {
  let [from, to] = [0, width];
  for (let i = 0; i < 4; i += 1) {
    const [[px, py], [qx, qy]] = [corners[i] as Place, corners[(i + 1) % 4] as Place];
    if (isRim(px, qx, width) || isRim(py, qy, height)) continue;
    const [dx, dy] = [qx - px, qy - py];
    // dx (y − py) − dy (x − px) ≥ inset · length
    const rest = dx * (y - py) + dy * px - inset * Math.hypot(dx, dy);
    if (dy > 0) to = Math.min(to, rest / dy);
    else if (dy < 0) from = Math.max(from, rest / dy);
    else if (rest < 0) return [0, 0];
  }
  return [Math.ceil(from), Math.floor(to)];
}

/** A side that is the picture's own: nothing lies outside it. */
const isRim = (a: number, b: number, extent: number): boolean =>
  (Math.abs(a) < 0.5 && Math.abs(b) < 0.5) || (Math.abs(a - extent) < 0.5 && Math.abs(b - extent) < 0.5);
