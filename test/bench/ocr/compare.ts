import { unifyIdeographs } from "../../../src/domain/characters.ts";
import { readFigure } from "../../../src/domain/entry.ts";
import { isNumeric } from "../../../src/domain/figure.ts";
import type { Provenance } from "../../../src/domain/provenance.ts";
import { NO_UNIT } from "../../../src/domain/unit.ts";

/** What two printings of the same words have in common: NFKC, no white space. `≥` stays apart from `>`. */
export const plain = (text: string): string => unifyIdeographs(text).normalize("NFKC").replace(/\s+/g, "");

const NOWHERE: Provenance = {
  document: "",
  page: null,
  box: null,
  cell: null,
  source: "text",
  confidence: 1,
  context: "",
};

/** True of a cell with a digit in it that states one number. */
export function isFigure(text: string): boolean {
  return /\d/.test(text.normalize("NFKC")) && isNumeric(readFigure(text, NO_UNIT, NOWHERE));
}

/** True of a cell that holds nothing but the comparison its neighbour's figure is told with. */
export const isSign = (text: string): boolean => /^[≥≤><=]$/.test(plain(text));

/** Insertions, deletions and replacements that lead from `a` to `b` (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let above = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = above[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(swap, above[j]! + 1, row[j - 1]! + 1);
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

/**
 * Pairs two sequences in order so that the fewest stay alone: alike pairs first, then pairs of a kind.
 * Returns for each of `wanted` its partner among `found`, or null; and those of `found` nobody wanted.
 */
export function pairInOrder<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  distance: (wanted: W, found: F) => number,
): { readonly partners: readonly (F | null)[]; readonly extra: readonly F[] } {
  const [rows, columns] = [wanted.length + 1, found.length + 1];
  const cost = new Float64Array(rows * columns);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      if (i === rows - 1 || j === columns - 1) cost[i * columns + j] = rows - 1 - i + (columns - 1 - j);
      else
        cost[i * columns + j] = Math.min(
          distance(wanted[i]!, found[j]!) + cost[(i + 1) * columns + j + 1]!,
          1 + cost[(i + 1) * columns + j]!,
          1 + cost[i * columns + j + 1]!,
        );
    }
  const partners: (F | null)[] = [];
  const extra: F[] = [];
  let [i, j] = [0, 0];
  while (i < rows - 1 || j < columns - 1) {
    const here = cost[i * columns + j]!;
    if (i < rows - 1 && j < columns - 1) {
      const pair = distance(wanted[i]!, found[j]!) + cost[(i + 1) * columns + j + 1]!;
      if (pair === here) {
        partners.push(found[j]!);
        i++;
        j++;
        continue;
      }
    }
    if (i < rows - 1 && 1 + cost[(i + 1) * columns + j]! === here) {
      partners.push(null);
      i++;
    } else extra.push(found[j++]!);
  }
  return { partners, extra };
}
