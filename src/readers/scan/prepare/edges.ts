import type { Grey, Pixels } from "../../../domain/picture.ts";

/** How deep a dark band reaches in from each side, at every place along it; in pixels of `width` × `height`. */
export interface Edges {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly top: Float32Array;
  readonly bottom: Float32Array;
}

/** A copier's band is no deeper than this; deeper is a picture, or the table under a photographed sheet. */
const DEEPEST_INCHES = 0.8;
/** A band goes on along the side at least this far; a ruling or a character that touches the side is narrower. */
const LEAST_INCHES = 0.25;
/** Ink (255 is black) at which a band counts as dark: its fading inner part too. */
const DARK = 48;
/** Beyond the band its last fading pixels. */
const MARGIN_INCHES = 0.03;

/** The dark bands a copier or scanner leaves where its lid shows beside the sheet. `dark`: 255 is ink. */
export function edgesOf(dark: Grey, dpi: number): Edges {
  const { width, height } = dark;
  const side = (count: number, depth: number, start: number, along: number, inward: number): Float32Array =>
    opened(runsFrom(dark.data, count, Math.min(Math.round(DEEPEST_INCHES * dpi), depth), start, along, inward), dpi);
  return {
    width,
    height,
    left: side(height, width, 0, width, 1),
    right: side(height, width, width - 1, width, -1),
    top: side(width, height, 0, 1, width),
    bottom: side(width, height, (height - 1) * width, 1, -width),
  };
}

/** Length of the dark run that starts at the side, or within two pixels of it, at each of `count` places. */
function runsFrom(
  data: Uint8Array,
  count: number,
  deepest: number,
  start: number,
  along: number,
  inward: number,
): Float32Array {
  const runs = new Float32Array(count);
  for (let i = 0; i < count; i += 1) {
    const first = start + i * along;
    let depth = 0;
    for (let d = 0, light = 0; d < deepest && light < 3; d += 1) {
      if ((data[first + d * inward] as number) >= DARK) [depth, light] = [d + 1, 0];
      else light += 1;
    }
    runs[i] = depth;
  }
  return runs;
}

/** Keeps what is at least {@link LEAST_INCHES} long (an opening), with a margin. */
function opened(runs: Float32Array, dpi: number): Float32Array {
  const reach = Math.round((LEAST_INCHES * dpi) / 2);
  const low = slide(runs, reach, Math.min);
  return slide(low, reach, Math.max).map((depth) => (depth > 0 ? depth + MARGIN_INCHES * dpi : 0));
}

function slide(values: Float32Array, reach: number, pick: (a: number, b: number) => number): Float32Array {
  return values.map((own, i) => {
    let best = own;
    for (let j = Math.max(0, i - reach); j <= Math.min(values.length - 1, i + reach); j += 1)
      best = pick(best, values[j] as number);
    return best;
  });
}

export const hasEdges = ({ left, right, top, bottom }: Edges): boolean =>
  [left, right, top, bottom].some((side) => side.some((depth) => depth > 0));

/** The picture with the bands painted in `tone`; the picture may be larger than the one they were found on. */
export function paintEdges(grey: Grey, edges: Edges, tone: number): Grey {
  if (!hasEdges(edges)) return grey;
  const { width, height } = grey;
  const data = grey.data.slice();
  const [sx, sy] = [width / edges.width, height / edges.height];
  for (let y = 0; y < height; y += 1) {
    const at = Math.min(edges.height - 1, Math.floor(y / sy));
    data.fill(tone, y * width, y * width + Math.ceil((edges.left[at] as number) * sx));
    data.fill(tone, (y + 1) * width - Math.ceil((edges.right[at] as number) * sx), (y + 1) * width);
  }
  for (let x = 0; x < width; x += 1) {
    const at = Math.min(edges.width - 1, Math.floor(x / sx));
    const [top, bottom] = [(edges.top[at] as number) * sy, height - (edges.bottom[at] as number) * sy];
    for (let y = 0; y < top; y += 1) data[y * width + x] = tone;
    for (let y = Math.floor(bottom); y < height; y += 1) data[y * width + x] = tone;
  }
  return { width, height, data };
}
