import type { NumericFigure } from "../../domain/figure.ts";
import type { Doubt } from "../../domain/page.ts";
import type { Provenance } from "../../domain/provenance.ts";
import { candidatesOf, neighboursOf } from "./candidates.ts";
import { type Fit, fitOf, isTight, type Tie, type Values } from "./ties.ts";

/** The one reading the report's figures leave, with the equations that tell it from every other. */
export interface Choice {
  readonly reading: NumericFigure;
  readonly telling: readonly Tie[];
}

/**
 * As unsure as this, the reader itself says that its second reading is about as likely as its first. A confidence is
 * calibrated: at 0.6 four such readings in ten are wrong.
 */
const BALANCED = 0.6;
/** Doubts between one reading of the same ink and another. */
const OF_THE_CHARACTER: readonly Doubt[] = ["unsure", "readings-differ", "engines-differ"];
/** Equations, with no operand in common but the figure, that must ask for another reading than the likeliest. */
const LEAST_TO_REPLACE = 2;

/**
 * Which reading of a doubtful figure its equations confirm; null when they leave it open. Exactly one candidate fits
 * all of them, and at least one equation breaks for every other.
 *
 * Arithmetic knows which amount is right, not which is printed: where the ink says 83 and 88 would be right, the
 * department erred. So what was read is confirmed whenever it fits, and another reading is taken only where the ink
 * itself leaves the two balanced and two independent equations ask for it; that is told, and wants a look.
 */
export function choose(figure: NumericFigure, ties: readonly Tie[], settled: Values): Choice | null {
  const candidates = candidatesOf(figure);
  const [read] = candidates as readonly [NumericFigure];
  const fits = candidates.map((candidate) => fitsOf(candidate, figure, ties, settled));
  const fitting = candidates.filter((_, index) => isFitting(fits[index] ?? []));
  const [reading] = fitting;
  if (reading === undefined || fitting.length > 1) return null;
  const own = fits[candidates.indexOf(reading)] ?? [];
  const others = candidates.filter((one) => one !== reading);
  const tight = ties.filter((tie, index) => (others.length > 0 ? isTight(own[index]) : isWhole(tie, own[index])));
  const rivals = others.length > 0 ? others : neighboursOf(figure);
  const telling = tight.filter((tie) => rivals.every((rival) => fitsOf(rival, figure, [tie], settled)[0] === "breaks"));
  if (telling.length === 0) return null;
  if (reading === read) return { reading, telling };
  const balanced = reading === candidates[1] && isBalanced(figure.at);
  return balanced && independent(telling, figure) >= LEAST_TO_REPLACE ? { reading, telling } : null;
}

/** True when the equation fixes every digit: 20万元 in the prose does not tell 20.03 from 20.08 in the form. */
const isWhole = (tie: Tie, fit: Fit | undefined): boolean =>
  fit === "exact" || (fit === "rounded" && tie.equation.expression.op !== "figure");

export const isFitting = (fits: readonly Fit[]): boolean => fits.some(isTight) && !fits.includes("breaks");

export const fitsOf = (
  candidate: NumericFigure,
  figure: NumericFigure,
  ties: readonly Tie[],
  settled: Values,
): readonly Fit[] => {
  const values = new Map([...settled, [figure.at, candidate]]);
  return ties.map((tie) => fitOf(tie, values));
};

/** The ink leaves the first two readings about as likely; a doubt of another kind lowers the confidence of both. */
const isBalanced = ({ confidence, doubts = [] }: Provenance): boolean =>
  confidence <= BALANCED && doubts.every((doubt) => OF_THE_CHARACTER.includes(doubt));

/** How many of some equations share no operand but the figure: one wrong total must not vote twice. */
function independent(ties: readonly Tie[], figure: NumericFigure): number {
  const used = new Set<NumericFigure["at"]>();
  let count = 0;
  for (const tie of ties) {
    const others = tie.figures.map((one) => one.at).filter((at) => at !== figure.at);
    if (others.some((at) => used.has(at))) continue;
    for (const at of others) used.add(at);
    count += 1;
  }
  return count;
}

/** Doubts about a sign before the number. */
const OF_SIGNS: readonly Doubt[] = ["leading-gap", "reader-limits"];

/** True when only digits are in doubt: no arithmetic tells 95% from ≥95%, so where the sign may be lost nothing is confirmed. */
export function hasSureSign(figure: NumericFigure): boolean {
  const candidates = candidatesOf(figure);
  const doubts = figure.at.doubts ?? [];
  return (
    candidates.length > 1 &&
    candidates.every((one) => one.op === figure.op) &&
    !doubts.some((doubt) => OF_SIGNS.includes(doubt))
  );
}
