import { readFigure } from "../../domain/entry.ts";
import { isNumeric, type NumericFigure, numberOf } from "../../domain/figure.ts";
import { equals } from "../../domain/rational.ts";

/** Everything a doubtful figure may be, each as if it were sure: what was read first, then the alternatives, likeliest first. */
export function candidatesOf(figure: NumericFigure): readonly NumericFigure[] {
  const found = new Map<string, NumericFigure>([[sayingOf(figure), assume(figure, figure.text)]]);
  for (const text of figure.at.alternatives ?? []) {
    const read = readFigure(text, figure.unit, figure.at);
    if (!isNumeric(read)) continue;
    const one = assume(read, text.trim(), figure.precision);
    if (!found.has(sayingOf(one))) found.set(sayingOf(one), one);
  }
  return [...found.values()];
}

/**
 * The other amounts that one wrong, lost or added digit would have made of the text: what a relation must tell a
 * reading from when the reader names no alternatives.
 */
export function neighboursOf(figure: NumericFigure): readonly NumericFigure[] {
  const { text } = figure;
  const texts = [...text].flatMap((character, at) => {
    if (!/[0-9０-９]/.test(character)) return [];
    const others = DIGITS.filter((digit) => digit !== character.normalize("NFKC"));
    return [
      ...others.map((digit) => text.slice(0, at) + digit + text.slice(at + 1)),
      ...DIGITS.slice(1).map((digit) => text.slice(0, at) + digit + text.slice(at)),
      text.slice(0, at) + text.slice(at + 1),
    ];
  });
  return [...new Set(texts)].flatMap((one) => {
    const read = readFigure(one, figure.unit, figure.at);
    return isNumeric(read) && !equals(numberOf(read), numberOf(figure)) ? [assume(read, one, figure.precision)] : [];
  });
}

const DIGITS = [..."0123456789"];

/** Two printings that say the same, `85%` and `85％`, are one reading. */
const sayingOf = ({ op, hedge, number, unit }: NumericFigure): string =>
  [op, hedge, number.digits, number.decimals, unit.name].join("|");

const assume = (figure: NumericFigure, text: string, precision = figure.precision): NumericFigure => ({
  ...figure,
  text,
  precision: Math.max(precision, figure.number.decimals),
  at: { ...figure.at, confidence: 1 },
});
