import type { Grey, Pixels } from "../../../domain/picture.ts";

export const blank = (width: Pixels, height: Pixels, tone = 255): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(tone),
});

/** The picture reduced by whole factors: each pixel the mean of `fx` × `fy`. What is left over at the far edges is dropped. */
export function reduce(grey: Grey, fx: number, fy: number): Grey {
  if (fx === 1 && fy === 1) return grey;
  const width = Math.max(1, Math.floor(grey.width / fx));
  const height = Math.max(1, Math.floor(grey.height / fy));
  const out = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const area = Math.min(fx, grey.width) * Math.min(fy, grey.height);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let dy = 0; dy < fy && y * fy + dy < grey.height; dy += 1) addRow(grey, y * fy + dy, fx, sums);
    for (let x = 0; x < width; x += 1) out[y * width + x] = (sums[x] as number) / area;
  }
  return { width, height, data: out };
}

function addRow(grey: Grey, y: number, fx: number, sums: Uint32Array): void {
  const { data } = grey;
  let at = y * grey.width;
  for (let x = 0; x < sums.length; x += 1) {
    let sum = 0;
    for (let dx = 0; dx < fx; dx += 1) sum += data[at + dx] as number;
    at += fx;
    sums[x] = (sums[x] as number) + sum;
  }
}

/** The picture made smaller by any factor: each pixel the mean of the area it covers. `width` and `height` at most the picture's. */
export function shrink(grey: Grey, width: Pixels, height: Pixels): Grey {
  const [fx, fy] = [grey.width / width, grey.height / height];
  if (Number.isInteger(fx) && Number.isInteger(fy)) return reduce(grey, fx, fy);
  const out = new Uint8Array(width * height);
  const sums = new Float32Array(width);
  for (let y = 0; y < height; y += 1) {
    const [from, to] = [y * fy, Math.min((y + 1) * fy, grey.height)];
    sums.fill(0);
    for (let row = Math.floor(from); row < to; row += 1) {
      addShare(grey, row, fx, Math.min(row + 1, to) - Math.max(row, from), sums);
    }
    for (let x = 0; x < width; x += 1) out[y * width + x] = (sums[x] as number) / (fx * (to - from)) + 0.5;
  }
  return { width, height, data: out };
}

function addShare(grey: Grey, y: number, fx: number, share: number, sums: Float32Array): void {
  const { data, width } = grey;
  const row = y * width;
  for (let x = 0; x < sums.length; x += 1) {
    const [from, to] = [x * fx, Math.min((x + 1) * fx, width)];
    let sum = 0;
    for (let column = Math.floor(from); column < to; column += 1) {
      sum += (data[row + column] as number) * (Math.min(column + 1, to) - Math.max(column, from));
    }
    sums[x] = (sums[x] as number) + sum * share;
  }
}

/** Rows become columns: what ran across runs down. */
export function transpose(grey: Grey): Grey {
  const { width, height, data } = grey;
  const out = new Uint8Array(width * height);
  // In squares of 32, so that both pictures stay in the cache.
  for (let y0 = 0; y0 < height; y0 += 32) {
    for (let x0 = 0; x0 < width; x0 += 32) {
      const [yn, xn] = [Math.min(y0 + 32, height), Math.min(x0 + 32, width)];
      for (let y = y0; y < yn; y += 1)
        for (let x = x0; x < xn; x += 1) out[x * height + y] = data[y * width + x] as number;
    }
  }
  return { width: height, height: width, data: out };
}

/** Turned by a half: the last pixel first. */
export const reverse = (grey: Grey): Grey => ({ ...grey, data: grey.data.slice().reverse() });

function mirror(grey: Grey): Grey {
  const out = grey.data.slice();
  for (let y = 0; y < grey.height; y += 1) out.subarray(y * grey.width, (y + 1) * grey.width).reverse();
  return { ...grey, data: out };
}

/** The picture turned clockwise, pixel for pixel. */
export function turn(grey: Grey, turned: 0 | 90 | 180 | 270): Grey {
  if (turned === 0) return grey;
  if (turned === 180) return reverse(grey);
  const turnedOnce = mirror(transpose(grey));
  return turned === 90 ? turnedOnce : reverse(turnedOnce);
}
