import type { Grey, Pixels } from "../../../domain/picture.ts";
import type { Track } from "./tracks.ts";

/** A line on the picture with its true ends; it may wave and lean a little. `along` is x of a horizontal one. */
export interface Trace {
  readonly direction: "horizontal" | "vertical";
  readonly from: Pixels;
  /** Just past its last pixel. */
  readonly to: Pixels;
  readonly thickness: Pixels;
  /** Its darkness, 0 to 255. */
  readonly level: number;
  /** Share of its length that is dark, 0 to 1: about a half for dashes. */
  readonly solid: number;
  /** Share of its length that is dark with paper on both sides, 0 to 1: little for a chain of glyphs' strokes. */
  readonly clean: number;
  /** Its places across at `start`, `start + step`, …: its middle. */
  readonly start: Pixels;
  readonly step: Pixels;
  readonly places: Float32Array;
}

export const lengthOf = (trace: Trace): Pixels => trace.to - trace.from;

/** Its middle across at one place along; past its ends it goes on as it leans. */
export function placeAt(trace: Trace, along: Pixels): Pixels {
  const { places } = trace;
  const last = places.length - 1;
  const at = (along - trace.start) / trace.step;
  // The slope of a short trace is mostly noise.
  const slope = last < 4 ? 0 : (places[last]! - places[0]!) / last;
  if (at <= 0) return places[0]! + at * slope;
  if (at >= last) return places[last]! + (at - last) * slope;
  const whole = Math.floor(at);
  return places[whole]! + (at - whole) * (places[whole + 1]! - places[whole]!);
}

/** How a picture is walked along one direction. */
interface Walk {
  readonly data: Uint8Array;
  /** Steps in `data` to the next pixel along and across. */
  readonly along: number;
  readonly across: number;
  readonly length: Pixels;
  readonly breadth: Pixels;
}

/**
 * The lines that are truly printed along a track: dark all the way, but for gaps of no more than `gap` pixels. A track
 * may run over a glyph above a table into a ruling: two pieces, each judged by itself.
 */
export function traceTrack(
  flat: Grey,
  direction: Trace["direction"],
  track: Track,
  strip: Pixels,
  gap: Pixels,
): Trace[] {
  const walk = walkOf(flat, direction);
  const rough: Trace = {
    direction,
    from: track.first * strip,
    to: (track.first + track.places.length) * strip,
    thickness: track.thickness,
    level: track.level,
    solid: 1,
    clean: 1,
    start: (track.first + 0.5) * strip,
    step: strip,
    places: track.places,
  };
  const pieces: Trace[] = [];
  for (const [from, to] of darkPieces(walk, rough, gap)) {
    // A glyph's stroke at most: no ruling is as short.
    if (to - from > strip) pieces.push({ ...cut(rough, from, to), ...evidenceOf(walk, rough, from, to) });
  }
  return pieces;
}

/** From the first to the last dark pixel of each piece; the first and last go on past the track's ends while dark. */
function darkPieces(walk: Walk, trace: Trace, gap: Pixels): [from: Pixels, to: Pixels][] {
  const pieces: [Pixels, Pixels][] = [];
  const start = walkOut(walk, trace, trace.from, -1, gap);
  const end = walkOut(walk, trace, trace.to - 1, 1, gap);
  let from = -1;
  let last = -1;
  for (let at = start; at <= end; at++) {
    if (!isDark(walk, trace, at)) continue;
    if (from !== -1 && at - last - 1 > gap) {
      pieces.push([from, last + 1]);
      from = -1;
    }
    if (from === -1) from = at;
    last = at;
  }
  if (from !== -1) pieces.push([from, last + 1]);
  return pieces;
}

/** The part of a trace between two places along it. */
function cut(trace: Trace, from: Pixels, to: Pixels): Trace {
  const first = Math.max(0, Math.floor((from - trace.start) / trace.step + 0.5));
  const last = Math.min(trace.places.length - 1, Math.ceil((to - trace.start) / trace.step - 0.5));
  const places = trace.places.subarray(Math.min(first, last), Math.max(first, last) + 1);
  return { ...trace, from, to, start: trace.start + Math.min(first, last) * trace.step, places };
}

const walkOf = ({ width, height, data }: Grey, direction: Trace["direction"]): Walk =>
  direction === "horizontal"
    ? { data, along: 1, across: width, length: width, breadth: height }
    : { data, along: width, across: 1, length: height, breadth: width };

function walkOut(walk: Walk, trace: Trace, origin: Pixels, sign: 1 | -1, gap: Pixels): Pixels {
  let reached = origin;
  for (let at = origin; at >= 0 && at < walk.length && Math.abs(at - reached) <= gap + 1; at += sign) {
    if (isDark(walk, trace, at)) reached = at;
  }
  return reached;
}

/** How much of a trace is dark, and how much of that has paper on both sides. */
function evidenceOf(walk: Walk, trace: Trace, from: Pixels, to: Pixels): { solid: number; clean: number } {
  let dark = 0;
  let clear = 0;
  for (let at = from; at < to; at++) {
    if (!isDark(walk, trace, at)) continue;
    dark++;
    if (isClear(walk, trace, at)) clear++;
  }
  return { solid: dark / (to - from), clean: clear / (to - from) };
}

/** Paper on both sides, just past its halo. */
function isClear(walk: Walk, trace: Trace, along: Pixels): boolean {
  const beside = trace.thickness / 2 + Math.max(3, trace.step / 8);
  const middle = placeAt(trace, along);
  const before = Math.max(0, Math.round(middle - beside));
  const after = Math.min(walk.breadth - 1, Math.round(middle + beside));
  const limit = 255 - trace.level * 0.35;
  const row = along * walk.along;
  return walk.data[row + before * walk.across]! > limit && walk.data[row + after * walk.across]! > limit;
}

/** Dark at its middle, or one pixel beside it: a line waves. */
function isDark(walk: Walk, trace: Trace, along: Pixels): boolean {
  const middle = Math.round(placeAt(trace, along));
  const limit = 255 - trace.level * 0.45;
  for (let place = Math.max(0, middle - 1); place <= Math.min(walk.breadth - 1, middle + 1); place++) {
    if (walk.data[along * walk.along + place * walk.across]! <= limit) return true;
  }
  return false;
}

/** Two traces of one line, and what lies between them, as one. */
export function joinTraces(a: Trace, b: Trace): Trace {
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.to, b.to);
  const [before, after] = a.from <= b.from ? [a, b] : [b, a];
  const step = a.step;
  const places = new Float32Array(Math.max(1, Math.ceil((to - from) / step)));
  const start = from + step / 2;
  for (let k = 0; k < places.length; k++) places[k] = between(before, after, start + k * step);
  const length = lengthOf(a) + lengthOf(b);
  // What is between two pieces is not dark; where they overlap both say the same.
  const covered = Math.min(1, length / (to - from));
  const mean = (of: (trace: Trace) => number) => (of(a) * lengthOf(a) + of(b) * lengthOf(b)) / length;
  return {
    ...a,
    from,
    to,
    thickness: mean((trace) => trace.thickness),
    level: mean((trace) => trace.level),
    solid: mean((trace) => trace.solid) * covered,
    clean: mean((trace) => trace.clean) * covered,
    start,
    step,
    places,
  };
}

function between(before: Trace, after: Trace, along: Pixels): Pixels {
  if (along <= before.to) return placeAt(before, along);
  if (along >= after.from) return placeAt(after, along);
  const left = placeAt(before, before.to);
  const share = (along - before.to) / (after.from - before.to);
  return left + share * (placeAt(after, after.from) - left);
}

/** The same trace with other ends. */
export const withEnds = (trace: Trace, from: Pixels, to: Pixels): Trace => ({ ...trace, from, to });

/** How far it is from straight: the greatest distance of its middle from its own best line. */
export function waveOf(trace: Trace): Pixels {
  const { places } = trace;
  const n = places.length;
  let mean = 0;
  let lean = 0;
  for (let k = 0; k < n; k++) mean += places[k]! / n;
  for (let k = 0; k < n; k++) lean += (places[k]! - mean) * (k - (n - 1) / 2);
  const slope = n < 3 ? 0 : (lean * 12) / (n * (n * n - 1));
  let wave = 0;
  for (let k = 0; k < n; k++) wave = Math.max(wave, Math.abs(places[k]! - mean - slope * (k - (n - 1) / 2)));
  return wave;
}

/** How much it leans: pixels across for one along. */
export function leanOf({ places, step }: Trace): number {
  const last = places.length - 1;
  return last < 1 ? 0 : (places[last]! - places[0]!) / (last * step);
}
