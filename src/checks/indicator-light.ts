import { baseRangeOf, isNumeric } from "../domain/figure.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import { divideRanges, multiplyRanges, point } from "../domain/range.ts";
import { compare, divide, HUNDRED, type Rational, ZERO } from "../domain/rational.ts";
import type { Indicator } from "../domain/record.ts";
import { type Rank, type Ranks, ranksFor } from "./lights.ts";
import { isBound, isMoreBetter, standingOf } from "./standing.ts";

/**
 * The lights between the two readings of a target in mid-year. Null for what time does not carry forward:
 * at-most targets, bounds for values, wordings.
 */
export function indicatorRanks(indicator: Indicator, share: Rational, { thresholds }: Pipeline): Ranks | null {
  const { target, actual } = indicator;
  if (!isNumeric(target) || !isNumeric(actual) || isBound(actual) || target.unit.base !== actual.unit.base) return null;
  const atLeast = target.op === "≥" || target.op === ">";
  if (!atLeast && (target.op === "≤" || target.op === "<" || !isMoreBetter(indicator, target))) return null;
  if (compare(baseRangeOf(target).low, ZERO) <= 0) return null;
  const reached = divideRanges(baseRangeOf(actual), baseRangeOf(target));
  if (reached === null) return null;
  const whole = ranksFor(multiplyRanges(reached, point(HUNDRED)), thresholds);
  const part = ranksFor(multiplyRanges(reached, point(divide(HUNDRED, share))), thresholds);
  return { mildest: part.mildest, gravest: whole.gravest };
}

/** The mildest light an indicator calls for: of its progress in time, or green where it meets its target; null when it cannot be said. */
export function indicatorRank(indicator: Indicator, share: Rational, pipeline: Pipeline): Rank | null {
  const ranks = indicatorRanks(indicator, share, pipeline);
  if (ranks !== null) return ranks.mildest;
  return standingOf(indicator, indicator.actual) === "met" ? 0 : null;
}
