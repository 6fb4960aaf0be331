import type { RawReading } from "./recogniser.ts";

/** Signs forms print before a figure. */
const SIGNS = ["≥", "≤", "="];
/** What the model reads for ≥ and = in faint or small print, measured: 2 and 1 for ≥, 二 - : for =. */
const DIGITS_FOR_SIGNS = ["2", "1"];

/**
 * Whole texts the readings leave possible: each one's own, and those that differ from it in one place the
 * recogniser was not sure of. Figures come with every sign in front and with none: a sign is lost or
 * misread more often than all other characters of a figure together.
 */
export function candidatesOf(readings: readonly RawReading[]): readonly string[] {
  const texts = new Set<string>();
  for (const { characters } of readings) {
    const own = characters.map((character) => character.text);
    texts.add(own.join(""));
    characters.forEach(({ others }, i) => {
      for (const other of others) texts.add([...own.slice(0, i), other.text, ...own.slice(i + 1)].join(""));
    });
  }
  for (const text of [...texts]) for (const signed of signedOf(text.trim())) texts.add(signed);
  return [...texts];
}

/** `≥95%`, `295%` and `95%` are one another's candidates. */
function signedOf(text: string): readonly string[] {
  const bare = text.replace(/^[^\d]/u, "");
  if (!/^\d/.test(bare)) return [];
  const rest = bare === text && /^[12]\d/.test(text) ? [text, text.slice(1)] : [bare];
  return rest.flatMap((figure) => ["", ...SIGNS, ...DIGITS_FOR_SIGNS].map((sign) => sign + figure));
}
