import type { Sureness } from "./layout.ts";

/** Further readings than these add work, not insight. */
const MOST = 8;

/** What a text may say instead, one character changed or gone at a time, in the order the reader thinks of them. */
export function alternativesOf(text: string, sureness: readonly (Sureness | undefined)[]): readonly string[] {
  const found = new Set<string>();
  const deepest = Math.max(0, ...sureness.map((one) => one?.others.length ?? 0));
  for (let rank = 0; rank < deepest; rank++) {
    sureness.forEach((one, at) => {
      const other = one?.others[rank];
      if (other !== undefined) found.add(text.slice(0, at) + other + text.slice(at + 1));
    });
  }
  found.delete(text);
  return [...found].slice(0, MOST);
}

/** As sure as its least sure character; 1 for printed text. */
export const leastOf = (sureness: readonly (Sureness | undefined)[]): number =>
  sureness.reduce((least, one) => Math.min(least, one?.confidence ?? 1), 1);

/** How the characters of a wording were read: the part of {@link Provenance} that says so. */
export function readingOf(text: string, sureness: readonly (Sureness | undefined)[]) {
  if (sureness.every((one) => one === undefined)) return { source: "text", confidence: 1 } as const;
  return { source: "ocr", confidence: leastOf(sureness), alternatives: alternativesOf(text, sureness) } as const;
}
