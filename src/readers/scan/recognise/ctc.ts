import type { Evidence, RawCharacter, Reading } from "./recogniser.ts";

/** What a recognition model says of one line: `steps × classes` probabilities, class 0 is "nothing". */
export interface Steps {
  readonly steps: number;
  readonly classes: number;
  readonly p: Float32Array;
}

/** Another class is worth telling from this probability on. */
const LEAST_OTHER = 0.01;
/** A character that "nothing" beat is worth telling from this probability on. */
const LEAST_DROPPED = 0.05;
const MOST_OTHERS = 4;

/** One run of time steps: of a character, or of "nothing" where a character had a chance. */
interface Run {
  readonly best: number;
  readonly from: number;
  readonly to: number;
  readonly peak: number;
}

/**
 * The likeliest class of every time step, equal neighbours merged and "nothing" left out (greedy CTC decoding,
 * Graves et al. 2006, §3.2), each character with what else its steps may be.
 *
 * @param keys class → character; the first is empty
 * @param stride pixels of the crop a time step covers
 */
export function decode(steps: Steps, keys: readonly string[], stride: number): readonly RawCharacter[] {
  const best = bestOf(steps);
  return runsOf(steps, best).map((run) => characterOf(steps, run, best, keys, stride));
}

function bestOf({ steps, classes, p }: Steps): Int32Array {
  const best = new Int32Array(steps);
  for (let t = 0; t < steps; t += 1) {
    const row = t * classes;
    let top = 0;
    for (let c = 1; c < classes; c += 1) if (p[row + c]! > p[row + top]!) top = c;
    best[t] = top;
  }
  return best;
}

function runsOf(steps: Steps, best: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0, to = 0; from < best.length; from = to) {
    for (to = from + 1; to < best.length && best[to] === best[from]; ) to += 1;
    if (best[from] !== 0) runs.push({ best: best[from]!, from, to, peak: peakOf(steps, best[from]!, from, to) });
    else runs.push(...droppedIn(steps, best, from, to));
  }
  return runs;
}

function peakOf({ classes, p }: Steps, of: number, from: number, to: number): number {
  let peak = from;
  for (let t = from + 1; t < to; t += 1) if (p[t * classes + of]! > p[peak * classes + of]!) peak = t;
  return peak;
}

/** Where "nothing" won although a character, other than the neighbour that fades out there, had a chance. */
function droppedIn(steps: Steps, best: Int32Array, from: number, to: number): readonly Run[] {
  const dropped: Run[] = [];
  for (let t = from, end = from; t < to; t = end) {
    end = t + 1;
    const rival = rivalAt(steps, t, [best[from - 1] ?? 0, best[to] ?? 0]);
    if (rival === 0) continue;
    while (end < to && rivalAt(steps, end, []) === rival) end += 1;
    dropped.push({ best: 0, from: t, to: end, peak: peakOf(steps, rival, t, end) });
  }
  return dropped;
}

/** The likeliest character where "nothing" won; 0 when none had a chance. The last class is the blank: no sign is lost with it. */
function rivalAt({ classes, p }: Steps, t: number, except: readonly number[]): number {
  const row = t * classes;
  if (1 - p[row]! < LEAST_DROPPED) return 0;
  let rival = 0;
  for (let c = 1; c < classes - 1; c += 1) {
    if (p[row + c]! < LEAST_DROPPED || except.includes(c)) continue;
    if (rival === 0 || p[row + c]! > p[row + rival]!) rival = c;
  }
  return rival;
}

function characterOf(steps: Steps, run: Run, best: Int32Array, keys: readonly string[], stride: number): RawCharacter {
  const at = run.peak * steps.classes;
  return {
    text: keys[run.best] ?? "",
    p: steps.p[at + run.best]!,
    others: othersOf(steps, run, [run.best, best[run.from - 1] ?? -1, best[run.to] ?? -1], keys),
    x: (run.peak + 0.5) * stride,
  };
}

/**
 * The highest probability every other class has within the run. "Nothing" counts at the peak only, because every
 * character fades into it, and the neighbouring characters do not count, because they fade into this one. The last
 * class is the blank: it is nothing too.
 */
function othersOf({ classes, p }: Steps, run: Run, except: readonly number[], keys: readonly string[]): Reading[] {
  const others: Reading[] = [];
  for (let c = 0; c < classes - 1; c += 1) {
    let highest = p[run.peak * classes + c]!;
    for (let t = run.from; c > 0 && t < run.to; t += 1) highest = Math.max(highest, p[t * classes + c]!);
    const fades = c > 0 ? except.includes(c) : run.best === 0;
    if (highest > LEAST_OTHER && !fades && keys[c] !== keys[run.best]) others.push({ text: keys[c] ?? "", p: highest });
  }
  return others.sort((a, b) => b.p - a.p).slice(0, MOST_OTHERS);
}

/** Less than this at a step is no evidence for a character; a step rarely has more than a dozen above it. */
const LEAST_EVIDENCE = 0.001;
const MOST_EVIDENCE = 16;

/** What every step may be, without the thousands of classes it cannot be. */
export const evidenceOf = (steps: Steps, keys: readonly string[], stride: number): Evidence => ({
  stride,
  steps: Array.from({ length: steps.steps }, (_, t) => likeliestAt(steps, t, keys)),
});

function likeliestAt({ classes, p }: Steps, t: number, keys: readonly string[]): readonly Reading[] {
  const found = new Map<string, number>();
  for (let c = 0, at = t * classes; c < classes; c += 1, at += 1) {
    if (p[at]! > LEAST_EVIDENCE) found.set(keys[c] ?? "", (found.get(keys[c] ?? "") ?? 0) + p[at]!);
  }
  return [...found]
    .map(([text, chance]) => ({ text, p: chance }))
    .sort((a, b) => b.p - a.p)
    .slice(0, MOST_EVIDENCE);
}
