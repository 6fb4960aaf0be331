import type { Grey, Pixels } from "../../../domain/picture.ts";
import type { PixelBox } from "./segments.ts";

/** Connected areas of a picture, one column a property, and the runs of pixels they are made of, row after row. */
export interface Blobs {
  count: number;
  x0: Int32Array;
  top: Int32Array;
  /** Just past the last pixel, as is `bottom`. */
  x1: Int32Array;
  bottom: Int32Array;
  area: Int32Array;
  /** Its darkest pixel. */
  darkest: Uint8Array;
  readonly runs: Runs;
}

/** Pixels side by side in one row. */
export interface Runs {
  count: number;
  from: Int32Array;
  to: Int32Array;
  darkest: Uint8Array;
  /** The blob it belongs to. */
  blob: Int32Array;
  /** Index of each row's first run, and one more for the end. */
  readonly rows: Int32Array;
}

/**
 * The areas of pixels from `low` up to (not including) `high`. `reach` is 1 where pixels that touch at a corner hang
 * together, as in glyphs, and 0 where they do not, as in cells.
 */
export function findBlobs(picture: Grey, low: number, high: number, reach: 0 | 1): Blobs {
  const runs = findRuns(picture, low, high);
  const parent = joinRuns(runs, picture.height, reach);
  return gather(runs, parent, picture.height);
}

export const boxOf = (blobs: Blobs, k: number): PixelBox => [
  blobs.x0[k]!,
  blobs.top[k]!,
  blobs.x1[k]!,
  blobs.bottom[k]!,
];
export const heightOf = (blobs: Blobs, k: number): Pixels => blobs.bottom[k]! - blobs.top[k]!;
export const widthOf = (blobs: Blobs, k: number): Pixels => blobs.x1[k]! - blobs.x0[k]!;

function findRuns({ width, height, data }: Grey, low: number, high: number): Runs {
  let capacity = Math.max(1024, (width * height) >> 5);
  const runs: Runs = {
    count: 0,
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    darkest: new Uint8Array(capacity),
    blob: new Int32Array(0),
    rows: new Int32Array(height + 1),
  };
  for (let y = 0; y < height; y++) {
    runs.rows[y] = runs.count;
    if (runs.count + width > capacity) capacity = growRuns(runs, capacity * 2 + width);
    findRowRuns(data, y * width, width, low, high, runs);
  }
  runs.rows[height] = runs.count;
  return runs;
}

function findRowRuns(data: Uint8Array, start: number, width: number, low: number, high: number, runs: Runs): void {
  const end = start + width;
  for (let at = start; at < end; at++) {
    let value = data[at]!;
    if (value < low || value >= high) continue;
    const from = at;
    let darkest = value;
    for (at++; at < end; at++) {
      value = data[at]!;
      if (value < low || value >= high) break;
      if (value < darkest) darkest = value;
    }
    const run = runs.count++;
    runs.from[run] = from - start;
    runs.to[run] = at - start;
    runs.darkest[run] = darkest;
  }
}

function growRuns(runs: Runs, capacity: number): number {
  const grown = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
    fresh.set(old);
    return fresh;
  };
  runs.from = grown(runs.from, new Int32Array(capacity));
  runs.to = grown(runs.to, new Int32Array(capacity));
  runs.darkest = grown(runs.darkest, new Uint8Array(capacity));
  return capacity;
}

/** Union–find over the runs: each row's with those of the row above that they touch. */
function joinRuns(runs: Runs, height: number, reach: number): Int32Array {
  const parent = new Int32Array(runs.count);
  for (let run = 0; run < runs.count; run++) parent[run] = run;
  for (let y = 1; y < height; y++) {
    let above = runs.rows[y - 1]!;
    const end = runs.rows[y]!;
    for (let run = end; run < runs.rows[y + 1]!; run++) {
      while (above < end && runs.to[above]! + reach <= runs.from[run]!) above++;
      for (let k = above; k < end && runs.from[k]! < runs.to[run]! + reach; k++) unite(parent, k, run);
    }
  }
  return parent;
}

function rootOf(parent: Int32Array, run: number): number {
  let root = run;
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!;
    root = parent[root]!;
  }
  return root;
}

function unite(parent: Int32Array, a: number, b: number): void {
  const x = rootOf(parent, a);
  const y = rootOf(parent, b);
  if (x < y) parent[y] = x;
  else parent[x] = y;
}

/** The earliest run of a blob is its root: blobs come numbered by their topmost, leftmost run. */
function gather(runs: Runs, parent: Int32Array, height: number): Blobs {
  const blob = new Int32Array(runs.count);
  let count = 0;
  for (let run = 0; run < runs.count; run++) {
    const root = rootOf(parent, run);
    blob[run] = root === run ? count++ : blob[root]!;
  }
  runs.blob = blob;
  const blobs: Blobs = {
    count,
    x0: new Int32Array(count).fill(0x7fffffff),
    top: new Int32Array(count).fill(-1),
    x1: new Int32Array(count),
    bottom: new Int32Array(count),
    area: new Int32Array(count),
    darkest: new Uint8Array(count).fill(255),
    runs,
  };
  for (let y = 0; y < height; y++) {
    for (let run = runs.rows[y]!; run < runs.rows[y + 1]!; run++) addRun(blobs, runs, run, y);
  }
  return blobs;
}

function addRun(blobs: Blobs, runs: Runs, run: number, y: number): void {
  const k = runs.blob[run]!;
  const from = runs.from[run]!;
  const to = runs.to[run]!;
  if (from < blobs.x0[k]!) blobs.x0[k] = from;
  if (to > blobs.x1[k]!) blobs.x1[k] = to;
  if (blobs.top[k] === -1) blobs.top[k] = y;
  blobs.bottom[k] = y + 1;
  blobs.area[k]! += to - from;
  if (runs.darkest[run]! < blobs.darkest[k]!) blobs.darkest[k] = runs.darkest[run]!;
}
