import type { Pixels, Projection } from "../../../domain/picture.ts";
import type { Small } from "./base.ts";
import { chain, type Extent, extentOf, invert, project, scaling, shifting, unturning } from "./projection.ts";
import type { SheetAlone } from "./sheet.ts";

/** Where the prepared picture's pixels come from. */
export interface Frame {
  readonly width: Pixels;
  readonly height: Pixels;
  /** From places of the prepared picture to places of the base picture. */
  readonly onBase: Projection;
  /** From places of the prepared picture to places of the image, turned. */
  readonly onTurned: Projection;
  /** From places of the prepared picture to places of the reduced sheet, turned. */
  readonly onSheet: Projection;
  /** Degrees by which the sheet's middle leant clockwise in the turned image. */
  readonly skew: number;
}

interface Size {
  readonly width: Pixels;
  readonly height: Pixels;
}

/** How the reduced sheet lies: turned clockwise by `turned`, and then crooked. */
export interface Lie {
  readonly turned: 0 | 90;
  /** From places of the straight sheet to places of the turned one. */
  readonly crooked: Projection;
  /** The box around the ink of the turned sheet; null without ink. */
  readonly ink: Extent | null;
}

/**
 * The prepared picture's frame: the straightened sheet, wider where straightening would push ink out.
 *
 * @param scale prepared pixels for one pixel of the reduced picture
 */
export function frameOf(
  image: Size,
  small: Small,
  sheet: SheetAlone,
  { turned, crooked, ink }: Lie,
  scale: number,
): Frame {
  const unturned = unturning(turned, sheet.small.width, sheet.small.height);
  const [x0, top, x1, bottom] = roomFor(crooked, extentOf(invert(unturned), sheet.whole), ink);
  const onSheet = chain(scaling(1 / scale, 1 / scale), shifting(x0, top), crooked);
  const onReduced = chain(onSheet, unturned, sheet.onReduced);
  const again = invert(unturning(turned, image.width, image.height));
  const [width, height] = [Math.round((x1 - x0) * scale), Math.round((bottom - top) * scale)].map(atLeastOne);
  return {
    ...{ width: width as number, height: height as number, onSheet },
    onBase: chain(onReduced, scaling(...small.ofBase)),
    onTurned: chain(onReduced, scaling(...small.ofImage), again),
    // In the reduced picture, whose pixels are square.
    skew: leanAt(
      chain(onReduced, invert(unturning(turned, small.grey.width, small.grey.height))),
      (x1 - x0) * scale,
      (bottom - top) * scale,
    ),
  };
}

const atLeastOne = (pixels: number): number => Math.max(1, pixels);

/** The direction of level lines in the middle, degrees. */
function leanAt(onTurned: Projection, width: number, height: number): number {
  const [a, b] = [project(onTurned, [width / 2 - 1, height / 2]), project(onTurned, [width / 2 + 1, height / 2])];
  return (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
}

/** Where ink would leave the picture, this share of its height is added beyond the ink. */
const ROOM = 0.01;

function roomFor(crooked: Projection, whole: Extent, ink: Extent | null): Extent {
  if (ink === null) return whole;
  const room = ROOM * (whole[3] - whole[1]);
  const needed = extentOf(invert(crooked), ink);
  // Ink reaches the side of a sheet that stands straight, too: half a pixel is no leaving.
  return [
    needed[0] < whole[0] - 1 ? Math.round(needed[0] - room) : whole[0],
    needed[1] < whole[1] - 1 ? Math.round(needed[1] - room) : whole[1],
    needed[2] > whole[2] + 1 ? Math.round(needed[2] + room) : whole[2],
    needed[3] > whole[3] + 1 ? Math.round(needed[3] + room) : whole[3],
  ];
}

/** The frame of the same picture turned over, when the image had been turned by `turned` before. */
export function overturned(frame: Frame, image: Size, turned: 0 | 90): Frame {
  const over = unturning(180, frame.width, frame.height);
  const [width, height] = turned === 0 ? [image.width, image.height] : [image.height, image.width];
  return {
    ...frame,
    onBase: chain(over, frame.onBase),
    onTurned: chain(over, frame.onTurned, unturning(180, width, height)),
  };
}
