import type { Grey, Pixels } from "../../../domain/picture.ts";
import { type Blobs, boxOf, findBlobs, heightOf, widthOf } from "./blobs.ts";
import { frameIn, insetBy, isSquare, LEAST, MOST, type Picture, pictureOf, STROKE, shareOfInk } from "./frame.ts";
import { FAINT, partOf } from "./part.ts";
import type { PixelBox, TextLine, TickBox } from "./segments.ts";

/** A tick may stand out of its box this far, in line heights, both together. */
const WITH_TICK = 2.2;
/** Inside, away from the sides: less ink than this is none, more than the other is all. */
const EMPTY = 0.02;
const FULL = 0.75;

/**
 * Small squares to be ticked, by their shape alone: four thin sides that meet, or a square of ink. What is inside tells
 * the state; straight bars inside are strokes of 日, 国 or 回, so nothing is claimed. 口 in a face whose sides stand below
 * its foot is none; in others it is an empty box, and only the reading next to it can tell.
 */
export function findTickBoxes(bare: Grey, lines: readonly TextLine[], em: Pixels): TickBox[] {
  const found: TickBox[] = [];
  for (const { box } of lines) {
    const [x0, top, part] = partOf(bare, box, em / 3);
    // The hairlines of a box break up sooner than glyphs do.
    for (const tick of boxesAmong(findBlobs(part, 0, FAINT, 1), em)) {
      const [a, b, c, d] = tick.box;
      const placed: TickBox = { box: [a + x0, b + top, c + x0, d + top], state: tick.state };
      if (!found.some((other) => isSameBox(other.box, placed.box))) found.push(placed);
    }
  }
  return found;
}

/** Found twice, where the surroundings of two lines overlap. */
const isSameBox = (a: PixelBox, b: PixelBox): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function boxesAmong(blobs: Blobs, em: Pixels): TickBox[] {
  const found: TickBox[] = [];
  for (let k = 0; k < blobs.count; k++) {
    const [wide, high] = [widthOf(blobs, k), heightOf(blobs, k)];
    if (Math.min(wide, high) < LEAST * em || Math.max(wide, high) > WITH_TICK * em) continue;
    if (isSquare(wide, high) && wide <= MOST * em && blobs.area[k]! > 0.9 * wide * high) {
      found.push({ box: boxOf(blobs, k), state: "filled" });
      continue;
    }
    const picture = pictureOf(blobs, k);
    const box = frameIn(picture, em);
    if (box === null) continue;
    const [x, y] = [blobs.x0[k]!, blobs.top[k]!];
    found.push({ box: [x + box[0], y + box[1], x + box[2], y + box[3]], state: stateOf(picture, box) });
  }
  return found.map((tick) => ({ ...tick, state: withInner(blobs, tick, em) }));
}

function stateOf(picture: Picture, box: PixelBox): TickBox["state"] {
  const inner = insetBy(box, Math.ceil(STROKE * (box[2] - box[0])));
  const share = shareOfInk(picture, inner);
  if (share < EMPTY) return "empty";
  if (share > FULL) return "filled";
  return hasBar(picture, inner) ? "unclear" : "ticked";
}

/** A straight stroke, across or down, over most of the inside; the foot of a tick is shorter. */
function hasBar({ width, ink }: Picture, [x0, top, x1, bottom]: PixelBox): boolean {
  const longest = (from: number, to: number, at: (k: number) => number): number => {
    let [run, best] = [0, 0];
    for (let k = from; k < to; k++) {
      run = ink[at(k)] === 1 ? run + 1 : 0;
      best = Math.max(best, run);
    }
    return best;
  };
  const most = 0.7 * (x1 - x0);
  for (let y = top; y < bottom; y++) if (longest(x0, x1, (x) => y * width + x) > most) return true;
  for (let x = x0; x < x1; x++) if (longest(top, bottom, (y) => y * width + x) > most) return true;
  return false;
}

/** The state with the ink of other blobs inside: a tick need not touch its box; as straight as a stroke, it may be 回. */
function withInner(blobs: Blobs, { box, state }: TickBox, em: Pixels): TickBox["state"] {
  if (state !== "empty") return state;
  for (let k = 0; k < blobs.count; k++) {
    const [x0, top, x1, bottom] = boxOf(blobs, k);
    if (x0 <= box[0] || top <= box[1] || x1 >= box[2] || bottom >= box[3]) continue;
    if (Math.max(x1 - x0, bottom - top) < 0.15 * em) continue;
    const picture = pictureOf(blobs, k);
    return hasBar(picture, [0, 0, picture.width, picture.height]) ? "unclear" : "ticked";
  }
  return state;
}
