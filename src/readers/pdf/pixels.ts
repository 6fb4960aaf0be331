import type { Decoded } from "./decoded.ts";

/** Pixels without a place: 1 (grey) or 3 (red, green, blue) bytes each, row after row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Channels this far apart are a colour; scanners and JPEG leave grey paper and ink below it. */
const COLOURED = 24;
/** A picture is in colour when one pixel in so many is: a seal's ring has ten times as many. */
const ONE_IN = 5000;

/** A decoded picture as pixels, on white paper where it is transparent; one channel when it shows no colour. */
export function pixelsOf(picture: Decoded): Pixels {
  if (picture.kind === 1) return fromBits(picture);
  const step = picture.kind === 3 ? 4 : 3;
  const size = { width: picture.width, height: picture.height };
  const data = picture.kind === 3 ? onPaper(picture.data) : (picture.data as Uint8Array);
  return showsColour(data, step, picture.width * picture.height)
    ? { ...size, channels: 3, data: step === 3 ? new Uint8Array(data.buffer, data.byteOffset, data.length) : rgb(data) }
    : { ...size, channels: 1, data: grey(data, step, picture.width * picture.height) };
}

/** True when nothing shows through. */
export function isOpaque({ kind, data }: Decoded): boolean {
  if (kind !== 3) return true;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

function fromBits({ width, height, data }: Decoded): Pixels {
  const rowBytes = Math.ceil(width / 8);
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * rowBytes;
    for (let x = 0; x < width; x++) pixels[at++] = -(((data[row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1);
  }
  return { width, height, channels: 1, data: pixels };
}

/** Red, green, blue and opacity laid on white; the opacity stays where it is. */
function onPaper(data: Uint8Array | Uint8ClampedArray): Uint8Array {
  const laid = new Uint8Array(data);
  for (let i = 0; i < laid.length; i += 4) {
    const alpha = laid[i + 3] ?? 255;
    if (alpha === 255) continue;
    for (let c = i; c < i + 3; c++) laid[c] = 255 + (((laid[c] ?? 0) - 255) * alpha) / 255;
  }
  return laid;
}

function showsColour(data: Uint8Array, step: 3 | 4, count: number): boolean {
  const enough = count / ONE_IN;
  let coloured = 0;
  for (let i = 0; i < count * step; i += step) {
    const r = data[i] as number;
    const g = data[i + 1] as number;
    const b = data[i + 2] as number;
    if (r - g > COLOURED || g - r > COLOURED || g - b > COLOURED || b - g > COLOURED || r - b > COLOURED) {
      if (++coloured > enough) return true;
    }
  }
  return false;
}

/** Brightness by the weights of Rec. 601, in 256ths. */
function grey(data: Uint8Array, step: 3 | 4, count: number): Uint8Array {
  const pixels = new Uint8Array(count);
  for (let i = 0, at = 0; at < count; i += step)
    pixels[at++] = (77 * (data[i] as number) + 150 * (data[i + 1] as number) + 29 * (data[i + 2] as number)) >> 8;
  return pixels;
}

function rgb(data: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((data.length / 4) * 3);
  for (let i = 0, at = 0; at < pixels.length; i += 4) {
    pixels[at++] = data[i] as number;
    pixels[at++] = data[i + 1] as number;
    pixels[at++] = data[i + 2] as number;
  }
  return pixels;
}
