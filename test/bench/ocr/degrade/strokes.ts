import type { Point } from "./projection.ts";

/** How much ink each pixel took, 0 to 255. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export const noInk = (width: number, height: number): Coverage => ({
  width,
  height,
  data: new Uint8Array(width * height),
});

/** Draws a line through `points` with a round pen of `thickness` pixels, its edge smoothed over one pixel. */
export function drawStroke(onto: Coverage, points: readonly Point[], thickness: number): void {
  for (let i = 1; i < points.length; i++) drawSegment(onto, points[i - 1]!, points[i]!, thickness / 2);
}

function drawSegment({ width, height, data }: Coverage, [x0, y0]: Point, [x1, y1]: Point, radius: number): void {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy || 1;
  const reach = radius + 1;
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
  for (let y = Math.max(0, Math.floor(Math.min(y0, y1) - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(x0, x1) - reach)); x <= right; x++) {
      const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
      const far = Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
      const ink = 255 * Math.min(1, Math.max(0, radius + 0.5 - far));
      const at = y * width + x;
      if (ink > data[at]!) data[at] = ink;
    }
  }
}

/** Fills the closed outline `points` (even-odd rule, a row at a time). */
export function fillOutline({ width, height, data }: Coverage, points: readonly Point[]): void {
  for (let y = 0; y < height; y++) {
    const crossings = points
      .flatMap(([x0, y0], i) => {
        const [x1, y1] = points[(i + 1) % points.length]!;
        return y0 <= y === y1 <= y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
      })
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2)
      data.fill(255, y * width + Math.round(crossings[i]!), y * width + Math.round(crossings[i + 1]!));
  }
}
