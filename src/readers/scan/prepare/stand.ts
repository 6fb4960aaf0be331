import type { Grey, PageImage } from "../../../domain/picture.ts";
import type { Small } from "./base.ts";
import { type Frame, frameOf, overturned } from "./geometry.ts";
import { chain, isAffine, scaling } from "./projection.ts";
import { reverse, turn } from "./scale.ts";
import type { SheetAlone } from "./sheet.ts";
import { rowsOverColumns } from "./sideways.ts";
import { type Straightening, straighteningOf } from "./straighten.ts";
import { inkBox, isUpsideDown, type Legibility, someLines } from "./upright.ts";
import { type View, viewOf } from "./view.ts";
import { warp } from "./warp.ts";

/** How a sheet lies in its picture. */
export interface Pose {
  /** 90: its lines run down, it is turned once; whether it then stands on its head is seen later. */
  readonly turned: 0 | 90;
  /** Of the turned sheet. */
  readonly view: View;
  readonly straightening: Straightening;
}

/** @param view of the sheet as it lies */
export function poseOf({ small, angled }: SheetAlone, view: View): Pose {
  const turned = rowsOverColumns(view.text, view.dpi) < 0 ? 90 : 0;
  const seen = turned === 0 ? view : viewOf(turn(small, 90), view.dpi);
  return { turned, view: seen, straightening: straighteningOf(seen, angled !== null) };
}

export interface Standing {
  readonly frame: Frame;
  readonly grey: Grey;
  readonly turned: 0 | 90 | 180 | 270;
}

/** The full picture, straightened, and turned over when a few of its lines read better so. */
export async function stand(
  image: PageImage,
  small: Small,
  sheet: SheetAlone,
  { turned, view, straightening }: Pose,
  dpi: number,
  legibility: Legibility,
): Promise<Standing> {
  const scale = dpi / small.dpi;
  const lie = { turned, crooked: straightening.crooked, ink: inkBox(view.text) };
  const frame = frameOf(image, small, sheet, lie, scale);
  const grey = resample(sheet.base, frame, turned, Math.round(view.background.paper));
  const [width, height] = [Math.ceil(frame.width / scale), Math.ceil(frame.height / scale)];
  const text = warp(view.text, chain(scaling(scale, scale), frame.onSheet), width, height, 0);
  const over = await isUpsideDown(someLines(text, view.dpi, grey, scale), legibility);
  if (!over) return { frame, grey, turned };
  return { frame: overturned(frame, image, turned), grey: reverse(grey), turned: turned === 0 ? 180 : 270 };
}

/** The base picture in its frame; pixel for pixel where the frame is the picture's own, turned or not. */
function resample(grey: Grey, { onBase, width, height }: Frame, turned: 0 | 90, paper: number): Grey {
  const [a, b, , d, e] = onBase;
  const steps = turned === 0 ? [a, e, b, d] : [b, -d, a, e];
  const own = isAffine(onBase) && [1, 1, 0, 0].every((step, i) => Math.abs(step - (steps[i] as number)) < 1e-9);
  const size = turned === 0 ? [grey.width, grey.height] : [grey.height, grey.width];
  return own && width === size[0] && height === size[1] ? turn(grey, turned) : warp(grey, onBase, width, height, paper);
}
