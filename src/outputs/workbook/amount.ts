import { baseValueOf, decimalOf, type Figure, isNumeric, type NumericFigure } from "../../domain/figure.ts";
import { multiply, powerOfTen, type Rational, rationalFrom, toShortestDecimal } from "../../domain/rational.ts";
import { BLANK, type Content, decimal, type Tone, text } from "./content.ts";

export const AMOUNT = "#,##0.00";
export const RATE = "0.00%";

/** 万元, the unit of every sheet. */
const SHEET_POWER = 4;
/** Decimals no amount of a report exceeds; the conversion by a power of ten loses none. */
const ALL_DECIMALS = 15;

/** A base amount (元) in 万元, exactly. */
export const inSheetUnit = (base: Rational): Rational => multiply(base, powerOfTen(-SHEET_POWER));
export const decimalText = (value: Rational): string => toShortestDecimal(value, 0, ALL_DECIMALS);
/** For the cached result of a formula only: a sheet computes in doubles anyway. */
export const approximate = (value: Rational): number => Number(toShortestDecimal(value, 0, ALL_DECIMALS));

/** Thousands with at least two decimals, and as many as the figure prints. */
const amountFormat = (value: string): string => `#,##0.${"0".repeat(Math.max(2, decimalsOf(value)))}`;
const decimalsOf = (value: string): number => value.split(".")[1]?.length ?? 0;

/** An amount of a form as a number in 万元; what is no plain number stays as printed, a blank stays blank. */
export function amountCell(figure: Figure | null): Content {
  if (figure === null) return BLANK;
  if (!isPlain(figure)) return text(figure.text);
  const value = figure.unit.kind === "money" ? decimalText(inSheetUnit(baseValueOf(figure))) : decimalOf(figure);
  return decimal(value, amountFormat(value));
}

/** A rate of a form as a percentage with the decimals it prints. */
export function rateCell(figure: Figure | null): Content {
  if (figure === null) return BLANK;
  if (!isPlain(figure) || figure.unit.kind !== "rate") return text(figure.text);
  return percentCell(decimalText(baseValueOf(figure)), figure.number.decimals);
}

const isPlain = (figure: Figure): figure is NumericFigure =>
  isNumeric(figure) && figure.op === null && figure.hedge === null;

/** `59` is 0.59 shown as `59%`. */
function percentCell(percent: string, decimals: number, tone?: Tone): Content {
  const fraction = decimalText(multiply(rationalFrom(percent), powerOfTen(-2)));
  return decimal(fraction, decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`, tone);
}

const MONEY = /^(?:万亿|千万|百万|十万|亿|万|千|百)?元$/;
/** More than anyone reads of a quotient: the cell holds the rest. */
const SHOWN_DECIMALS = 4;

/** A value with its unit in the number format, so the column sorts and adds while each cell says what it counts. */
export function valueCell(value: string, unit: string): Content {
  const decimals = Math.min(SHOWN_DECIMALS, decimalsOf(value));
  if (unit === "%" || unit === "％") return percentCell(value, decimals);
  const shown = MONEY.test(unit) ? Math.max(2, decimals) : decimals;
  return decimal(value, `#,##0${shown === 0 ? "" : `.${"0".repeat(shown)}`}${quoted(unit)}`);
}

/** A difference: of two percentages it is in percentage points. */
export function differenceCell(value: string, unit: string, points: string): Content {
  if (unit !== "%" && unit !== "％") return valueCell(value, unit);
  const decimals = Math.min(SHOWN_DECIMALS, decimalsOf(value));
  return decimal(value, `0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}${quoted(points)}`);
}

/** A unit is a document's own word: only letters reach the format, or none of it does. */
const quoted = (unit: string): string => (/^[\p{L}\p{M}/·•‰ ]{1,12}$/u.test(unit) ? `"${unit}"` : "");
