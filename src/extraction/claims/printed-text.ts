import { SIGNS, unifyIdeographs } from "../../domain/characters.ts";

/** A paragraph's text as the grammar reads it: white space gone, forms made one, each unit with its place in the original. */
export interface PrintedText {
  readonly text: string;
  /** For each code unit of `text` its offset in `original`, and one past the last. */
  readonly origin: readonly number[];
  /** Indices into `text` before which white space stood. */
  readonly gaps: ReadonlySet<number>;
  readonly original: string;
}

/** One form for each mark. The full-width comma stays itself: `1,200` is a number, `1，200` two. */
const FORMS: Readonly<Record<string, string>> = {
  ...SIGNS,
  "（": "(",
  "）": ")",
  "；": ";",
  "：": ":",
  "︰": ":",
  "．": ".",
  "！": "!",
  "？": "?",
  "，": "，",
};

function formOf(character: string): string {
  const form = FORMS[character];
  if (form !== undefined) return form;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return character.length === 1 ? unifyIdeographs(character) : character;
}

/** In `１，２００` even the comma is full-width. */
const isGrouping = (text: string, at: number): boolean =>
  text.charAt(at) === "，" && /[０-９]/.test(text.charAt(at - 1)) && /^[０-９]{3}(?![０-９])/.test(text.slice(at + 1));

/** `original` as {@link PrintedText}; its `text` never is longer than the original. */
export function printedText(original: string): PrintedText {
  let text = "";
  const origin: number[] = [];
  const gaps = new Set<number>();
  for (let at = 0; at < original.length; at += 1) {
    const form = isGrouping(original, at) ? "," : formOf(original.charAt(at));
    if (/^\s*$/.test(form)) {
      if (/\s/.test(original.charAt(at))) gaps.add(text.length);
      continue;
    }
    for (const unit of form) {
      text += unit;
      origin.push(at);
    }
  }
  origin.push(original.length);
  return { text, origin, gaps, original };
}

/** `[from, to)` of the original that prints `[start, end)` of the text. */
export function originalSpan(printed: PrintedText, start: number, end: number): readonly [from: number, to: number] {
  const from = printed.origin[start] ?? printed.original.length;
  const last = printed.origin[end - 1];
  return [from, end > start && last !== undefined ? last + 1 : from];
}

/** What is printed at `[start, end)` of the text, verbatim. */
export function verbatim(printed: PrintedText, start: number, end: number): string {
  return printed.original.slice(...originalSpan(printed, start, end)).replace(/[\r\n]+/g, "");
}

/** `words` of the text in the forms they are printed in, taken from their occurrence nearest before `at`, else after it. */
export function inPrintedForms(printed: PrintedText, words: string, at: number): string {
  const before = printed.text.lastIndexOf(words, at);
  const start = before < 0 ? printed.text.indexOf(words, at) : before;
  if (words === "" || start < 0) return words;
  const offsets = printed.origin.slice(start, start + words.length);
  return offsets.map((offset) => unifyIdeographs(printed.original.charAt(offset))).join("");
}
