import type { Grey, Projection } from "../../../domain/picture.ts";
import type { Small } from "./base.ts";
import { paintEdges } from "./edges.ts";
import { outlineOf, paintOutside } from "./outline.ts";
import { type Corners, chain, type Extent, IDENTITY, onCorners, type Place, scaling } from "./projection.ts";
import type { View } from "./view.ts";
import { warp } from "./warp.ts";

/** The sheet alone: what lies around it is gone. */
export interface SheetAlone {
  /** The base picture with what lies around the sheet painted as paper. */
  readonly base: Grey;
  /** The reduced one, likewise; a photographed sheet seen as a rectangle. */
  readonly small: Grey;
  /** From places of `small` to places of the reduced picture. */
  readonly onReduced: Projection;
  /** The whole sheet, in places of `small`. */
  readonly whole: Extent;
  /** By how much opposite sides of a photographed sheet differ in direction, in degrees; null when it was not photographed. */
  readonly angled: number | null;
}

/** Takes away a copier's bands or the table under a photographed sheet. `view` is of the reduced picture. */
export function sheetOf(base: Grey, small: Small, { edges, background }: View): SheetAlone {
  const paper = Math.round(background.paper);
  const whole = [0, 0, base.width / small.ofBase[0], base.height / small.ofBase[1]] as const;
  const outline = outlineOf(small.grey, background.paper);
  if (outline === null) {
    const pictures = { base: paintEdges(base, edges, paper), small: paintEdges(small.grey, edges, paper) };
    return { ...pictures, onReduced: IDENTITY, whole, angled: null };
  }
  const larger = outline.map(([x, y]) => [x * small.ofBase[0], y * small.ofBase[1]]) as unknown as Corners;
  const pictures = {
    base: paintOutside(base, larger, 2 * small.ofBase[0]),
    small: paintOutside(small.grey, outline, 2),
  };
  const angled = angleOf(outline);
  if (angled < PHOTOGRAPHED) return { ...pictures, onReduced: IDENTITY, whole, angled: null };
  return { ...pictures, ...rectangleOf(pictures.small, outline, paper), angled };
}

/** A copier's fading band is a straight side to a degree or so; a sheet whose sides differ by more was photographed. */
const PHOTOGRAPHED = 1.5;

/** The most that opposite sides differ in direction, or neighbours from a right angle, in degrees. */
function angleOf(corners: Corners): number {
  const [top, right, bottom, left] = corners.map((p, i) => direction(p, corners[(i + 1) % 4] as Place)) as [
    number,
    number,
    number,
    number,
  ];
  const off = (a: number, b: number, expected: number): number => Math.abs(((b - a - expected + 540) % 360) - 180);
  return Math.max(off(top, bottom, 180), off(right, left, 180), off(top, right, 90));
}

const direction = ([x0, y0]: Place, [x1, y1]: Place): number => (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;

/** A sheet within this of A4's proportions, seen at an angle, is A4. */
const NEARLY = 0.12;

/** The sheet as the rectangle it is: as wide and high as the longer of its opposite sides, in A4's proportions where it is near them. */
function rectangleOf(small: Grey, corners: Corners, paper: number): Pick<SheetAlone, "small" | "onReduced" | "whole"> {
  const [a, b, c, d] = corners;
  const side = (p: Place, q: Place): number => Math.hypot(q[0] - p[0], q[1] - p[1]);
  const [across, down] = [Math.max(side(a, b), side(d, c)), Math.max(side(a, d), side(b, c))];
  const ratio = down > across ? Math.SQRT2 : Math.SQRT1_2;
  const fits = Math.abs(down / across / ratio - 1) < NEARLY;
  const width = Math.round(across);
  const height = Math.round(fits ? width * ratio : down);
  const onReduced = chain(scaling(1 / width, 1 / height), onCorners(corners));
  return { small: warp(small, onReduced, width, height, paper), onReduced, whole: [0, 0, width, height] };
}
