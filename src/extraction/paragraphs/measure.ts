import type { Line } from "../../domain/layout.ts";

/** The column body text is set in. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** The commonest size, counted by characters. */
  readonly size: number;
  /** The commonest distance from one line's top to the next's. */
  readonly pitch: number;
  /** Some lines stand in by about two characters: paragraphs start so. */
  readonly hasIndents: boolean;
}

/** Lines on fewer pages than this say little about their page's own margins. */
const ENOUGH_LINES = 6;
/** Edges nearer than this, in points, are one margin. */
const SAME_EDGE = 3;

/** The measure of `lines` (of one page), or `fallback` when they are too few to tell. */
export function measureOf(lines: readonly Line[], fallback: Measure | null): Measure | null {
  const size = commonest(lines.map((line) => [line.size, line.text.length]));
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.15 * size);
  if (fallback && body.length < ENOUGH_LINES) return fallback;
  if (body.length === 0) return fallback;
  const right = rightOf(body, size);
  const left = leftOf(body, right);
  const hasIndents = body.some(
    (line) => Math.abs(line.box[0] - left - 2 * size) <= 0.6 * size && line.box[2] > right - 2 * size,
  );
  return { left, right, size, pitch: pitchOf(body, size), hasIndents };
}

/** Punctuation may hang out of the measure by so many characters, and a ragged line stop short of it. */
const HANGING = 2.5;

/** The right edge a tenth of the lines, and two, share near the outermost one; that one when none does. */
function rightOf(lines: readonly Line[], size: number): number {
  const edges = lines.map((line) => line.box[2]).sort((a, b) => b - a);
  const [outermost = 0] = edges;
  const enough = Math.max(2, edges.length / 10);
  for (const edge of edges) {
    if (outermost - edge > HANGING * size) break;
    if (edges.filter((other) => Math.abs(other - edge) <= SAME_EDGE).length >= enough) return edge;
  }
  return outermost;
}

/** The leftmost start of a line that fills at least half the measure; of any line when none does. */
function leftOf(lines: readonly Line[], right: number): number {
  const starts = lines.map((line) => line.box[0]);
  const outermost = Math.min(...starts);
  const wide = lines.filter((line) => line.box[2] - line.box[0] >= (right - outermost) / 2);
  return wide.length > 0 ? Math.min(...wide.map((line) => line.box[0])) : outermost;
}

function pitchOf(lines: readonly Line[], size: number): number {
  const steps: [number, number][] = [];
  for (let i = 1; i < lines.length; i++) {
    const step = (lines[i]?.box[1] ?? 0) - (lines[i - 1]?.box[1] ?? 0);
    if (step > 0.8 * size && step < 4 * size) steps.push([Math.round(step), 1]);
  }
  return steps.length > 0 ? commonest(steps) : 1.6 * size;
}

/** The value with the greatest weight. */
function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best = 0;
  let most = 0;
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
}
