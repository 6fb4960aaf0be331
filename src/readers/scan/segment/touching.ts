import type { Pixels } from "../../../domain/picture.ts";
import { type Group, groupOf } from "./bands.ts";
import { type Blobs, heightOf } from "./blobs.ts";
import { shareOf } from "./ems.ts";

/** Between two lines there is at most this share of the ink of an ordinary row of theirs. */
const VALLEY = 0.4;

/** Parts a group of touching lines where least ink is cut, into two; the group itself when no row stands out. */
export function splitTouching(blobs: Blobs, group: Group, em: Pixels): Group[] {
  const [, top, , bottom] = group.box;
  const ink = inkByRow(blobs, group);
  const cut = valleyOf(ink, em);
  if (cut === -1) return [group];
  const above: number[] = [];
  const below: number[] = [];
  for (const k of group.members) {
    const over = top + cut - blobs.top[k]!;
    const share = over / heightOf(blobs, k);
    if (heightOf(blobs, k) > 1.3 * em && share > 0.2 && share < 0.8) {
      above.push(k);
      below.push(cutBlob(blobs, k, top + cut));
    } else (share > 0.5 ? above : below).push(k);
  }
  return above.length === 0 || below.length === 0 || bottom - top <= em
    ? [group]
    : [groupOf(blobs, above), groupOf(blobs, below)];
}

/** The row to cut before, from the group's top; -1 when no row has little enough ink. */
function valleyOf(ink: Int32Array, em: Pixels): number {
  const usual = shareOf(Array.from(ink), 0.6);
  const from = Math.round(0.6 * em);
  const to = Math.min(ink.length - Math.round(0.5 * em), Math.round(1.7 * em));
  let best = -1;
  let least = VALLEY * usual;
  for (let row = from; row < to; row++) {
    if (ink[row]! >= least) continue;
    least = ink[row]!;
    best = row;
  }
  return best;
}

function inkByRow(blobs: Blobs, { members, box }: Group): Int32Array {
  const { runs } = blobs;
  const inside = new Set(members);
  const ink = new Int32Array(box[3] - box[1]);
  for (let y = box[1]; y < box[3]; y++) {
    for (let run = runs.rows[y]!; run < runs.rows[y + 1]!; run++) {
      if (inside.has(runs.blob[run]!)) ink[y - box[1]]! += runs.to[run]! - runs.from[run]!;
    }
  }
  return ink;
}

/** Cuts a blob before a row: it keeps what is above, a new one, whose index is returned, has the rest. */
function cutBlob(blobs: Blobs, k: number, row: Pixels): number {
  const { runs } = blobs;
  const fresh = addBlob(blobs);
  const bottom = blobs.bottom[k]!;
  let [x0, x1, area] = [0x7fffffff, 0, 0];
  for (let y = row; y < bottom; y++) {
    for (let run = runs.rows[y]!; run < runs.rows[y + 1]!; run++) {
      if (runs.blob[run] !== k) continue;
      runs.blob[run] = fresh;
      x0 = Math.min(x0, runs.from[run]!);
      x1 = Math.max(x1, runs.to[run]!);
      area += runs.to[run]! - runs.from[run]!;
    }
  }
  blobs.x0[fresh] = x0;
  blobs.x1[fresh] = x1;
  blobs.top[fresh] = row;
  blobs.bottom[fresh] = bottom;
  blobs.area[fresh] = area;
  blobs.darkest[fresh] = blobs.darkest[k]!;
  blobs.bottom[k] = row;
  blobs.area[k]! -= area;
  return fresh;
}

function addBlob(blobs: Blobs): number {
  if (blobs.count === blobs.x0.length) {
    for (const column of ["x0", "top", "x1", "bottom", "area"] as const) {
      const grown = new Int32Array(blobs.count + 256);
      grown.set(blobs[column]);
      blobs[column] = grown;
    }
    const darkest = new Uint8Array(blobs.count + 256);
    darkest.set(blobs.darkest);
    blobs.darkest = darkest;
  }
  return blobs.count++;
}
