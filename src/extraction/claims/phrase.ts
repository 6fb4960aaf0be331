/**
 * A small grammar of words: a phrase tells where it may end when it begins at `start`, farthest first.
 */
export type Phrase = (text: string, start: number) => readonly number[];

const farthestFirst = (ends: Iterable<number>): number[] => [...new Set(ends)].sort((a, b) => b - a);

/** One word of a class. */
export const word =
  (words: readonly string[]): Phrase =>
  (text, start) =>
    farthestFirst(words.filter((item) => text.startsWith(item, start)).map((item) => start + item.length));

/** All of `parts`, one after the other. */
export const sequence =
  (...parts: readonly Phrase[]): Phrase =>
  (text, start) =>
    parts.reduce<readonly number[]>((starts, part) => farthestFirst(starts.flatMap((at) => part(text, at))), [start]);

/** `part`, or nothing. */
export const optional =
  (part: Phrase): Phrase =>
  (text, start) =>
    farthestFirst([...part(text, start), start]);

/** The first of `parts` that matches, or any other. */
export const either =
  (...parts: readonly Phrase[]): Phrase =>
  (text, start) =>
    farthestFirst(parts.flatMap((part) => part(text, start)));

/** More words of one class in a row are no phrase of anyone's; the bound keeps torn text from costing the square of its length. */
const MOST = 8;

/** `part` up to {@link MOST} times, none included. */
export const many =
  (part: Phrase): Phrase =>
  (text, start) => {
    const ends = new Set([start]);
    let last: readonly number[] = [start];
    for (let round = 0; round < MOST && last.length > 0; round += 1) {
      last = last.flatMap((at) => part(text, at)).filter((end) => !ends.has(end));
      for (const end of last) ends.add(end);
    }
    return farthestFirst(ends);
  };

/** Where the longest `phrase` that starts at `start` ends; null when none does. */
export const matchAt = (phrase: Phrase, text: string, start: number): number | null => phrase(text, start)[0] ?? null;

/** Where the longest `phrase` that ends with `text` starts; null when none does. */
export function startOfEnding(phrase: Phrase, text: string): number | null {
  for (let start = 0; start < text.length; start += 1) {
    if (phrase(text, start).includes(text.length)) return start;
  }
  return null;
}

/** The longest of `words` that `text` begins with; empty when none. */
export const leading = (words: readonly string[], text: string): string =>
  words.reduce((best, item) => (item.length > best.length && text.startsWith(item) ? item : best), "");

/** The longest of `words` that `text` ends with; empty when none. */
export const trailing = (words: readonly string[], text: string): string =>
  words.reduce((best, item) => (item.length > best.length && text.endsWith(item) ? item : best), "");

export const mentions = (words: readonly string[], text: string): boolean => words.some((item) => text.includes(item));
