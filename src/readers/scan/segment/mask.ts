import type { Grey, Pixels } from "../../../domain/picture.ts";
import { placeAt, type Trace } from "./trace.ts";

/** Lighter than this is paper: the halo of a line ends here. */
const PAPER = 235;

/** Where the rulings' ink is, and the picture without it. */
export interface Masked {
  /** 255 where a ruling's ink is, else 0. */
  readonly mask: Grey;
  /** The picture with that ink painted over with paper. */
  readonly bare: Grey;
}

/**
 * Takes the rulings out of a picture. Where a line stands by itself its blurred edges go too; where a glyph touches it,
 * only the line's own breadth, so that the glyph keeps all but what they share.
 */
export function maskRulings(flat: Grey, traces: readonly Trace[], dpi: number): Masked {
  const mask = { ...flat, data: new Uint8Array(flat.data.length) };
  const bare = { ...flat, data: flat.data.slice() };
  for (const trace of traces) maskTrace(flat, { mask, bare }, trace, Math.max(2, Math.round(0.008 * dpi)));
  return { mask, bare };
}

function maskTrace({ width, height, data }: Grey, { mask, bare }: Masked, trace: Trace, halo: Pixels): void {
  const flatwise = trace.direction === "horizontal";
  const [length, breadth] = flatwise ? [width, height] : [height, width];
  const [along, across] = flatwise ? [1, width] : [width, 1];
  const half = trace.thickness / 2;
  // An end at the middle of another ruling reaches its far edge.
  const first = Math.max(0, Math.floor(trace.from - half));
  const last = Math.min(length, Math.ceil(trace.to + half));
  for (let at = first; at < last; at++) {
    const middle = placeAt(trace, at + 0.5);
    const row = at * along;
    const from = edgeOf(data, row, across, middle, half, halo, -1, breadth);
    const to = edgeOf(data, row, across, middle, half, halo, 1, breadth);
    for (let place = from; place <= to; place++) {
      if (data[row + place * across]! === 255) continue;
      mask.data[row + place * across] = 255;
      bare.data[row + place * across] = 255;
    }
  }
}

/** How far the line's ink goes to one side: to the paper when that is near, else just its own half. */
function edgeOf(
  data: Uint8Array,
  row: number,
  across: number,
  middle: Pixels,
  half: Pixels,
  halo: Pixels,
  sign: 1 | -1,
  breadth: Pixels,
): Pixels {
  const keep = (place: Pixels): Pixels => Math.max(0, Math.min(breadth - 1, place));
  const own = keep(Math.round(middle + sign * (half - 0.2)));
  const farthest = keep(Math.round(middle + sign * (half + halo)));
  for (let place = own; place !== farthest + sign && place >= 0 && place < breadth; place += sign) {
    if (data[row + place * across]! >= PAPER) return place;
  }
  return own;
}
