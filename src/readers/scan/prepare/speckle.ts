import type { Grey } from "../../../domain/picture.ts";
import { componentsOf } from "./components.ts";
import type { Resolution } from "./resolution.ts";

/** A decimal point of 10-point print is about 0.4 mm across; specks are taken away up to a quarter of its area. */
const POINT_INCHES = 0.0165;
const SHARE_OF_POINT = 0.25;
/** Fewer specks than this to the square inch (20 on a sheet) are left alone: nothing to gain, a dot to lose. */
const LEAST_PER_INCH = 0.2;

/** True for a picture of black and white only, as a fax or a 1-bit scan is; looked at in every seventh pixel. */
export function isBilevel({ data }: Grey): boolean {
  let [between, total] = [0, 0];
  for (let i = 0; i < data.length; i += 7, total += 1) {
    const tone = data[i] as number;
    if (tone > 30 && tone < 225) between += 1;
  }
  return between < total * 0.002;
}

/**
 * A black-and-white picture without the specks that a bad line or a dirty glass adds; others are returned as they are.
 *
 * Only ink that touches nothing and is far smaller than a decimal point goes: `213.73` must not become `21373`.
 * At 204 × 98 that is a single pixel, at 200 dpi two, at 300 dpi six.
 */
export function despeckle(grey: Grey, { x, y }: Resolution): Grey {
  const most = Math.floor(SHARE_OF_POINT * POINT_INCHES ** 2 * x * y);
  if (most < 1 || !isBilevel(grey)) return grey;
  const ink = { ...grey, data: grey.data.map((tone) => 255 - tone) };
  const specks = componentsOf(ink).filter(({ area }) => area <= most);
  if (specks.length < (LEAST_PER_INCH * grey.width * grey.height) / (x * y)) return grey;
  const data = grey.data.slice();
  for (const { x0, top, x1, bottom } of specks) {
    for (let row = top; row < bottom; row += 1) whitenInk(data, row * grey.width + x0, row * grey.width + x1);
  }
  return { ...grey, data };
}

/** A speck's box is a pixel or three wide: hardly ever does other ink reach into it. */
function whitenInk(data: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i += 1) if ((data[i] as number) < 128) data[i] = 255;
}
