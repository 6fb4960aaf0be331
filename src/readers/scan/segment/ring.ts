import type { Pixels } from "../../../domain/picture.ts";
import { type Blobs, heightOf, widthOf } from "./blobs.ts";

/** The ring of a seal that was scanned in grey. */
export interface Ring {
  readonly x: Pixels;
  readonly y: Pixels;
  readonly radius: Pixels;
}

/** Radii of round seals, in inches: 30 to 60 mm across, and a little for the scanner (国发〔1999〕25号 sets 42 to 60 mm
 * for seals of government; those of offices and companies are smaller). */
const LEAST = 0.56;
const MOST = 1.22;
/** An arc is longer than any glyph of the text, and mostly paper. */
const ARC = 0.2;
const SPARSE = 0.45;
/** A point this near a circle lies on it: half of a ring's breadth and its wear. */
const NEAR = 0.025;
/** Points looked at, circles tried: what is on a ring is a sixth of the points at least, or there is no ring. */
const POINTS = 600;
const TRIES = 3000;
/** Of 36 parts of a ring, this many are seen at least: rulings and text hide some. */
const PARTS = 36;
const SEEN = 22;
/** No page has more. */
const RINGS = 3;

/** Places on arcs, in two columns. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The rings of seals among what is too large to be a glyph: arcs, where rulings cut a ring to pieces. */
export function findRings(blobs: Blobs, dpi: number): Ring[] {
  let points = arcPoints(blobs, dpi);
  const rings: Ring[] = [];
  while (rings.length < RINGS && points.x.length >= PARTS) {
    const ring = bestCircle(points, dpi);
    if (ring === null) break;
    rings.push(ring);
    points = pointsOff(points, ring, 3 * NEAR * dpi);
  }
  return rings;
}

/** Both edges of every run of the arcs, evenly thinned out. */
function arcPoints(blobs: Blobs, dpi: number): Points {
  const arcs = new Uint8Array(blobs.count);
  for (let k = 0; k < blobs.count; k++) if (isArc(blobs, k, dpi)) arcs[k] = 1;
  const x: number[] = [];
  const y: number[] = [];
  const { runs } = blobs;
  for (let row = 0; row + 1 < runs.rows.length; row++) {
    for (let run = runs.rows[row]!; run < runs.rows[row + 1]!; run++) {
      if (arcs[runs.blob[run]!] === 0) continue;
      x.push(runs.from[run]!, runs.to[run]!);
      y.push(row, row);
    }
  }
  const step = Math.max(1, x.length / POINTS);
  const kept = Math.floor(x.length / step);
  const at = (k: number): number => Math.floor(k * step);
  return {
    x: Float64Array.from({ length: kept }, (_, k) => x[at(k)]!),
    y: Float64Array.from({ length: kept }, (_, k) => y[at(k)]!),
  };
}

function isArc(blobs: Blobs, k: number, dpi: number): boolean {
  const [wide, high] = [widthOf(blobs, k), heightOf(blobs, k)];
  if (Math.max(wide, high) < ARC * dpi || Math.max(wide, high) > 2.2 * MOST * dpi) return false;
  return blobs.area[k]! < SPARSE * wide * high;
}

/** Circles through three points each, drawn evenly: the one most points lie on, if it is seen nearly all around. */
function bestCircle(points: Points, dpi: number): Ring | null {
  const count = points.x.length;
  let seed = 1;
  const draw = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  let best: Ring | null = null;
  let most = count / 6;
  for (let k = 0; k < TRIES; k++) {
    const ring = circleThrough(points, draw(), draw(), draw());
    if (ring === null || ring.radius < LEAST * dpi || ring.radius > MOST * dpi) continue;
    const on = countOn(points, ring, NEAR * dpi);
    if (on <= most || partsSeen(points, ring, NEAR * dpi) < SEEN) continue;
    most = on;
    best = ring;
  }
  return best;
}

/** The circle through three points; null when they are nearly in line. */
function circleThrough({ x, y }: Points, a: number, b: number, c: number): Ring | null {
  const [bx, by] = [x[b]! - x[a]!, y[b]! - y[a]!];
  const [cx, cy] = [x[c]! - x[a]!, y[c]! - y[a]!];
  const twice = 2 * (bx * cy - by * cx);
  if (Math.abs(twice) < 1) return null;
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  const [ux, uy] = [(cy * bb - by * cc) / twice, (bx * cc - cx * bb) / twice];
  return { x: x[a]! + ux, y: y[a]! + uy, radius: Math.hypot(ux, uy) };
}

const offRing = (ring: Ring, x: Pixels, y: Pixels): Pixels =>
  Math.abs(Math.sqrt((x - ring.x) ** 2 + (y - ring.y) ** 2) - ring.radius);

function countOn({ x, y }: Points, ring: Ring, near: Pixels): number {
  let on = 0;
  for (let k = 0; k < x.length; k++) if (offRing(ring, x[k]!, y[k]!) <= near) on++;
  return on;
}

function partsSeen({ x, y }: Points, ring: Ring, near: Pixels): number {
  const seen = new Set<number>();
  for (let k = 0; k < x.length; k++) {
    if (offRing(ring, x[k]!, y[k]!) > near) continue;
    seen.add(Math.floor(((Math.atan2(y[k]! - ring.y, x[k]! - ring.x) + Math.PI) / (2 * Math.PI)) * PARTS) % PARTS);
  }
  return seen.size;
}

function pointsOff({ x, y }: Points, ring: Ring, near: Pixels): Points {
  const off = (_: number, k: number): boolean => offRing(ring, x[k]!, y[k]!) > near;
  return { x: x.filter(off), y: y.filter(off) };
}

/** 1 for each blob that is a piece of a ring: nearly every row of it lies on one. */
export function onRings(blobs: Blobs, rings: readonly Ring[]): Uint8Array {
  const on = new Uint8Array(blobs.count);
  if (rings.length === 0) return on;
  const rows = new Int32Array(blobs.count);
  const ringed = new Int32Array(blobs.count);
  const { runs } = blobs;
  for (let y = 0; y + 1 < runs.rows.length; y++) {
    for (let run = runs.rows[y]!; run < runs.rows[y + 1]!; run++) {
      const k = runs.blob[run]!;
      rows[k]!++;
      if (
        rings.some((ring) => offRing(ring, runs.from[run]!, y) + offRing(ring, runs.to[run]!, y) < 0.09 * ring.radius)
      ) {
        ringed[k]!++;
      }
    }
  }
  for (let k = 0; k < on.length; k++) if (ringed[k]! > 0.85 * rows[k]!) on[k] = 1;
  return on;
}
