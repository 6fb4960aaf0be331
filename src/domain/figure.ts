import type { Provenance } from "./provenance.ts";
import { point, type Range, spread } from "./range.ts";
import { equals, multiply, powerOfTen, type Rational, rational, toShortestDecimal } from "./rational.ts";
import type { Unit } from "./unit.ts";

export type Operator = "=" | "≥" | "≤" | ">" | "<";

/** How prose softens a figure: 约 · 近 · 余/多/超过/以上 · 不足/以内. */
export type Hedge = "about" | "nearly" | "over" | "under";

/** A number as printed: `415.20` is digits 41520 with 2 decimals. Trailing zeros count: `1.50` has 2. */
export interface Printed {
  readonly digits: bigint;
  readonly decimals: number;
}

/**
 * A figure as the document prints it. Exact: no figure is ever a float.
 *
 * It stands for every amount that would be printed so: `59%` for all from 58.5 to 59.5. See {@link rangeOf}.
 */
export interface Figure {
  /** Verbatim: `415.20万元`, `≥95%`, full-width digits and all. */
  readonly text: string;
  /** The comparison printed with it, as in `≥95%` or `等于27条`; null when none is. */
  readonly op: Operator | null;
  readonly hedge: Hedge | null;
  /** Null when a wording stands where a number could: `定性 高`, `至监控节点暂未完成`. */
  readonly number: Printed | null;
  /** The unit in force: the cell's own, else its column's, else its table's. */
  readonly unit: Unit;
  /**
   * Decimals in force, at least the printed ones. A column that prints `87.57` anywhere means 220.00 by `220`
   * (XBRL Calculations 1.1 infers precision likewise from what is reported).
   */
  readonly precision: number;
  /** Document, page, box and reading confidence. A figure without a place does not exist. */
  readonly at: Provenance;
}

/** A figure that states a number. */
export type NumericFigure = Figure & { readonly number: Printed };

export const isNumeric = (figure: Figure | null | undefined): figure is NumericFigure =>
  figure !== null && figure !== undefined && figure.number !== null;

/** Below this a reading is doubtful: what rests on it is undecided. Born-digital figures are 1. */
export const SURE = 0.9;
export const isDoubtful = (figure: Figure): boolean => figure.at.confidence < SURE;

/** The printed number, in the printed unit: `≥95%` is 95. */
export const numberOf = (figure: NumericFigure): Rational =>
  rational(figure.number.digits, 10n ** BigInt(figure.number.decimals));

/** The printed number as a plain decimal string, as printed: `"114.10"`. */
export function decimalOf(figure: NumericFigure): string {
  const { digits, decimals } = figure.number;
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const body = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return digits < 0n ? `-${body}` : body;
}

/** Its value in the unit's base (元 for 万元), exactly. */
export const baseValueOf = (figure: NumericFigure): Rational =>
  multiply(numberOf(figure), powerOfTen(figure.unit.power));

/**
 * All amounts the figure stands for, in its printed unit.
 *
 * Half a printed step either way (XBRL Calculations 1.1, §3); counts stand for themselves. A hedge widens to the
 * last significant digit, to one side where the word says so: 约30 is 20 to 40, 超过30 is 30 to 40.
 */
export function rangeOf(figure: NumericFigure): Range {
  const value = numberOf(figure);
  if (figure.hedge !== null) return hedgedRange(figure, value);
  if (figure.unit.kind === "count" && figure.number.decimals === 0) return point(value);
  return spread(value, multiply(rational(1n, 2n), powerOfTen(-Math.max(figure.precision, figure.number.decimals))));
}

function hedgedRange(figure: NumericFigure, value: Rational): Range {
  const printed = figure.number.digits.toString();
  const zeros = printed.length - printed.replace(/0+$/, "").length;
  const step = powerOfTen((equals(value, rational(0n)) ? 0 : zeros) - figure.number.decimals);
  const wide = spread(value, step);
  if (figure.hedge === "over") return { low: value, high: wide.high };
  if (figure.hedge === "nearly" || figure.hedge === "under") return { low: wide.low, high: value };
  return wide;
}

/** {@link rangeOf}, in the unit's base. */
export function baseRangeOf(figure: NumericFigure): Range {
  const scale = powerOfTen(figure.unit.power);
  const { low, high } = rangeOf(figure);
  return { low: multiply(low, scale), high: multiply(high, scale) };
}

/** A base value in `unit`, shortest exact decimal. */
export const inUnit = (base: Rational, unit: Unit): Rational => multiply(base, powerOfTen(-unit.power));
export const printIn = (base: Rational, unit: Unit, least = 0): string => toShortestDecimal(inUnit(base, unit), least);
