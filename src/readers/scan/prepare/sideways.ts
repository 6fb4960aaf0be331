import type { Grey, Pixels } from "../../../domain/picture.ts";
import type { Stroke } from "./strokes.ts";

/** `dark` without the rulings traced across it: white for `thick` pixels on both sides of each. */
export function erase(dark: Grey, strokes: readonly Stroke[], thick: Pixels): Grey {
  const data = dark.data.slice();
  for (const stroke of strokes) {
    const centre = (stroke.from + stroke.to) / 2;
    const [from, to] = [Math.max(0, Math.floor(stroke.from)), Math.min(dark.width, Math.ceil(stroke.to))];
    for (let x = from; x < to; x += 1) {
      const y = stroke.middle + stroke.slope * (x + 0.5 - centre);
      for (let v = Math.max(0, Math.floor(y - thick)); v < Math.min(dark.height, y + thick); v += 1)
        data[v * dark.width + x] = 0;
    }
  }
  return { ...dark, data };
}

/** Windows of this many inches hold three lines of text or more, and are small enough that a lean of 5° blurs both ways alike. */
const WINDOW_INCHES = 0.9;

/**
 * How much more plainly text stands in rows than in columns: above 0 lines run across, below 0 they run down; −1 to 1.
 *
 * In each window the row sums of horizontal text swing between lines and the white between them, while its columns,
 * made of characters from several lines, are even. `ink` has no rulings; those go both ways.
 */
export function rowsOverColumns(ink: Grey, dpi: number): number {
  const side = Math.round(WINDOW_INCHES * dpi);
  let [rows, columns] = [0, 0];
  for (let y = 0; y + side <= ink.height; y += side >> 1) {
    for (let x = 0; x + side <= ink.width; x += side >> 1) {
      const [across, down] = swings(ink, x, y, side);
      rows += across;
      columns += down;
    }
  }
  return rows + columns > 0 ? (rows - columns) / (rows + columns) : 0;
}

/** Variance of the row sums and of the column sums of one window. */
function swings(ink: Grey, x0: number, y0: number, side: number): readonly [number, number] {
  const [rows, columns] = [new Float32Array(side), new Float32Array(side)];
  for (let y = 0; y < side; y += 1) {
    const row = (y0 + y) * ink.width + x0;
    let sum = 0;
    for (let x = 0; x < side; x += 1) {
      const value = ink.data[row + x] as number;
      sum += value;
      columns[x] = (columns[x] as number) + value;
    }
    rows[y] = sum;
  }
  return [spread(rows), spread(columns)];
}

function spread(values: Float32Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares / values.length - (sum / values.length) ** 2));
}
