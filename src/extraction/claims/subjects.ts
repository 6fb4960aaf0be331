import {
  ADVERBIAL_STARTS,
  ANAPHORS,
  CLAUSE_WORDS,
  CONNECTORS,
  GENERIC_NAMES,
  REPORTERS,
  SURE_CLAUSE_WORDS,
  THING_ENDINGS,
} from "./lexicon/subjects.ts";
import { type Peeled, peelPeriod } from "./periods.ts";
import { leading, mentions, trailing } from "./phrase.ts";

/**
 * What the words before a figure's measure name.
 * `carry`: nothing, the subject in force goes on; `generic`: 项目资金, likewise. `item`: 该项目. `unclear`: a clause, and we do not know of what.
 */
export type Named =
  | { readonly kind: "carry" | "generic" | "item" | "unclear"; readonly period: string | null }
  | { readonly kind: "name"; readonly name: string; readonly period: string | null };

/** Longer noun phrases are clauses in which no clause word happened to stand. */
const LONGEST_NAME = 40;
const LONGEST_UNMARKED_NAME = 20;

/** Takes a noun phrase of running prose: reporter, year and connectors are no part of a name. */
export function readSubject(phrase: string): Named {
  const { period, rest } = peel(phrase);
  if (rest === "") return { kind: "carry", period };
  if (GENERIC_NAMES.includes(rest)) return { kind: "generic", period };
  if (ANAPHORS.includes(rest)) return { kind: "item", period };
  const name = leading(ANAPHORS, rest) === "" ? rest : rest.slice(leading(ANAPHORS, rest).length);
  if (GENERIC_NAMES.includes(name)) return { kind: "item", period };
  if (!isName(name)) return { kind: "unclear", period };
  return { kind: "name", name, period };
}

/** Takes a part's name in a list: it may be any words, so long as they are no clause. Years and digits are part of it. */
export function readPartName(phrase: string): Named {
  const rest = phrase.replace(/^[、，,:和及与]+/, "").replace(/[:：、]+$/, "");
  if (rest === "") return { kind: "carry", period: null };
  if (GENERIC_NAMES.includes(rest)) return { kind: "generic", period: null };
  if (/[，,;:。]/.test(rest) || rest.length > LONGEST_NAME) return { kind: "unclear", period: null };
  const clause = mentions(SURE_CLAUSE_WORDS, rest);
  if (clause || (!isThing(rest) && isAdverbial(rest))) {
    return { kind: "unclear", period: null };
  }
  return { kind: "name", name: trimQuotes(rest), period: null };
}

function peel(phrase: string): { readonly period: string | null; readonly rest: string } {
  let period: string | null = null;
  let rest = phrase;
  for (;;) {
    const before = rest;
    if (GENERIC_NAMES.includes(rest)) return { period, rest };
    const peeled = peelPeriod(rest);
    period = peeled.period ?? period;
    rest = peeled.rest.slice(leading(REPORTERS, peeled.rest).length);
    if (!isThing(rest) || !/^[和及与]/.test(rest)) rest = rest.slice(leading(CONNECTORS, rest).length);
    rest = rest.replace(/^[的，,、:()]+/, "").replace(/[，,、:(]+$/, "");
    const year = /(?:19|20)\d{2}年度?$/.exec(rest)?.[0];
    if (year !== undefined) {
      period ??= year;
      rest = rest.slice(0, -year.length);
    }
    const tail = peelTail(rest);
    if (tail !== null) {
      period ??= tail.period;
      rest = tail.rest;
    }
    if (rest === before) return { period, rest: trimQuotes(rest) };
  }
}

/** `灌渠整治截至10月底`: the period may follow the name. Null when none does. */
function peelTail(phrase: string): Peeled | null {
  for (const match of phrase.matchAll(PERIOD_START)) {
    const peeled = match.index === 0 ? null : peelPeriod(phrase.slice(match.index));
    if (peeled?.period != null && peeled.rest === "")
      return { period: peeled.period, rest: phrase.slice(0, match.index) };
  }
  return null;
}

/** Where a period can begin within a phrase. */
const PERIOD_START =
  /截至|截止|(?<!\d)\d{1,2}月|(?<!\d)\d{1,2}[-~至到]\d{1,2}月|上半年|前三季度|上年|去年|今年|本年|当年/g;

const trimQuotes = (text: string): string => text.replace(/^[“"『「]([^“”"]+)[”"』」]$/, "$1");

const isAdverbial = (words: string): boolean => !words.startsWith("因公") && leading(ADVERBIAL_STARTS, words) !== "";

export const isThing = (name: string): boolean => trailing(THING_ENDINGS, name) !== "";

function isName(name: string): boolean {
  if (/[，,;:。!?]/.test(name) || name.length < 2 || name.length > LONGEST_NAME) return false;
  if (mentions(isThing(name) ? SURE_CLAUSE_WORDS : CLAUSE_WORDS, name)) return false;
  if (/^因(?!公)/.test(name)) return false;
  if (isThing(name)) return leading(["根据", "按照", "受", "除", "已", "未", "尚", "每", "人均", "户均"], name) === "";
  return name.length <= LONGEST_UNMARKED_NAME && !isAdverbial(name) && !/[了着过]|^[已未尚有]|标准$/.test(name);
}

/** A clause without a figure before a statement: does it name what the statement is of? */
export function readAside(clause: string): Named | { readonly kind: "nothing"; readonly period: string | null } {
  const { period, rest } = peel(clause);
  if (rest === "" || isAdverbial(rest)) return { kind: "nothing", period };
  if (leading([...ANAPHORS, "项目", "本项"], rest) !== "") return { kind: "item", period };
  if (isThing(rest) && isName(rest)) return { kind: "name", name: rest, period };
  return { kind: "unclear", period };
}
