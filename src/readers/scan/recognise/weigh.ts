import { fold } from "../../../domain/characters.ts";
import type { Evidence, RawReading, Reading } from "./recogniser.ts";

/** How likely a text is before anything is read, as a natural logarithm: 0 is likely, -3 twenty times less so. */
export type Prior = (text: string) => number;

/**
 * A character a step does not list has this probability there. Higher, and texts far from the ink get a share;
 * lower, and one bad reading silences the others (1e-5 measured best on 423 cells in three scans).
 */
export const UNLISTED = 1e-5;

/**
 * How likely each text is what is printed, given several readings of the same ink: the mean of the readings' log
 * likelihoods, plus the prior, as shares of 1 among `texts`. Likeliest first; texts that fold to the same are one.
 *
 * Readings of one crop are not independent, so their mean counts and not their sum. Readings without evidence say nothing.
 */
export function weigh(readings: readonly RawReading[], texts: readonly string[], prior: Prior = () => 0): Reading[] {
  const told = readings.flatMap(({ evidence }) => evidence ?? []);
  if (told.length === 0 || texts.length === 0) return [];
  const scores = texts.map((text) => mean(told.map((evidence) => logLikelihood(evidence, text))) + prior(text));
  const best = Math.max(...scores);
  const kinds = new Map<string, Reading>();
  for (const i of [...texts.keys()].sort((a, b) => scores[b]! - scores[a]!)) {
    const known = kinds.get(fold(texts[i]!));
    kinds.set(fold(texts[i]!), {
      text: known?.text ?? texts[i]!.trim(),
      p: (known?.p ?? 0) + Math.exp(scores[i]! - best),
    });
  }
  const all = [...kinds.values()].reduce((sum, { p }) => sum + p, 0);
  return [...kinds.values()].map(({ text, p }) => ({ text, p: p / all })).sort((a, b) => b.p - a.p);
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * The natural logarithm of the probability that the steps spell `text`: the sum over all ways to lay its
 * characters along them (the forward pass of CTC, Graves et al. 2006, §4.1).
 */
export function logLikelihood({ steps }: Evidence, text: string): number {
  const states = statesOf(text);
  let sums = new Float64Array(states.length).fill(Number.NEGATIVE_INFINITY);
  steps.forEach((step, t) => {
    const p = new Map(step.map((reading) => [reading.text, reading.p]));
    const next = new Float64Array(states.length);
    for (let s = 0; s < states.length; s += 1) {
      let sum =
        t === 0 ? (s < 2 ? 0 : Number.NEGATIVE_INFINITY) : added(sums[s]!, sums[s - 1] ?? Number.NEGATIVE_INFINITY);
      if (t > 0 && maySkipTo(states, s)) sum = added(sum, sums[s - 2]!);
      next[s] = sum + Math.log(Math.max(UNLISTED, p.get(states[s]!) ?? 0));
    }
    sums = next;
  });
  return steps.length === 0 ? Number.NEGATIVE_INFINITY : added(sums.at(-1)!, sums.at(-2) ?? Number.NEGATIVE_INFINITY);
}

/** "Nothing" before, between and after the characters. */
export const statesOf = (text: string): readonly string[] => ["", ...[...text].flatMap((character) => [character, ""])];

/** Between two different characters "nothing" may be left out. */
export const maySkipTo = (states: readonly string[], s: number): boolean =>
  s > 1 && states[s] !== "" && states[s] !== states[s - 2];

/** log(eᵃ + eᵇ). */
function added(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}
