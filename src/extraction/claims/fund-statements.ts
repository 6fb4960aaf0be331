import type { Measure } from "../../domain/claim.ts";
import { compare } from "../../domain/rational.ts";
import type { Draft, DraftList } from "./draft.ts";
import type { FundPhrase } from "./fund-phrases.ts";
import { readFundPhrase } from "./fund-phrases.ts";
import { baseOf } from "./lists.ts";
import { isMoney, type Memory } from "./memory.ts";
import type { FigureNumeral } from "./numerals.ts";
import { hasPurpose, purposeOf } from "./purposes.ts";
import { type Named, readSubject } from "./subjects.ts";

/** `灌渠整治上年预算10万元`: the year stands with the measure. 上年结转 is money this year has. */
const PRIOR_YEAR = /^(?:上年度?|去年)(?!度?结)/;
const COMPARING: ReadonlySet<Measure | null> = new Set<Measure | null>(["share", "change"]);
const UNCLEAR: Named = { kind: "unclear", period: null };

/** States what `words` before a figure say of it, outside of lists; nothing when its subject or measure is in doubt. */
export function readStatement(memory: Memory, figure: FigureNumeral, phrase: FundPhrase, words: string): void {
  // 有8个项目执行率超过80%: a figure that states nothing by itself makes the words around it a clause.
  const clause = memory.figuresWithin(figure.start - words.length, figure.start).length > 0;
  const named = clause ? UNCLEAR : readSubject(phrase.noun);
  memory.enter(named.period ?? PRIOR_YEAR.exec(phrase.term)?.[0] ?? null);
  const purpose = hasPurpose(memory, figure) && named.kind !== "name";
  const subject = purpose ? purposeOf(memory, figure) : memory.subjectOf(named);
  const measure = inOutlook(memory, ofBudget(memory, measureOf(memory, phrase, figure, named), phrase), phrase);
  if (COMPARING.has(measure) && phrase.noun === "" && !followsClaim(memory, figure)) return;
  if (measure !== null && subject !== null) {
    memory.subject = speaksOfCarried(memory, figure, phrase) ? phrase.term : subject;
    memory.state(figure, { subject, measure, term: phrase.term });
  } else if (named.kind === "name") memory.subject = named.name;
  else if (named.kind !== "carry") memory.lose();
}

/** `上年结转资金25.3万元，已使用20.1万元`: what is said next is of last year's money. */
const speaksOfCarried = (memory: Memory, figure: FigureNumeral, phrase: FundPhrase): boolean =>
  phrase.noun === "" &&
  /^(?:上年|年初|以前年度).*结[转余]/.test(phrase.term) &&
  /^[，,]?已/.test(memory.text(figure.end, figure.end + 2));

/** `支付80万元，占预算的80%`: the share of the budget that was spent is the execution rate. */
const ofBudget = (memory: Memory, measure: Measure | null, phrase: FundPhrase): Measure | null =>
  measure === "share" &&
  memory.said.at(-1)?.measure === "executed" &&
  /^占(?:年初|全年|年度|调整后)?预算(?:数|总额|资金)?的/.test(phrase.term)
    ? "executionRate"
    : measure;

/** 占 and 较 without a noun speak of the figure right before them, and that must have been read. */
function followsClaim(memory: Memory, figure: FigureNumeral): boolean {
  const before = memory.figuresWithin(0, figure.start).at(-1);
  return before === undefined || memory.drafts.some((draft) => draft.end === before.end);
}

/** `预计全年支出180万元，执行率100%`: the rate is expected too, unless words or a date say that it is so already. */
function inOutlook(memory: Memory, measure: Measure | null, phrase: FundPhrase): Measure | null {
  if (measure === "forecast" || measure === "forecastRate") memory.outlook = true;
  if (!memory.outlook || /已|累计|实际|当前|目前/.test(phrase.term)) return measure;
  if (measure === "executionRate") return "forecastRate";
  return measure === "executed" ? "forecast" : measure;
}

/** The measure its words say, else the one in force: an amount with no verb is a budget. */
function measureOf(memory: Memory, phrase: FundPhrase, figure: FigureNumeral, named: Named): Measure | null {
  const last = memory.said.at(-1)?.measure ?? null;
  if (phrase.measure === "other" && isChange(phrase)) return last === "change" ? "change" : null;
  if (phrase.measure === "forecastRate" && !/率|进度|支出|执行/.test(phrase.term)) {
    return last === "executionRate" ? "forecastRate" : null;
  }
  if (phrase.measure !== null) return phrase.measure;
  if (figure.entry.unit.kind !== "money") return null;
  if (memory.announced !== null) return memory.announced === "unknown" ? null : memory.announced;
  if (named.kind === "carry" && phrase.term === "" && !phrase.total) return bareMeasure(memory, figure, last);
  // 基本支出80万元 may be planned or spent.
  if (phrase.noun.endsWith("支出")) return "amount";
  return memory.said.some((draft) => isMoney(draft) && draft.measure !== "budget") ? null : "budget";
}

/** 增加 without 较 goes on comparing when a comparison came before, and else is none. */
const isChange = (phrase: FundPhrase): boolean => /[增减升降长涨]/.test(phrase.term);

/** A bare amount is of what was just counted (8个项目985万元), or of what it is for. */
function bareMeasure(memory: Memory, figure: FigureNumeral, last: Measure | null): Measure | null {
  if (last === "count") return "budget";
  return hasPurpose(memory, figure) ? (last ?? "budget") : null;
}

/**
 * `A 10万元、B 20万元，合计30万元`: the total comes last. Its parts are those since the last semicolon, or else of the
 * whole sentence. Null when the figures before it are not surely its parts.
 */
export function readTrailingTotal(memory: Memory, figure: FigureNumeral, phrase: FundPhrase): DraftList | null {
  if (phrase.noun !== "" || !phrase.total || phrase.measure !== null) return null;
  const semicolon = memory.start + memory.text(memory.start, figure.start).lastIndexOf(";") + 1;
  const within = [semicolon, memory.start].map((from) => partsSince(memory, figure, from));
  const parts = within.find((found) => found.length >= 2) ?? [];
  const measure = parts[0]?.measure ?? null;
  if (measure === null) return null;
  const { subject } = memory.scope;
  const total = memory.state(figure, { subject, measure, term: phrase.term });
  memory.subject = subject;
  return { total, parts, partition: true };
}

/** None when a figure was not read: it may be a part. */
const partsSince = (memory: Memory, figure: FigureNumeral, from: number): readonly Draft[] =>
  memory
    .figuresWithin(from, figure.start - 1)
    .every(({ entry, end }) => entry.unit.kind !== "money" || memory.said.some((draft) => draft.end === end))
    ? trailingParts(memory, figure, from)
    : [];

function trailingParts(memory: Memory, figure: FigureNumeral, from: number): readonly Draft[] {
  const drafts = memory.said.filter(
    (draft) => draft.start >= from && draft.measure !== "count" && draft.entry?.unit.kind === figure.entry.unit.kind,
  );
  const subjects = new Set(drafts.map((draft) => draft.subject));
  const alike = new Set(drafts.map((draft) => draft.measure)).size === 1 && subjects.size === drafts.length;
  if (!alike || subjects.has(memory.scope.subject)) return [];
  const total = baseOf({ entry: figure.entry });
  const [first, ...rest] = drafts;
  // 专项资金30万元，A 10万元、B 20万元，合计30万元: the first states the total before its parts.
  const parts = first !== undefined && compare(baseOf(first), total) === 0 ? rest : drafts;
  return parts.some((part) => compare(baseOf(part), total) >= 0) ? [] : parts;
}

/** `较上年提高2.3个百分点` is the one thing said of points that can be checked. */
export function readPoints(memory: Memory, figure: FigureNumeral, words: string): void {
  const phrase = readFundPhrase(words, figure.entry.unit);
  const subject = memory.subjectOf(readSubject(phrase.noun));
  if (phrase.measure !== "change" || subject === null || !followsClaim(memory, figure)) return;
  memory.from = figure.end;
  memory.state(figure, { subject, measure: "change", term: phrase.term });
}
