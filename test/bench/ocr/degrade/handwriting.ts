import type { Point } from "./projection.ts";
import type { Random } from "./random.ts";
import { greyOf, type Raster } from "./raster.ts";
import { BLUE, press } from "./seal.ts";
import { drawStroke, noInk } from "./strokes.ts";

/** `count` words in running hand, written over the middle of the page without regard to its cells. Grey. */
export function scribble(page: Raster, dpi: number, count: number, random: Random): Raster {
  let written = page;
  for (let i = 0; i < count; i++) {
    const [width, height] = [Math.round(dpi * random.between(1.1, 1.9)), Math.round(dpi * 0.55)];
    const ink = noInk(width, height);
    drawStroke(ink, runningHand(width, height, random), dpi * 0.018);
    const x = random.between(0.15, 0.85) * page.width - width / 2;
    written = press(written, ink, x, random.between(0.2, 0.85) * page.height, BLUE);
  }
  return greyOf(written);
}

/** Loops that move right as a pen does, with a slow rise and fall of their size. */
function runningHand(width: number, height: number, random: Random): Point[] {
  const loops = Math.round(random.between(4, 8));
  const lean = random.between(0.3, 0.8);
  const beat = random.between(0.5, 2);
  return Array.from({ length: 240 }, (_, i): Point => {
    const t = i / 239;
    const angle = t * loops * 2 * Math.PI;
    const size = height * 0.4 * (0.55 + 0.45 * Math.sin(beat * angle + lean));
    const across = width * (0.1 + 0.8 * t) + size * 0.6 * Math.sin(angle);
    return [across, height / 2 + size * Math.cos(angle)];
  });
}
