import type { Grey, Pixels } from "../../../domain/picture.ts";

/** A traced ruling that runs (nearly) across the picture: the line `y = middle + slope·(x − x at the middle)`. */
export interface Stroke {
  readonly from: Pixels;
  readonly to: Pixels;
  /** Height at the middle of the extent. */
  readonly middle: Pixels;
  readonly slope: number;
}

/** A ruling crosses strips of this many inches; a strip is darker along it than along the strokes of a character. */
const STRIP_INCHES = 0.16;
/** Shorter than this it may be strokes of characters that stand in a row. */
const SHORTEST_INCHES = 1.2;

/**
 * The rulings that run across `dark` (255 is ink), within about 3° of `lean` (slope, 0 is level). Broken and dashed ones too.
 *
 * In each strip the rows that are dark throughout and light on both sides are a ruling's points; points of
 * neighbouring strips in one straight line are a stroke. To trace rulings that run down, transpose the picture.
 */
export function traceStrokes(dark: Grey, dpi: number, lean: number): readonly Stroke[] {
  const strip = Math.max(6, Math.round(STRIP_INCHES * dpi));
  const count = Math.floor(dark.width / strip);
  let open: Chain[] = [];
  const done: Chain[] = [];
  for (let s = 0; s < count; s += 1) {
    const points = pointsOf(dark, s * strip, strip, lean, dpi);
    const [still, ended] = extend(open, points, s, (s + 0.5) * strip, strip * lean);
    open = still;
    done.push(...ended);
  }
  const least = (SHORTEST_INCHES * dpi) / strip;
  return [...done, ...open]
    .filter((chain) => chain.xs.length >= least && chain.xs.length >= 0.75 * (chain.last - chain.first + 1))
    .map((chain) => strokeOf(chain, strip))
    .filter((stroke) => stroke !== null);
}

interface Chain {
  readonly xs: number[];
  readonly ys: number[];
  readonly first: number;
  last: number;
}

/** Heights of the ruling points in one strip, in the middle of the strip. */
function pointsOf(dark: Grey, x0: number, strip: number, lean: number, dpi: number): readonly number[] {
  const profile = profileOf(dark, x0, strip, lean);
  const least = 0.45 * 255 * strip;
  const away = Math.max(3, Math.round(0.035 * dpi));
  const points: number[] = [];
  for (let y = away; y < profile.length - away; y += 1) {
    const own = profile[y] as number;
    if (own < least || own < (profile[y - 1] as number) || own <= (profile[y + 1] as number)) continue;
    const beside = Math.max(profile[y - away] as number, profile[y + away] as number);
    if (beside < own * 0.45) points.push(centreOf(profile, y, away - 1, beside));
  }
  return points;
}

/** Darkness of each row of a strip, along `lean`; neighbouring rows are added, so that a line between two rows counts whole. */
function profileOf(dark: Grey, x0: number, strip: number, lean: number): Float32Array {
  const { width, height, data } = dark;
  const sums = new Float32Array(height);
  for (let dx = 0; dx < strip; dx += 1) {
    const shift = Math.round((dx + 0.5 - strip / 2) * lean);
    const [from, to] = [Math.max(0, -shift), Math.min(height, height - shift)];
    for (let y = from, at = (from + shift) * width + x0 + dx; y < to; y += 1, at += width) {
      sums[y] = (sums[y] as number) + (data[at] as number);
    }
  }
  const profile = new Float32Array(height);
  for (let y = 1; y < height - 1; y += 1) {
    profile[y] = (sums[y] as number) + 0.5 * ((sums[y - 1] as number) + (sums[y + 1] as number));
  }
  return profile;
}

function centreOf(profile: Float32Array, y: number, reach: number, ground: number): number {
  let [sum, weight] = [0, 0];
  for (let v = y - reach; v <= y + reach; v += 1) {
    const value = Math.max(0, (profile[v] as number) - ground);
    sum += value * (v + 0.5);
    weight += value;
  }
  return weight > 0 ? sum / weight : y + 0.5;
}

/** A ruling may wander this many pixels from one strip to the next, beyond its own direction. */
const WANDER = 1.2;
/** Strips without ink that a chain may cross: a faint or dashed stretch, a character over the line. */
const GAP = 3;

function extend(
  open: readonly Chain[],
  points: readonly number[],
  s: number,
  x: number,
  rise: number,
): readonly [Chain[], Chain[]] {
  const free = new Set(points);
  for (const chain of open) {
    const expected = expectedOf(chain, s, rise);
    const near = nearest(free, expected, WANDER + 0.4 * (s - chain.last));
    if (near === null) continue;
    free.delete(near);
    chain.xs.push(x);
    chain.ys.push(near);
    chain.last = s;
  }
  const still = open.filter((chain) => s - chain.last <= GAP);
  const ended = open.filter((chain) => s - chain.last > GAP);
  return [[...still, ...[...free].map((y) => ({ xs: [x], ys: [y], first: s, last: s }))], ended];
}

/** Where a chain goes on: along its own last strips once it has some, else along the lean. */
function expectedOf(chain: Chain, s: number, rise: number): number {
  const n = chain.ys.length;
  const last = chain.ys[n - 1] as number;
  if (n < 5) return last + rise * (s - chain.last);
  const back = Math.min(n - 1, 10);
  const strip = (chain.xs[n - 1] as number) - (chain.xs[n - 1 - back] as number);
  const per = (last - (chain.ys[n - 1 - back] as number)) / strip;
  const width = (chain.xs[n - 1] as number) / (chain.last + 0.5);
  return last + per * width * (s - chain.last);
}

function nearest(free: ReadonlySet<number>, expected: number, reach: number): number | null {
  let best: number | null = null;
  for (const y of free) {
    if (Math.abs(y - expected) <= reach && (best === null || Math.abs(y - expected) < Math.abs(best - expected)))
      best = y;
  }
  return best;
}

/** Strokes whose points lie further than this many pixels from their line are rows of text. */
const STRAIGHT = 0.8;

/** The straight line through a chain (least squares, the worst fifth left out); null when it is not straight. */
function strokeOf(chain: Chain, strip: number): Stroke | null {
  const rough = leastSquares(chain.xs, chain.ys);
  const off = chain.ys.map((y, i) => Math.abs(y - rough.middle - rough.slope * ((chain.xs[i] as number) - rough.x)));
  const limit = off.toSorted((a, b) => a - b)[Math.floor(off.length * 0.8)] ?? 0;
  const kept = chain.xs.map((_, i) => i).filter((i) => (off[i] as number) <= limit);
  const line = leastSquares(
    kept.map((i) => chain.xs[i] as number),
    kept.map((i) => chain.ys[i] as number),
  );
  if (limit > STRAIGHT) return null;
  const from = (chain.xs[0] as number) - strip / 2;
  const to = (chain.xs.at(-1) as number) + strip / 2;
  return { from, to, slope: line.slope, middle: line.middle + line.slope * ((from + to) / 2 - line.x) };
}

function leastSquares(
  xs: readonly number[],
  ys: readonly number[],
): { readonly x: number; readonly middle: number; readonly slope: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, middle] = [mean(xs), mean(ys)];
  let [xy, xx] = [0, 0];
  for (let i = 0; i < xs.length; i += 1) {
    xy += ((xs[i] as number) - x) * ((ys[i] as number) - middle);
    xx += ((xs[i] as number) - x) ** 2;
  }
  return { x, middle, slope: xx > 0 ? xy / xx : 0 };
}
