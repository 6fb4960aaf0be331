import { add, compare, divide, larger, multiply, negate, type Rational, smaller, subtract, ZERO } from "./rational.ts";

/** Every exact value from `low` to `high`, ends included: what a printed, rounded figure stands for. */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

export const point = (value: Rational): Range => ({ low: value, high: value });
export const spread = (value: Rational, half: Rational): Range => ({
  low: subtract(value, half),
  high: add(value, half),
});
export const addRanges = (a: Range, b: Range): Range => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
export const negateRange = (a: Range): Range => ({ low: negate(a.high), high: negate(a.low) });
export const subtractRanges = (a: Range, b: Range): Range => addRanges(a, negateRange(b));

const around = (first: Rational, ...rest: readonly Rational[]): Range => ({
  low: rest.reduce(smaller, first),
  high: rest.reduce(larger, first),
});

export const multiplyRanges = (a: Range, b: Range): Range =>
  around(multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high));

/** The quotients of `a` by `b`; null when `b` contains zero, for then they have no bound. */
export function divideRanges(a: Range, b: Range): Range | null {
  if (compare(b.low, ZERO) <= 0 && compare(b.high, ZERO) >= 0) return null;
  return around(divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high));
}

/** The values in both; null when there is none. */
export function intersect(a: Range, b: Range): Range | null {
  const low = larger(a.low, b.low);
  const high = smaller(a.high, b.high);
  return compare(low, high) <= 0 ? { low, high } : null;
}

export const meets = (a: Range, b: Range): boolean => intersect(a, b) !== null;
export const holds = (a: Range, value: Rational): boolean => compare(a.low, value) <= 0 && compare(value, a.high) <= 0;
