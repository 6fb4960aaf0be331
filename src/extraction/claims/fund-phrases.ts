import type { Measure } from "../../domain/claim.ts";
import type { Unit } from "../../domain/unit.ts";
import {
  CHANGE_BASES,
  CHANGE_TAILS,
  CHANGE_VERBS,
  COMPLETION_VERBS,
  FUND_NAMES,
  FUND_TAILS,
  FUND_VERBS,
  FUND_WORDS,
  type FundWord,
  GRANTING_VERBS,
  LEVEL_VERBS,
  SHARE_TAILS,
  SHARE_VERB,
  SPENDING_NOUNS,
} from "./lexicon/funds.ts";
import { peelPeriod } from "./periods.ts";
import { many, sequence, startOfEnding, trailing, word } from "./phrase.ts";
import { isThing, readSubject } from "./subjects.ts";

/** One word of a fund phrase. */
interface Segment {
  readonly text: string;
  readonly kind: FundWord;
}

/** The words right before a figure, read: what names its subject, and what they say the figure is. */
export interface FundPhrase {
  /** The words that name the subject; empty when they name nothing. */
  readonly noun: string;
  /** The measure's words as printed: `预算下达`, `累计支出`; empty when there are none. */
  readonly term: string;
  /** Null when the words do not say: an amount with no verb. */
  readonly measure: Measure | null;
  /** They say something, and it does not fit the figure's unit: 执行率59万元. */
  readonly misfit: boolean;
  /** 合计, 共计: the figure may be the total of what stands before it. */
  readonly total: boolean;
}

/** A phrase's words sit within this many characters of the figure. */
const LONGEST_PHRASE = 24;

/** Reads the words `before` a figure in `unit`. */
export function readFundPhrase(before: string, unit: Unit): FundPhrase {
  if (trailing(LEVEL_VERBS, before) !== "") return { ...plain(before, "", null), misfit: true };
  return shareOf(before, unit) ?? changeOf(before) ?? completionOf(before, unit) ?? fundsOf(before, unit);
}

const plain = (noun: string, term: string, measure: Measure | null): FundPhrase => ({
  noun,
  term,
  measure,
  misfit: false,
  total: false,
});

const COPULA = many(word(["为", "达", "达到", "约", "是", ":"]));

/** `占三公经费的`60%, `占比`60%. */
const SHARE_END = sequence(many(word(SHARE_TAILS)), COPULA);

function shareOf(before: string, unit: Unit): FundPhrase | null {
  const at = before.lastIndexOf(SHARE_VERB);
  if (at < 0 || unit.kind !== "rate" || /[，,;]/.test(before.slice(at))) return null;
  const start = startOfEnding(SHARE_END, before);
  const closed = start !== null && start >= at + 1 && start < before.length;
  return closed || before.length === at + 1 ? plain(before.slice(0, at), before.slice(at), "share") : null;
}

const CHANGE_END = sequence(word(CHANGE_VERBS), many(word(CHANGE_TAILS)));

/** `较上年增加`20万元. Without 较, 比 or 同比 the verb is an adjustment and no comparison: its measure stays `other`. */
function changeOf(before: string): FundPhrase | null {
  const verb = startOfEnding(CHANGE_END, before);
  if (verb === null) return null;
  const base = Math.max(...CHANGE_BASES.map((item) => before.slice(0, verb).lastIndexOf(item)));
  if (base < 0) return plain(before.slice(0, verb), before.slice(verb), "other");
  return plain(before.slice(0, base), before.slice(base), "change");
}

/** `完成年初预算的`98.5%: executed over budget in other words. */
const COMPLETION = sequence(
  word(COMPLETION_VERBS),
  many(word(["年初", "调整", "调整后", "全年", "年度", "本年", "批复", "当年"])),
  word(["预算的", "预算数的", "预算总额的", "预算数", "预算"]),
  COPULA,
);

function completionOf(before: string, unit: Unit): FundPhrase | null {
  if (unit.kind !== "rate" || !/的(?:为|达到?|约|是)*$/.test(before)) return null;
  const start = startOfEnding(COMPLETION, before);
  return start === null ? null : plain(before.slice(0, start), before.slice(start), "executionRate");
}

/** 基本支出 and the like before an amount name a fund; 公用经费支出 says that it was spent. */
const spendingNoun = (before: string): string => trailing(SPENDING_NOUNS, before);

function fundsOf(before: string, unit: Unit): FundPhrase {
  if (spendingNoun(before) !== "") return plain(before, "", null);
  const run = longestRun(before);
  if (run === null) return plain(before, "", null);
  const { start } = run;
  const segments = withTails(run.segments);
  const classes = segments.map((segment) => segment.kind);
  const measure = measureOf(segments, unit);
  const says = classes.some((kind) => HEADS.has(kind) || kind === "aspect");
  // 专项经费指标总额: 指标 is what finance bureaus call the money granted.
  const noun = before.slice(0, start).replace(/(经费|资金|专项|费)指标$/, "$1");
  return {
    noun: withSpending(noun, segments),
    term: termOf(segments),
    measure,
    misfit: says && measure === null,
    total: classes.includes("total"),
  };
}

const HEADS: ReadonlySet<FundWord> = new Set<FundWord>([
  "budget",
  "approval",
  "executed",
  "rate",
  "otherRate",
  "forecast",
  "carryover",
  "balance",
  "amount",
  "adjustment",
]);
const SILENT: ReadonlySet<FundWord> = new Set<FundWord>(["adverb", "copula", "total"]);

/** 金额 and 总额 are a budget's when they stand alone, and nothing of their own after another word: 支付金额. */
const withTails = (segments: readonly Segment[]): readonly Segment[] =>
  segments.map((part, index) =>
    FUND_TAILS.has(part.text) && segments.slice(0, index).some((before) => HEADS.has(before.kind))
      ? { ...part, kind: "tail" }
      : part,
  );

/** 支出预算 is a budget for spending: the word belongs to what is budgeted. */
function withSpending(noun: string, segments: readonly Segment[]): string {
  const [first, second] = segments;
  const names = first !== undefined && ["支出", "收入"].includes(first.text) && second?.kind === "budget";
  return names ? noun + first.text : noun;
}

function termOf(segments: readonly Segment[]): string {
  const from = segments.findIndex((segment) => !SILENT.has(segment.kind));
  const to = segments.findLastIndex((segment) => !SILENT.has(segment.kind));
  const words = segments.slice(from, to + 1);
  const shown = words[0]?.kind === "aspect" && /^已/.test(words[0].text) ? words.slice(1) : words;
  return from < 0 ? "" : shown.map((segment) => segment.text).join("");
}

/** The longest ending of `before` that is made of fund words alone. */
function longestRun(before: string): { readonly segments: readonly Segment[]; readonly start: number } | null {
  for (let start = Math.max(0, before.length - LONGEST_PHRASE); start < before.length; start += 1) {
    if (/\d/.test(before.charAt(start - 1)) || isInName(before, start)) continue;
    const segments = segment(before, start);
    if (segments !== null && isPhrase(segments)) return { segments, start };
  }
  return null;
}

const isInName = (before: string, start: number): boolean =>
  FUND_NAMES.some((name) => {
    const at = before.lastIndexOf(name);
    return at >= 0 && at < start && start < at + name.length;
  });

/** A bare 共 or 为 ends a phrase but is none; 达, 有 and 在 alone end many a noun. */
function isPhrase(segments: readonly Segment[]): boolean {
  const [first] = segments;
  const says = segments.some((part) => HEADS.has(part.kind) || part.kind === "aspect");
  if (!says) return segments.every((part) => (part.kind === "copula" || part.kind === "total") && part.text !== "总");
  return (
    first !== undefined &&
    first.kind !== "copula" &&
    !(first.kind === "adverb" && first.text.length === 1 && !/[现均仅只]/.test(first.text))
  );
}

/** `before` from `start` in fund words, as few as may be; null when other words are among them. */
function segment(before: string, start: number): readonly Segment[] | null {
  if (start === before.length) return [];
  let best: readonly Segment[] | null = null;
  for (let end = before.length; end > start; end -= 1) {
    const text = before.slice(start, end);
    const kind = FUND_WORDS.get(text);
    if (kind === undefined) continue;
    const rest = withTail(before, end);
    if (rest !== null && (best === null || rest.length + 1 < best.length)) best = [{ text, kind }, ...rest];
  }
  return best;
}

/** A tail (资金, 数) may follow any word that is a head. */
function withTail(before: string, start: number): readonly Segment[] | null {
  const direct = segment(before, start);
  if (direct !== null) return direct;
  for (const tail of FUND_TAILS) {
    if (!before.startsWith(tail, start)) continue;
    const rest = segment(before, start + tail.length);
    if (rest !== null) return [{ text: tail, kind: "tail" }, ...rest];
  }
  return null;
}

/** What the phrase's words say together; Chinese puts the head last: 预算执行 is executed, 支出预算 a budget. */
function measureOf(segments: readonly Segment[], unit: Unit): Measure | null {
  const kinds = segments.map((part) => part.kind);
  const has = (kind: FundWord) => kinds.includes(kind);
  if (unit.kind === "rate") return rateOf(has);
  if (unit.kind !== "money" || has("rate") || has("otherRate")) return null;
  const income = segments[0]?.text === "收入" && kinds.at(-1) === "budget";
  if (has("adjustment") || (has("amount") && !income)) return "amount";
  if (has("carryover") || (has("forecast") && has("balance"))) return "carryover";
  if (has("balance")) return "balance";
  if (has("forecast")) return "forecast";
  const head = kinds.findLast((kind) => kind === "budget" || kind === "approval" || kind === "executed");
  if (head !== "executed") return head === undefined ? null : "budget";
  return has("budget") && segments.at(-1)?.text === "支出" && !has("aspect") ? "amount" : "executed";
}

function rateOf(has: (kind: FundWord) => boolean): Measure | null {
  if (has("otherRate")) return "other";
  if (has("carryover") || has("balance") || has("amount") || has("adjustment")) return null;
  if (has("rate") || has("executed")) return has("forecast") ? "forecastRate" : "executionRate";
  if (has("approval")) return "approvalRate";
  return has("forecast") ? "forecastRate" : null;
}

/** `安排设备购置经费20万元`, `中央财政下达补助资金500万元`: the verb stands before the name. */
export function withObject(phrase: FundPhrase): FundPhrase {
  if (phrase.measure !== null || phrase.misfit) return phrase;
  for (const verb of FUND_VERBS) {
    const at = phrase.noun.indexOf(verb);
    const object = phrase.noun.slice(at + verb.length);
    if (at < 0 || !isThing(object)) continue;
    const before = phrase.noun.slice(0, at).replace(/(?:已经?|累计|实际|共)+$/, "");
    const grants = GRANTING_VERBS.includes(verb);
    if (!grants && !NAMELESS.has(readSubject(before).kind)) continue;
    const period = peelPeriod(before).period ?? "";
    return { ...phrase, noun: period + object, term: verb, measure: grants ? "budget" : "executed" };
  }
  return phrase;
}

const NAMELESS = new Set(["carry", "generic", "item"]);
