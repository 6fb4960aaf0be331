import {
  COUNT_COPULAS,
  COUNTED_HEADS,
  COUNTED_MODIFIERS,
  COUNTING_VERBS,
  SUBSET_PREDICATES,
  SUBSET_WORDS,
} from "./lexicon/counts.ts";
import { ANAPHORS } from "./lexicon/subjects.ts";
import { leading, many, matchAt, mentions, sequence, startOfEnding, word } from "./phrase.ts";
import { readSubject } from "./subjects.ts";

/** `该项目设定一级指标3个`, `6个专项资金`: how many of what, and whose. */
export interface Count {
  readonly counted: string;
  /** The words that name whose they are; empty when nothing does. */
  readonly owner: string;
  /** The full noun phrase counted, `绩效运行监控的专项资金`; of indicators it is not the subject. */
  readonly phrase: string;
  /** Where the counted noun ends when it stands after the figure. */
  readonly end: number;
}

const COUNTED = sequence(many(word(COUNTED_MODIFIERS)), word(COUNTED_HEADS));
const VERBS = many(word(COUNTING_VERBS));
const COPULAS = many(word(COUNT_COPULAS));

/** Units that count projects, indicators and units of organisation. */
const UNITS = ["个", "项", "家", "类", "条"];

/**
 * Reads the count whose figure is printed at `[start, end)` of `text`, in a clause that begins at `from`.
 * Null when what is counted is none of the report's own things, or only some of them (其中3个项目未完成).
 */
export function readCount(text: string, from: number, start: number, end: number, unit: string): Count | null {
  if (!UNITS.includes(unit)) return null;
  const before = text.slice(from, start);
  if (leading(SUBSET_PREDICATES, text.slice(end)) !== "") return null;
  return countedAfter(text, before, end) ?? countedBefore(before, text.slice(end, end + 2), end);
}

function countedAfter(text: string, before: string, end: number): Count | null {
  const stop = matchAt(COUNTED, text, end);
  if (stop === null) return null;
  const follows = text.slice(stop);
  if (leading(SUBSET_PREDICATES, follows) !== "" && !follows.startsWith("完成情况")) return null;
  const counted = text.slice(end, stop);
  const verb = startOfEnding(VERBS, before);
  const owner = verb === null ? before : before.slice(0, verb);
  // 年初批复预算8个项目: without a verb that counts, words before the figure are no owner.
  const free = readSubject(owner);
  if ((verb === null || verb === before.length) && (free.kind === "name" || free.kind === "unclear")) return null;
  return mentions(SUBSET_WORDS, before) ? null : { counted, owner, phrase: counted, end: stop };
}

function countedBefore(before: string, after: string, end: number): Count | null {
  if (!/^(?:$|[，,;:。、()!?]|共计|合计|总计|金额)/.test(after)) return null;
  const copula = startOfEnding(COPULAS, before) ?? before.length;
  const noun = before.slice(0, copula);
  const at = startOfEnding(COUNTED, noun);
  if (at === null || mentions(SUBSET_WORDS, noun) || ANAPHORS.includes(noun)) return null;
  const counted = noun.slice(at);
  const lead = noun.slice(0, at);
  const verb = startOfEnding(VERBS, lead);
  if (verb !== null && verb < lead.length) return { counted, owner: lead.slice(0, verb), phrase: counted, end };
  return { counted, owner: "", phrase: noun, end };
}

/** 一级指标 and 指标 belong to a project; other things counted are what the sentence goes on about. */
export const isOfIndicators = (count: Count): boolean => count.counted.endsWith("指标");
