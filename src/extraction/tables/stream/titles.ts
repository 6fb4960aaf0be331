import { columnsOf, cutsOf, type Gutter, guttersOf, lostIn } from "./gutters.ts";
import type { Run, Strip } from "./runs.ts";

/**
 * `gutters` as the titles of the head leave them: a title may be wider than all below it, and name a column in which
 * nothing is printed. Titles over several columns say nothing of gutters. The lowest line speaks first.
 */
export function titledGutters(
  head: readonly Strip[],
  body: readonly Strip[],
  gutters: readonly Gutter[],
): readonly Gutter[] {
  const known = [...body];
  const lower: Strip[] = [];
  let left = gutters;
  const heed = (run: Run, strip: Strip): boolean => {
    const alone = { ...strip, runs: [run] };
    const joint = guttersOf([...known, alone]);
    if (lostIn(left, joint) > 0) return false;
    if (joint.length > left.length && isOverTitles(run, strip, lower, left)) return true;
    known.push(alone);
    left = joint;
    return true;
  };
  for (const strip of [...head].reverse()) {
    for (const run of strip.runs) if (!heed(run, strip)) for (const piece of run.letters ?? []) heed(piece, strip);
    lower.push(strip);
  }
  return left;
}

/** Titles stand lower on both sides: it is over them, and no column's own. */
function isOverTitles(run: Run, strip: Strip, lower: readonly Strip[], gutters: readonly Gutter[]): boolean {
  const cuts = cutsOf(gutters);
  const middle = (run.box[0] + run.box[2]) / 2;
  const right = cuts.findIndex((_, i) => (gutters[i] as Gutter).to > middle);
  if (right < 0 || (gutters[right] as Gutter).from > middle) return false;
  const named = new Set(lower.flatMap(({ runs }) => runs.map((one) => columnsOf(one, cuts, strip.size)[0])));
  return named.has(right) && named.has(right + 1);
}
