import { foldName } from "../domain/characters.ts";

/** Length of the longest common subsequence of two strings of code units. */
function commonLength(a: string, b: string): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const current = [0];
    for (let j = 0; j < b.length; j += 1) {
      current.push(a[i] === b[j] ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * How alike two names are, 0 to 1: twice the longest common subsequence over both lengths, punctuation and width
 * folded away. 1 only for names that fold to the same.
 */
export function similarity(a: string, b: string): number {
  const left = foldName(a);
  const right = foldName(b);
  if (left === right) return left === "" ? 0 : 1;
  if (left === "" || right === "") return 0;
  return (2 * commonLength(left, right)) / (left.length + right.length);
}

/** What a name may end in without naming another thing. */
const KIND = /^(?:项目|工程|专项|资金|经费|补助|支出|预算)*$/;

/** True when `name` goes on where `whole` ends, and so names a part of it: 饮水维护经费县级资金, 除险加固工程监理费. */
export function isPartOf(name: string, whole: string): boolean {
  const [part, all] = [foldName(name), foldName(whole)];
  return all !== "" && part.startsWith(all) && !KIND.test(part.slice(all.length));
}

/** Below this two names are two things: 河道巡查经费 and 河道巡查专项 share two thirds. */
export const ALIKE = 0.6;

export interface Pairing {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/**
 * Pairs names one to one, the most alike first and earlier ones before later; names that are not {@link ALIKE} to
 * any free one stay single. `bonus` lifts pairs that have more than their names in common (figures, numbers).
 */
export function pairNames(
  left: readonly string[],
  right: readonly string[],
  bonus: (left: number, right: number) => number = () => 0,
): readonly Pairing[] {
  const pairs = left.flatMap((a, i) =>
    right.map((b, j) => {
      const alike = similarity(a, b);
      return { left: i, right: j, similarity: alike, score: alike + bonus(i, j) };
    }),
  );
  const ranked = pairs
    .filter((pair) => pair.score >= ALIKE && pair.similarity > 0)
    .sort((a, b) => b.score - a.score || Math.abs(a.left - a.right) - Math.abs(b.left - b.right) || a.left - b.left);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const paired: Pairing[] = [];
  for (const { left: i, right: j, similarity: alike } of ranked) {
    if (taken.left.has(i) || taken.right.has(j)) continue;
    taken.left.add(i);
    taken.right.add(j);
    paired.push({ left: i, right: j, similarity: alike });
  }
  return paired.sort((a, b) => a.left - b.left);
}
