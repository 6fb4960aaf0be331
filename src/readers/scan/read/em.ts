import type { ReadLine } from "./read-line.ts";

/** Ink of an ideograph and of a digit, in ems of common Chinese type. */
const IDEOGRAPH_INK = 0.92;
const DIGIT_INK = 0.72;
/** Sizes no further apart than this are one size, measured with error. */
const SAME = 0.09;

/**
 * The em of each line, in pixels: from the distance of its ideographs, else from the height of its ink. Lines of
 * nearly one size get one size, the commonest by characters, for type is set in few sizes.
 */
export function emsOf(lines: readonly ReadLine[]): readonly number[] {
  const raw = lines.map(measure);
  const body = commonest(lines, raw);
  const sizes: number[] = body > 0 ? [body] : [];
  return raw.map((em, i) => {
    const own = em > 0.5 * body || body === 0 ? em : body;
    const known = sizes.find((size) => Math.abs(size - own) <= SAME * size);
    if (known !== undefined) return known;
    if ((lines[i]?.characters.length ?? 0) >= 4) sizes.push(own);
    return own;
  });
}

function measure({ characters, box }: ReadLine): number {
  const steps: number[] = [];
  for (let i = 1; i < characters.length; i++) {
    const [one, other] = [characters[i - 1], characters[i]];
    if (one && other && isIdeograph(one.text) && isIdeograph(other.text)) steps.push(other.x - one.x);
  }
  const height = box[3] - box[1];
  const byInk = height / (characters.some(({ text }) => isIdeograph(text)) ? IDEOGRAPH_INK : DIGIT_INK);
  if (steps.length < 4) return byInk;
  steps.sort((a, b) => a - b);
  const step = steps[steps.length >> 1] as number;
  // Spread-out titles stand wider than their em.
  return Math.min(step, byInk * 1.15);
}

const isIdeograph = (text: string): boolean => /\p{Script=Han}/u.test(text);

function commonest(lines: readonly ReadLine[], ems: readonly number[]): number {
  const weights = new Map<number, number>();
  ems.forEach((em, i) => {
    const bin = Math.round(Math.log(Math.max(em, 1)) / SAME);
    weights.set(bin, (weights.get(bin) ?? 0) + (lines[i]?.characters.length ?? 0));
  });
  let best = 0;
  let most = 0;
  for (const [bin, weight] of weights) if (weight > most) [best, most] = [bin, weight];
  const near = ems.filter((em) => Math.abs(Math.log(Math.max(em, 1)) / SAME - best) <= 1).sort((a, b) => a - b);
  return near[near.length >> 1] ?? 0;
}
