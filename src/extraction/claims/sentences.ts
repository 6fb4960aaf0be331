import type { Numeral } from "./numerals.ts";

/** A sentence at `[start, end)` of the text, its full stop included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

/** Splits at full stops, and at points that stand after an ideograph and before none of a number. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!endsSentence(text, at)) continue;
    const end = /[”"』」)]/.test(text.charAt(at + 1)) ? at + 2 : at + 1;
    if (end - start > 1) sentences.push({ start, end, index: sentences.length });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length, index: sentences.length });
  return sentences;
}

const endsSentence = (text: string, at: number): boolean =>
  /[。!?]/.test(text.charAt(at)) || (text.charAt(at) === "." && /[一-鿿%)]/.test(text.charAt(at - 1)));

const CLAUSE_MARKS = /[，,;:。!?]/;

/**
 * Where the clauses of `[start, end)` break: after commas, colons, semicolons and full stops, and at brackets that
 * have a figure in them. Offsets are those of the marks.
 */
export function clauseMarks(text: string, start: number, end: number, numerals: readonly Numeral[]): readonly number[] {
  const marks: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (numerals.some((numeral) => numeral.start <= at && at < numeral.end)) continue;
    const character = text.charAt(at);
    if (CLAUSE_MARKS.test(character) || (/[()]/.test(character) && bracketHoldsFigure(text, at, numerals)))
      marks.push(at);
  }
  return marks;
}

function bracketHoldsFigure(text: string, at: number, numerals: readonly Numeral[]): boolean {
  const open = text.charAt(at) === "(" ? at : text.lastIndexOf("(", at);
  const close = text.charAt(at) === ")" ? at : text.indexOf(")", at);
  if (open < 0 || close < 0) return false;
  return numerals.some(
    (numeral) => numeral.kind === "figure" && !numeral.bare && open < numeral.start && numeral.end <= close,
  );
}
