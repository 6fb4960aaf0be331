import type { Pixels } from "../../../../src/domain/picture.ts";

/** Pixels without a place on paper: 1 (grey) or 3 (red, green, blue) bytes each, row after row; 255 is white. */
export interface Raster {
  readonly width: Pixels;
  readonly height: Pixels;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

export function blank(width: Pixels, height: Pixels, channels: 1 | 3 = 1, tone = 255): Raster {
  return { width, height, channels, data: new Uint8Array(width * height * channels).fill(tone) };
}

/** The luminance of a colour picture (ITU-R BT.601); a grey one is itself. */
export function greyOf(raster: Raster): Raster {
  if (raster.channels === 1) return raster;
  const { width, height, data } = raster;
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3)
    grey[i] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0) + 0.5;
  return { width, height, channels: 1, data: grey };
}

export function colourOf(raster: Raster): Raster {
  if (raster.channels === 3) return raster;
  const { width, height, data } = raster;
  const colour = new Uint8Array(data.length * 3);
  for (let i = 0, at = 0; i < data.length; i++, at += 3) colour[at] = colour[at + 1] = colour[at + 2] = data[i] ?? 0;
  return { width, height, channels: 3, data: colour };
}

/** A byte from any number. */
export const toByte = (tone: number): number => (tone <= 0 ? 0 : tone >= 255 ? 255 : (tone + 0.5) | 0);

/** Each pixel's new tone from its old one and its place; all channels alike. */
export function retone(raster: Raster, tone: (old: number, x: number, y: number) => number): Raster {
  const { width, height, channels, data } = raster;
  const out = new Uint8Array(data.length);
  let at = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++, at++) out[at] = toByte(tone(data[at] ?? 0, x, y));
  return { ...raster, data: out };
}
