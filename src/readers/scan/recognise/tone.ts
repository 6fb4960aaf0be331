import type { Grey } from "../../../domain/picture.ts";
import { darkestOf, paperOf } from "./ink.ts";

/** A crop of less contrast is blank paper: stretching it would make letters of its noise. */
const LEAST_CONTRAST = 30;

/**
 * A line crop with its darkest pixel black and its paper white.
 *
 * The second way to look at a figure: faded print gets back its thin strokes, which the first way loses first (=, ≥ and
 * % in bad200: 138 of 141 cells against 133), and both ways together leave no wrong figure sure.
 */
export function stretched(crop: Grey): Grey {
  const [low, high] = [darkestOf(crop.data), paperOf(crop.data)];
  const scale = 255 / Math.max(LEAST_CONTRAST, high - low);
  const data = crop.data.map((level) => Math.min(255, Math.round((level - low) * scale)));
  return { width: crop.width, height: crop.height, data };
}
