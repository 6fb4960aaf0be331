import type { RawCharacter, RawReading } from "../recognise/recogniser.ts";

/** Two characters that stand at one place of two readings; null where a reading has none there. */
export type Pair = readonly [RawCharacter | null, RawCharacter | null];

/** A character against another of the same shape to the reader, and against nothing. */
const CHANGED = 1;
const MISSING = 0.7;
/** Readings of one line put a character at the same place; this far apart, in line heights, they are different ones. */
const APART = 0.6;

/**
 * The characters of two readings of one line in pairs, in order: the cheapest edit (Levenshtein 1966), where a pair also pays for standing
 * apart. `scale` turns the second reading's places into the first's; `height` is the line's, in the first's pixels.
 */
export function align(a: RawReading, b: RawReading, scale: number, height: number): readonly Pair[] {
  const [m, n] = [a.characters.length, b.characters.length];
  const costs = new Float64Array((m + 1) * (n + 1));
  const at = (i: number, j: number): number => i * (n + 1) + j;
  for (let i = 0; i <= m; i++) costs[at(i, 0)] = i * MISSING;
  for (let j = 0; j <= n; j++) costs[at(0, j)] = j * MISSING;
  const pairCost = (i: number, j: number): number => {
    const [one, other] = [a.characters[i] as RawCharacter, b.characters[j] as RawCharacter];
    const apart = Math.abs(one.x - other.x * scale) / height;
    return (one.text === other.text ? 0 : CHANGED) + (apart > APART ? apart - APART : 0);
  };
  for (let i = 1; i <= m; i++) {
    for (let j = 1; j <= n; j++) {
      const pair = (costs[at(i - 1, j - 1)] as number) + pairCost(i - 1, j - 1);
      const skip = Math.min(costs[at(i - 1, j)] as number, costs[at(i, j - 1)] as number) + MISSING;
      costs[at(i, j)] = Math.min(pair, skip);
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [m, n];
  while (i > 0 || j > 0) {
    const here = costs[at(i, j)] as number;
    if (i > 0 && j > 0 && here === (costs[at(i - 1, j - 1)] as number) + pairCost(i - 1, j - 1)) {
      i--;
      j--;
      pairs.push([a.characters[i] ?? null, b.characters[j] ?? null]);
    } else if (i > 0 && (j === 0 || here === (costs[at(i - 1, j)] as number) + MISSING)) {
      i--;
      pairs.push([a.characters[i] ?? null, null]);
    } else {
      j--;
      pairs.push([null, b.characters[j] ?? null]);
    }
  }
  return pairs.reverse();
}
