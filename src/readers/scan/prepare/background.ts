import type { Grey, Pixels } from "../../../domain/picture.ts";

/** The paper's tone, block by block: `columns` × `rows` blocks of `block` × `block` pixels. */
export interface Background {
  readonly block: Pixels;
  readonly columns: number;
  readonly rows: number;
  /** The paper's tone in each block. */
  readonly level: Float32Array;
  /** Paper over the whole page: the median of the blocks. */
  readonly paper: number;
  /** Standard deviation of the paper's tone, from the bright half of each block, so that ink does not count. */
  readonly noise: number;
}

/** Blocks of 4 mm: wider than a character's strokes are apart, narrower than a shadow's edge. */
const BLOCK_INCHES = 0.16;
/** Darker than this share of the page's paper is no paper: a solid area, a copier's edge, the table under a photograph. */
const DARKEST_PAPER = 0.35;

/**
 * The paper behind the ink: in each block the upper quartile of its tones, where blocks full of ink borrow from
 * their neighbours (a closing over 3 × 3 blocks, which leaves the edge of a shadow where it is).
 */
export function backgroundOf(grey: Grey, dpi: number): Background {
  const block = Math.max(8, Math.round(BLOCK_INCHES * dpi));
  const [columns, rows] = [Math.ceil(grey.width / block), Math.ceil(grey.height / block)];
  const quartiles = new Float32Array(columns * rows);
  const spreads = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let i = 0; i < quartiles.length; i += 1) {
    const total = countTones(grey, (i % columns) * block, Math.floor(i / columns) * block, block, counts);
    quartiles[i] = toneAt(counts, total * 0.75);
    // One standard deviation above the middle, for a block that is mostly paper.
    spreads[i] = toneAt(counts, total * 0.84) - toneAt(counts, total * 0.5);
  }
  const paper = median(quartiles);
  const closed = extremes(extremes(quartiles, columns, rows, 1), columns, rows, -1);
  const level = closed.map((tone) => Math.max(tone, paper * DARKEST_PAPER, 16));
  return { block, columns, rows, level, paper, noise: median(spreads) };
}

/** Every third row and column is enough: 256 samples of a block at 300 dpi. */
function countTones(grey: Grey, x0: number, y0: number, block: number, counts: Uint32Array): number {
  counts.fill(0);
  const step = block >= 24 ? 3 : 1;
  const [x1, y1] = [Math.min(x0 + block, grey.width), Math.min(y0 + block, grey.height)];
  let total = 0;
  for (let y = y0; y < y1; y += step) {
    for (let x = x0; x < x1; x += step) {
      const tone = grey.data[y * grey.width + x] as number;
      counts[tone] = (counts[tone] as number) + 1;
      total += 1;
    }
  }
  return total;
}

/** The tone that `rank` counts lie at or below, spread evenly inside its step. */
export function toneAt(counts: Uint32Array, rank: number): number {
  let below = 0;
  for (let tone = 0; tone < counts.length; tone += 1) {
    const here = counts[tone] as number;
    if (here > 0 && below + here >= rank) return tone + (rank - below) / here - 0.5;
    below += here;
  }
  return counts.length - 1;
}

export const median = (values: Float32Array): number => {
  const sorted = values.slice().sort();
  return sorted[sorted.length >> 1] ?? 0;
};

/** The greatest (`sign` 1) or least (−1) of each value and its eight neighbours. */
function extremes(values: Float32Array, columns: number, rows: number, sign: 1 | -1): Float32Array {
  return values.map((own, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    let best = own;
    for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v += 1) {
      for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u += 1) {
        const value = values[v * columns + u] as number;
        if ((value - best) * sign > 0) best = value;
      }
    }
    return best;
  });
}
