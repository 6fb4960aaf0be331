import type { Pixels } from "../../../domain/picture.ts";
import type { Profiles } from "./profiles.ts";

/** A ridge followed from strip to strip. */
export interface Track {
  /** The first strip it is seen in. */
  readonly first: number;
  /** Its place across, one for each strip from the first to the last; strips where it is not seen lie between. */
  readonly places: Float32Array;
  readonly thickness: Pixels;
  /** Its darkness where it is printed, 0 to 255. */
  readonly level: number;
}

/** What a ridge must be like to be followed. */
export interface Ridge {
  /** No thicker than this. */
  readonly thickest: Pixels;
  /** No fainter than this, 0 to 255. */
  readonly faintest: number;
  /** How dark its clearer side may be, as a share of its own darkness. */
  readonly side: number;
  /** Share of the strips it must be seen in. */
  readonly seen: number;
}

/** Ridges of one strip after another, as columns of one list; `before` is the same ridge in an earlier strip, or -1. */
interface Marks {
  count: number;
  readonly strip: Int32Array;
  readonly place: Float32Array;
  readonly thickness: Float32Array;
  readonly level: Uint8Array;
  readonly before: Int32Array;
  readonly followed: Uint8Array;
}

/** A ridge may move this many pixels from one strip to the next: waviness of 1–2 pixels. */
const DRIFT = 2;
/** It may be hidden for one strip between two. */
const HIDDEN = 2;

/**
 * The ridges that go on for two strips or more, in no particular order.
 * A glyph's stroke is one too: what is a ruling is told by its length and by what it meets.
 */
export function followRidges(profiles: Profiles, ridge: Ridge): Track[] {
  const marks = markRidges(profiles, ridge);
  const tracks: Track[] = [];
  for (let mark = 0; mark < marks.count; mark++) {
    if (marks.followed[mark] === 1 || marks.before[mark] === -1) continue;
    const track = trackTo(marks, mark, ridge.seen);
    if (track !== null) tracks.push(track);
  }
  return tracks;
}

function markRidges(profiles: Profiles, ridge: Ridge): Marks {
  // Two ridges of a strip have at least one place between them.
  const most = profiles.strips * ((profiles.places >> 1) + 1);
  const marks: Marks = {
    count: 0,
    strip: new Int32Array(most),
    place: new Float32Array(most),
    thickness: new Float32Array(most),
    level: new Uint8Array(most),
    before: new Int32Array(most),
    followed: new Uint8Array(most),
  };
  const latest = new Int32Array(profiles.places).fill(-1);
  for (let s = 0; s < profiles.strips; s++) markStrip(profiles, s, ridge, marks, latest);
  return marks;
}

/** The ridges of one strip, each joined to the nearest of the strips before. `latest` is the last mark at each place. */
function markStrip(profiles: Profiles, s: number, ridge: Ridge, marks: Marks, latest: Int32Array): void {
  const dark = profiles.data.subarray(s * profiles.places, (s + 1) * profiles.places);
  const start = marks.count;
  for (let p = 3; p < dark.length - 3; p++) {
    const peak = dark[p]!;
    if (peak < ridge.faintest || peak <= dark[p - 1]! || peak < dark[p + 1]!) continue;
    const end = markPeak(dark, p, ridge, marks);
    if (end > 0) {
      join(marks, marks.count - 1, s, latest);
      p = end;
    }
  }
  for (let mark = start; mark < marks.count; mark++) latest[Math.round(marks.place[mark]!)] = mark;
}

/** Adds the ridge that peaks at `p` and says where it ends; 0 when it is too thick or has ink on both sides. */
function markPeak(dark: Uint8Array, p: number, ridge: Ridge, marks: Marks): number {
  const peak = dark[p]!;
  let from = p;
  let to = p;
  while (from > 2 && dark[from - 1]! * 2 > peak) from--;
  while (to < dark.length - 3 && dark[to + 1]! * 2 > peak) to++;
  if (to - from + 1 > ridge.thickest) return 0;
  let sum = 0;
  let moment = 0;
  for (let k = from - 1; k <= to + 1; k++) {
    if (dark[k]! > peak) return 0;
    sum += dark[k]!;
    moment += dark[k]! * k;
  }
  const above = (dark[from - 2]! + dark[Math.max(0, from - 3)]!) / 2;
  const below = (dark[to + 2]! + dark[Math.min(dark.length - 1, to + 3)]!) / 2;
  if (Math.min(above, below) > peak * ridge.side || Math.max(above, below) > peak * 0.7) return 0;
  const mark = marks.count++;
  marks.place[mark] = moment / sum;
  marks.thickness[mark] = sum / peak;
  marks.level[mark] = peak;
  marks.before[mark] = -1;
  return to;
}

/** Looks for the same ridge in the strips before: the nearest place first. */
function join(marks: Marks, mark: number, s: number, latest: Int32Array): void {
  marks.strip[mark] = s;
  const place = Math.round(marks.place[mark]!);
  for (let step = 0; step <= 2 * DRIFT; step++) {
    const near = place + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    const before = latest[near] ?? -1;
    if (before === -1 || marks.followed[before] === 1 || s - marks.strip[before]! > HIDDEN) continue;
    marks.before[mark] = before;
    marks.followed[before] = 1;
    return;
  }
}

function trackTo(marks: Marks, last: number, seen: number): Track | null {
  const chain: number[] = [];
  for (let mark = last; mark !== -1; mark = marks.before[mark]!) chain.push(mark);
  chain.reverse();
  const first = marks.strip[chain[0]!]!;
  const places = new Float32Array(marks.strip[last]! - first + 1);
  if (chain.length < seen * places.length) return null;
  let previous = chain[0]!;
  for (const mark of chain) {
    fillBetween(places, marks, previous, mark, first);
    previous = mark;
  }
  const level = medianOf(chain.map((mark) => marks.level[mark]!));
  return { first, places, thickness: medianOf(chain.map((mark) => marks.thickness[mark]!)), level };
}

function fillBetween(places: Float32Array, marks: Marks, a: number, b: number, first: number): void {
  const from = marks.strip[a]!;
  const steps = Math.max(1, marks.strip[b]! - from);
  for (let s = from; s <= marks.strip[b]!; s++) {
    places[s - first] = marks.place[a]! + ((marks.place[b]! - marks.place[a]!) * (s - from)) / steps;
  }
}

/** The middle value; the upper of two. 0 for an empty list. */
export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
