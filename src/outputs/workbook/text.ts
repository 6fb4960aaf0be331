/** The most characters one cell holds (Excel's specification). */
const LONGEST = 32_767;
const TAIL = "…";

/**
 * Words as a cell may hold them: without control characters, lone surrogates and the escapes (`_x000D_`) a
 * spreadsheet would decode into them.
 */
export function cellText(words: string): string {
  const clean = words
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return clean.length <= LONGEST ? clean : clean.slice(0, LONGEST - TAIL.length).toWellFormed() + TAIL;
}

/** Columns of width 1 that a character takes: an ideograph two, a Latin letter one. */
const WIDE =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2190-\u21FF\u2264\u2265\u2460-\u24FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += character > "\uFFFF" || WIDE.test(character) ? 2 : 1;
  return width;
}

/** Lines the words take in a column of `width`, at least 1. */
export function linesOf(words: string, width: number): number {
  // A Latin word moves to the next line whole, and a punctuation mark takes a character with it.
  const usable = Math.max(2, width * 0.95 - 1);
  return words.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
}

/** The words cut so that they take no more than `lines` lines; what is cut is said by `…`. */
export function clip(words: string, width: number, lines: number): string {
  if (linesOf(words, width) <= lines) return words;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (linesOf(words.slice(0, middle) + TAIL, width) <= lines) low = middle;
    else high = middle - 1;
  }
  return words.slice(0, low).toWellFormed() + TAIL;
}

/** At most `longest` characters of the words: those around `about`, else the first. */
export function excerpt(words: string, longest: number, about = ""): string {
  if (words.length <= longest) return words;
  const middle = Math.max(0, words.indexOf(about));
  const start = about === "" ? 0 : Math.max(0, Math.min(middle - Math.floor(longest / 2), words.length - longest));
  const cut = words.slice(start, start + longest).toWellFormed();
  return `${start > 0 ? TAIL : ""}${cut}${start + longest < words.length ? TAIL : ""}`;
}
