import type { Ink } from "./ink.ts";

/** A page is set sideways when this part of its glyphs is; a label or a stamp beside upright text is less. */
const MOSTLY = 0.7;
/** Fewer glyphs say nothing about a page. */
const ENOUGH = 20;

/** Quarter turns clockwise after which most of the page's text runs to the right; 0 when it does, or none prevails. */
export function turnsToUpright({ directions }: Ink): 0 | 1 | 2 | 3 {
  const total = directions[0] + directions[1] + directions[2] + directions[3];
  if (total < ENOUGH) return 0;
  if (directions[1] > MOSTLY * total) return 3;
  if (directions[2] > MOSTLY * total) return 2;
  return directions[3] > MOSTLY * total ? 1 : 0;
}
