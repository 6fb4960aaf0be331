import { fold } from "../../../domain/characters.ts";

/** A figure as forms print one: comparison, number, unit of a few characters. */
const FIGURE =
  /^(?:[≥≤=><±]|等于|大于|小于|不低于|不少于|不超过)?-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|‰|℃|[\p{Script=Han}/㎡²³]{1,6}|(?![oOlI]$)[a-zA-Z]{1,3}[²³]?)?$/u;
/** Phones, dates, spans of years: digits that are no figure. */
const NUMBER_WORD = /^(?:\d{3,4}-?\d{7,8}|1\d{10}|\d{4}[-/.年~]\S{0,12}|\d{1,2}[-~]\d{1,2}\D*)$/;

/** Whether a line states digits or the signs of figures: it is worth a second look. */
export const hasFigure = (text: string): boolean => /[\d≥≤=%]/.test(fold(text));

/** Whether a short line is nothing but a figure, printed as forms print them. */
export const isFigure = (text: string): boolean => {
  const words = fold(text);
  return FIGURE.test(words) || NUMBER_WORD.test(words);
};

/** Starts or ends like a figure, and is none: a sign or digit was misread. */
export function isBrokenFigure(text: string): boolean {
  const words = fold(text);
  if (isFigure(words) || words.length > 14) return false;
  return /^[≥≤=><]/.test(words) || (/^[\d.,]/.test(words) && /[\d%.,]$/.test(words));
}

/** More than all of it, without a sign that says so: ≥ read as a digit looks like this. */
export function isOddPercentage(text: string): boolean {
  const match = /^(\d+)(?:\.\d+)?%$/.exec(fold(text));
  return match !== null && (match[1] ?? "").length >= 3 && match[1] !== "100";
}

/** Figures with their sign and unit are no longer. */
const LONGEST_FIGURE = 14;
export const isShort = (text: string): boolean => fold(text).length <= LONGEST_FIGURE;
