import type { Entry } from "../../domain/entry.ts";
import { ENUMERATION_ENDS, RESPECTIVELY } from "./lexicon/lists.ts";
import type { FigureNumeral, Numeral } from "./numerals.ts";
import { isFigure } from "./numerals.ts";
import { trailing } from "./phrase.ts";
import type { PrintedText } from "./printed-text.ts";

/** `A、B、C分别为a、b、c万元`: figures side by side after 分别. */
export interface Parallel {
  readonly figures: readonly FigureNumeral[];
  /** Each figure's entry, with the unit of the last where it prints none. */
  readonly entries: readonly Entry[];
}

const JOINT = /^[、和及与，]$|^以及$/;

/** The parallel figures that begin with `first`, when the words `before` them say 分别; null otherwise. */
export function parallelAt(
  printed: PrintedText,
  numerals: readonly Numeral[],
  first: FigureNumeral,
  before: string,
): Parallel | null {
  const at = before.lastIndexOf(RESPECTIVELY);
  if (at < 0 || before.length - at > RESPECTIVELY.length + LONGEST_VERB) return null;
  const figures = [first];
  for (const numeral of numerals.slice(numerals.indexOf(first) + 1)) {
    const last = figures.at(-1) ?? first;
    if (!isFigure(numeral) || !JOINT.test(printed.text.slice(last.end, numeral.start))) break;
    if (
      numeral.bare === false &&
      last.bare === false &&
      numeral.entry.unit.kind !== last.entry.unit.kind &&
      !mixes(figures)
    )
      break;
    figures.push(numeral);
  }
  if (figures.length < 2) return null;
  const unit = figures.findLast((figure) => !figure.bare)?.entry.unit;
  if (unit === undefined) return null;
  return { figures, entries: figures.map(({ entry, bare }) => (bare ? { ...entry, unit } : entry)) };
}

/** 分别累计支出约. */
const LONGEST_VERB = 8;
const mixes = (figures: readonly FigureNumeral[]): boolean => figures.every((figure) => !figure.bare);

/** The names before 分别, one for each of `count` figures; null when they are not as many. */
export function parallelNames(words: string, count: number): readonly string[] | null {
  const said = words.replace(/[，,:]+$/, "").replace(/[\d一二三四五六七八九十两]+(?:个|项)[^、和及与]{0,6}$/, "");
  const names = said.slice(0, said.length - trailing(ENUMERATION_ENDS, said).length);
  const byMark = names.split("、").filter((name) => name !== "");
  if (byMark.length === count) return byMark;
  const last = byMark.at(-1) ?? "";
  const pair = /^(.+?)(?:以及|和|及|与)(.+)$/.exec(last);
  const all = pair === null ? byMark : [...byMark.slice(0, -1), pair[1] ?? "", pair[2] ?? ""];
  return all.length === count ? all : null;
}
