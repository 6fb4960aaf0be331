/** The words of a list written with blanks between them. */
export const each = (words: string): readonly string[] => words.split(/\s+/).filter((item) => item !== "");

/** Every word of the first list followed by every word of the second. */
export const join = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap((a) => second.map((b) => a + b));
