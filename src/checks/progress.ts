import { baseRangeOf, baseValueOf, isNumeric, type NumericFigure } from "../domain/figure.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import { divideRanges, multiplyRanges, point, type Range } from "../domain/range.ts";
import { compare, divide, HUNDRED, multiply, type Rational, rational, toDecimal, ZERO } from "../domain/rational.ts";
import type { Period, Project, Submission } from "../domain/record.ts";
import type { ComputedValue } from "../domain/relation.ts";
import { denominatorOf } from "./denominator.ts";

/** The months a form reports on: its own, else the report's. */
export const periodOf = (project: Project, submission: Submission): Period | null =>
  project.form.period ?? submission.period?.value ?? null;

/** The part of the year that is over when the period ends: 10/12 for 1-10月; null when the months are unknown. */
export function timeShare(project: Project, submission: Submission): Rational | null {
  const month = /-(\d{2})$/.exec(periodOf(project, submission)?.to ?? "")?.[1];
  return month === undefined ? null : rational(BigInt(month), 12n);
}

/** Budget execution against the time that is over. */
export interface Pace {
  readonly executed: NumericFigure;
  readonly budget: NumericFigure;
  /** executed ÷ budget, in percent. */
  readonly rate: Rational;
  /** Months over ÷ 12, in percent. */
  readonly time: Rational;
  /** rate ÷ time in percent, for all amounts the printed ones stand for: 80 is four fifths of what time alone would have it. */
  readonly range: Range;
}

/** Null where the form does not state a positive budget, an execution and the months. Doubtful figures are taken as read. */
export function paceOf(project: Project, submission: Submission, pipeline: Pipeline): Pace | null {
  const { executed } = project.funds;
  const budget = denominatorOf(project.funds, pipeline);
  const share = timeShare(project, submission);
  if (!isNumeric(executed) || !isNumeric(budget) || share === null) return null;
  if (compare(baseRangeOf(budget).low, ZERO) <= 0) return null;
  const quotient = divideRanges(baseRangeOf(executed), baseRangeOf(budget));
  if (quotient === null) return null;
  return {
    executed,
    budget,
    rate: multiply(divide(baseValueOf(executed), baseValueOf(budget)), HUNDRED),
    time: multiply(share, HUNDRED),
    range: multiplyRanges(quotient, point(divide(HUNDRED, share))),
  };
}

/** A percentage as people read it: two decimals. */
export const percent = (value: Rational): string => `${toDecimal(value, 2)}%`;

/** How the progress was computed, for a finding's computed value. */
export function computedPace({ executed, budget, rate, time }: Pace): ComputedValue {
  const formula = `${executed.text} ÷ ${budget.text} ÷ ${percent(time)}`;
  return { value: toDecimal(multiply(divide(rate, time), HUNDRED), 2), unit: "%", formula };
}
