import type { Grey, Pixels } from "../../../domain/picture.ts";

/** For one axis: the source pixels each target pixel is a weighted mean of. `taps` weights a target pixel. */
interface Weights {
  readonly taps: number;
  readonly first: Int32Array;
  readonly weight: Float32Array;
}

/** The picture at another size: the mean of the area when shrinking, bilinear when enlarging, each axis by itself. */
export function resized(picture: Grey, width: Pixels, height: Pixels): Grey {
  if (width === picture.width && height === picture.height) return picture;
  const across = weightsOf(picture.width, width);
  const down = weightsOf(picture.height, height);
  const narrow = new Float32Array(width * picture.height);
  for (let y = 0; y < picture.height; y += 1) shrinkRow(picture, y, across, narrow, width);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0.5;
      for (let tap = 0; tap < down.taps; tap += 1) {
        sum += down.weight[y * down.taps + tap]! * narrow[(down.first[y]! + tap) * width + x]!;
      }
      data[y * width + x] = sum;
    }
  }
  return { width, height, data };
}

function shrinkRow(
  picture: Grey,
  y: Pixels,
  { taps, first, weight }: Weights,
  into: Float32Array,
  width: Pixels,
): void {
  const row = y * picture.width;
  for (let x = 0; x < width; x += 1) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) sum += weight[x * taps + tap]! * picture.data[row + first[x]! + tap]!;
    into[y * width + x] = sum;
  }
}

/** A target pixel covers `step` source pixels; when enlarging it is a mix of the two it lies between. */
function weightsOf(from: number, to: number): Weights {
  const step = from / to;
  const reach = Math.max(step, 1);
  const taps = Math.min(from, Math.ceil(reach) + 1);
  const first = new Int32Array(to);
  const weight = new Float32Array(to * taps);
  for (let i = 0; i < to; i += 1) {
    const [low, high] = spanOf((i + 0.5) * step, reach, from);
    const start = Math.min(Math.floor(low), from - taps);
    first[i] = start;
    for (let tap = 0; tap < taps; tap += 1) {
      const covered = Math.min(high, start + tap + 1) - Math.max(low, start + tap);
      weight[i * taps + tap] = Math.max(0, covered) / (high - low);
    }
  }
  return { taps, first, weight };
}

/** The part of `0 … size` within half a `reach` of `centre`; a window one pixel wide between two pixels is bilinear. */
function spanOf(centre: number, reach: number, size: number): readonly [number, number] {
  const low = Math.max(0, centre - reach / 2);
  const high = Math.min(size, centre + reach / 2);
  return [low, high];
}
