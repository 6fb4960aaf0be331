import type { Grey } from "../../../domain/picture.ts";
import { paperOf } from "./ink.ts";
import { CROP_HEIGHT } from "./recogniser.ts";
import { resized } from "./resize.ts";

/** Pixels of the prepared picture, right and bottom excluded. */
export type PixelBox = readonly [x0: number, top: number, x1: number, bottom: number];

/**
 * No crop is wider: 100 characters. A line this long for its height is a dash or dirt; it is squeezed, so that
 * one speck of a noisy page cannot cost seconds.
 */
const WIDEST = 100 * CROP_HEIGHT;

/** The area a crop of `box` shows: `pad` line heights more on every side, in whole pixels. May pass the picture's edge. */
export function frameOf([x0, top, x1, bottom]: PixelBox, pad: number): PixelBox {
  const margin = Math.max(1, Math.round(pad * (bottom - top)));
  return [Math.floor(x0) - margin, Math.floor(top) - margin, Math.ceil(x1) + margin, Math.ceil(bottom) + margin];
}

/**
 * The picture of one line for a recogniser: {@link frameOf} its box, rulings painted over with the paper's own
 * level (pure white on grey paper would be an edge the recogniser reads), {@link CROP_HEIGHT} pixels high.
 *
 * Beyond the picture's edge everything is paper. A pixel `x` of the crop is `frame.x0 + x · frameHeight / 48`.
 */
export function cropOf(picture: Grey, box: PixelBox, mask: Grey | null, pad: number): Grey {
  const cut = cutOut(picture, frameOf(box, pad), mask);
  const width = Math.min(WIDEST, Math.max(1, Math.round((cut.width * CROP_HEIGHT) / cut.height)));
  return resized(cut, width, CROP_HEIGHT);
}

function cutOut(picture: Grey, [x0, top, x1, bottom]: PixelBox, mask: Grey | null): Grey {
  const [width, height] = [x1 - x0, bottom - top];
  const data = new Uint8Array(width * height);
  const known = new Uint8Array(width * height);
  const [left, right] = [Math.max(0, x0), Math.min(picture.width, x1)];
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y += 1) {
    for (let x = left; x < right; x += 1) {
      const from = y * picture.width + x;
      if (mask !== null && mask.data[from] !== 0) continue;
      const to = (y - top) * width + x - x0;
      data[to] = picture.data[from]!;
      known[to] = 1;
    }
  }
  const paper = paperOf(data, known);
  for (let i = 0; i < data.length; i += 1) if (known[i] === 0) data[i] = paper;
  return { width, height, data };
}
