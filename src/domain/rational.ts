/**
 * An exact fraction, in lowest terms with a positive denominator.
 * No figure is ever a float: amounts and rates are read, added, divided and printed with these.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** `n / d` in lowest terms. Throws RangeError when `d` is zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError("a fraction cannot have a zero denominator");
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** `a / b`. Throws RangeError when `b` is zero: callers decide first what 0/0 means. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}
export const equals = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
export const sum = (parts: Iterable<Rational>): Rational => {
  let total = ZERO;
  for (const part of parts) total = add(total, part);
  return total;
};

/** Ten to the power `k`; `k` may be negative. */
export const powerOfTen = (k: number): Rational =>
  k >= 0 ? rational(10n ** BigInt(k)) : rational(1n, 10n ** BigInt(-k));

/** Reads a plain decimal such as `-1234.50`. Throws RangeError on anything else. */
export function rationalFrom(decimal: string): Rational {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) throw new RangeError(`not a decimal: ${decimal}`);
  const fraction = match[3] ?? "";
  return rational(BigInt(`${match[1] === "-" ? "-" : ""}${match[2]}${fraction}`), 10n ** BigInt(fraction.length));
}

/**
 * `value` with `decimals` digits after the point.
 * `half-up` rounds halves away from zero, as GB/T 8170 allows and Excel does; `truncate` drops the rest.
 */
export function toDecimal(value: Rational, decimals: number, mode: "half-up" | "truncate" = "half-up"): string {
  const negative = value.n < 0n;
  const scaled = (negative ? -value.n : value.n) * 10n ** BigInt(decimals);
  let whole = scaled / value.d;
  if (mode === "half-up" && (scaled % value.d) * 2n >= value.d) whole += 1n;
  const digits = whole.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && whole !== 0n ? `-${text}` : text;
}

/**
 * The shortest decimal that is exactly `value`, with at least `least` digits after the point;
 * a value without a finite decimal (such as 1/3) is rounded half-up to `most` digits.
 */
export function toShortestDecimal(value: Rational, least = 0, most = 6): string {
  for (let decimals = least; decimals < most; decimals += 1) {
    if ((value.n * 10n ** BigInt(decimals)) % value.d === 0n) return toDecimal(value, decimals);
  }
  return toDecimal(value, Math.max(least, most));
}
