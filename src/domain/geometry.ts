/** Lengths in PDF points (1/72 inch), origin at the page's top left, after page rotation. */
export type Points = number;

/** `[x0, top, x1, bottom]` in {@link Points}. */
export type Box = readonly [x0: Points, top: Points, x1: Points, bottom: Points];

/** The smallest box around all of `boxes`; null when there is none. */
export function unionOf(boxes: Iterable<Box>): Box | null {
  let union: [number, number, number, number] | null = null;
  for (const [x0, top, x1, bottom] of boxes) {
    if (union === null) union = [x0, top, x1, bottom];
    else {
      union[0] = Math.min(union[0], x0);
      union[1] = Math.min(union[1], top);
      union[2] = Math.max(union[2], x1);
      union[3] = Math.max(union[3], bottom);
    }
  }
  return union;
}
