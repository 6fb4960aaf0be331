import type { Grey, Pixels } from "../../../domain/picture.ts";
import type { PixelBox } from "./segments.ts";

/** Up to this a pixel next to certain ink is faint ink of the same pen. */
export const FAINT = 238;

/** The picture of one line and a little around it, and where it lies. */
export function partOf(
  { width, height, data }: Grey,
  box: PixelBox,
  around: Pixels,
): [x0: Pixels, top: Pixels, part: Grey] {
  const x0 = Math.max(0, Math.floor(box[0] - around));
  const top = Math.max(0, Math.floor(box[1] - around));
  const x1 = Math.min(width, Math.ceil(box[2] + around));
  const bottom = Math.min(height, Math.ceil(box[3] + around));
  const part = { width: x1 - x0, height: bottom - top, data: new Uint8Array((x1 - x0) * (bottom - top)) };
  for (let y = top; y < bottom; y++)
    part.data.set(data.subarray(y * width + x0, y * width + x1), (y - top) * (x1 - x0));
  return [x0, top, part];
}
