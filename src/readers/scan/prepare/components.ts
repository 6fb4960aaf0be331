import type { Grey, Pixels } from "../../../domain/picture.ts";

/** Ink that hangs together, corners included. */
export interface Component {
  readonly x0: Pixels;
  readonly top: Pixels;
  /** One past the last column and row. */
  readonly x1: Pixels;
  readonly bottom: Pixels;
  /** Pixels of ink. */
  readonly area: number;
}

/** Runs of ink, row by row: columns `from` to `to` (one past) of `row`. */
interface Runs {
  readonly row: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: number;
}

/** All components of the pixels brighter than 127 of `mask`, in the order of their first pixel. */
export function componentsOf(mask: Grey): readonly Component[] {
  const runs = runsOf(mask);
  const parent = join(runs);
  const boxes = new Map<number, { x0: number; top: number; x1: number; bottom: number; area: number }>();
  for (let i = 0; i < runs.count; i += 1) {
    const [row, from, to] = [runs.row[i] as number, runs.from[i] as number, runs.to[i] as number];
    const root = find(parent, i);
    const box = boxes.get(root);
    if (box === undefined) boxes.set(root, { x0: from, top: row, x1: to, bottom: row + 1, area: to - from });
    else {
      box.x0 = Math.min(box.x0, from);
      box.x1 = Math.max(box.x1, to);
      box.bottom = row + 1;
      box.area += to - from;
    }
  }
  return [...boxes.values()];
}

function runsOf({ width, height, data }: Grey): Runs {
  let room = 1024;
  let [row, from, to] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    for (let x = 0; x < width; x += 1) {
      if ((data[start + x] as number) < 128) continue;
      const first = x;
      while (x < width && (data[start + x] as number) > 127) x += 1;
      if (count === room) {
        room *= 2;
        [row, from, to] = [grown(row, room), grown(from, room), grown(to, room)];
      }
      row[count] = y;
      from[count] = first;
      to[count] = x;
      count += 1;
    }
  }
  return { row, from, to, count };
}

function grown(values: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(room);
  wider.set(values);
  return wider;
}

/** Joins each run with the runs of the row above that it touches. */
function join({ row, from, to, count }: Runs): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = 0, above = 0; i < count; i += 1) {
    const y = row[i] as number;
    while ((row[above] as number) < y - 1) above += 1;
    let j = above;
    while ((row[j] as number) === y - 1 && (to[j] as number) < (from[i] as number)) j += 1;
    above = j;
    for (; (row[j] as number) === y - 1 && (from[j] as number) <= (to[i] as number); j += 1) {
      const [a, b] = [find(parent, i), find(parent, j)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return parent;
}

function find(parent: Int32Array, i: number): number {
  let at = i;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number;
    at = parent[at] as number;
  }
  return at;
}
