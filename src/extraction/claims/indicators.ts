import type { Measure } from "../../domain/claim.ts";
import { type Entry, readEntry } from "../../domain/entry.ts";
import type { Draft, Reading, Scope } from "./draft.ts";
import { readIndicatorName } from "./indicator-names.ts";
import {
  ACTUAL_MODIFIERS,
  ACTUAL_NOUNS,
  ACTUAL_TAILS,
  ACTUAL_VERBS,
  COMPLETION_RATES,
  FORECAST_AUXILIARIES,
  FORECAST_TIMES,
  FORECAST_WORDS,
  PRESENT_WORDS,
  PROGRESS_STARTS,
  PROGRESS_STATES,
  QUALITATIVE,
  TARGET_HEADS,
  TARGET_MODIFIERS,
  WEAK_TARGET_HEADS,
} from "./lexicon/indicators.ts";
import { peelPeriod } from "./periods.ts";
import { either, leading, many, matchAt, optional, type Phrase, sequence, trailing, word } from "./phrase.ts";

/** What introduces an indicator's value: 年初指标值为, 实际完成, 全年预计完成. */
interface Introduction {
  readonly measure: Measure;
  /** A strong one is said of nothing but indicators; a weak one needs an indicator that waits for it. */
  readonly strong: boolean;
  readonly start: number;
  /** Where its words end, and where the value begins after the copula. */
  readonly end: number;
  readonly value: number;
}

const TIMES = many(word(FORECAST_TIMES));
const FORECAST = sequence(
  TIMES,
  word(FORECAST_WORDS),
  many(either(word(FORECAST_TIMES), word(FORECAST_AUXILIARIES))),
  optional(word(ACTUAL_VERBS)),
  many(word(ACTUAL_TAILS)),
);
const ACTUAL = either(
  sequence(many(word(ACTUAL_MODIFIERS)), word(ACTUAL_VERBS), many(word(ACTUAL_TAILS))),
  word(ACTUAL_NOUNS),
);
const TARGET = sequence(many(word(TARGET_MODIFIERS)), word(TARGET_HEADS));
const WEAK_TARGET = sequence(many(word(TARGET_MODIFIERS)), word(WEAK_TARGET_HEADS));
const COMPLETION = word(COMPLETION_RATES);
const PRESENT = word(PRESENT_WORDS);
const COPULA = many(word(["为", "是", "达到", "达", "均为", ":"]));

const KINDS: readonly (readonly [Measure, Phrase])[] = [
  ["forecast", FORECAST],
  ["target", TARGET],
  ["actual", ACTUAL],
  ["other", COMPLETION],
  ["actual", PRESENT],
  ["target", WEAK_TARGET],
];

function introductionAt(text: string, start: number): Introduction | null {
  let best: Introduction | null = null;
  for (const [measure, phrase] of KINDS) {
    const end = matchAt(phrase, text, start);
    if (end === null || (best !== null && end <= best.end)) continue;
    const value = matchAt(COPULA, text, end) ?? end;
    best = { measure, strong: isStrong(measure, phrase, text.slice(start, end)), start, end, value };
  }
  return best;
}

const isStrong = (measure: Measure, phrase: Phrase, words: string): boolean =>
  phrase !== WEAK_TARGET &&
  (measure === "target" || (measure === "actual" && (words.startsWith("实际") || /[值标]$/.test(words))));

/** The indicator in hand: its name, and what has been said of it. */
interface Open {
  readonly name: string;
  readonly said: ReadonlySet<Measure>;
}

/**
 * The targets, actuals and forecasts of a paragraph, and the spans they and their indicators' names take up.
 * `X指标，年初指标值为等于9期，实际完成值为9期；`: introduction by introduction, so that a full
 * stop between them loses nothing.
 */
export function readIndicators(reading: Reading, scope: Scope, from: number): readonly IndicatorStatement[] {
  const { text } = reading.printed;
  const statements: IndicatorStatement[] = [];
  let open: Open | null = null as Open | null;
  let boundary = from;
  let at = from;
  while (at < text.length) {
    const statement = statementAt(reading, at, boundary, open, scope);
    if (typeof statement === "number") {
      at = statement;
      continue;
    }
    statements.push(statement);
    const { indicator, measure } = statement.draft;
    open = {
      name: indicator ?? "",
      said: new Set([...(open?.name === indicator && statement.continues ? open.said : []), measure ?? "other"]),
    };
    boundary = statement.draft.end;
    at = boundary;
  }
  return statements;
}

/** A draft with where its sentence part begins: from the indicator's name on. */
export interface IndicatorStatement {
  readonly draft: Draft;
  readonly nameStart: number;
  /** True when it goes on about the indicator before it. */
  readonly continues: boolean;
}

/** A figure is never the place where an introduction begins. */
function nextStart(reading: Reading, at: number): number {
  const inside = reading.numerals.find((numeral) => numeral.start <= at && at < numeral.end);
  return inside === undefined ? at + 1 : inside.end;
}

/** The statement that begins at `at`; else where to look next. */
function statementAt(
  reading: Reading,
  at: number,
  boundary: number,
  open: Open | null,
  scope: Scope,
): IndicatorStatement | number {
  const progress = open === null ? null : progressAt(reading, at, boundary, open, scope);
  if (progress !== null) return progress;
  const introduction = introductionAt(reading.printed.text, at);
  if (introduction === null) return nextStart(reading, at);
  const value = valueAt(reading, introduction);
  if (value === null) return nextStart(reading, at);
  const confirmed = isConfirmed(reading, value.end, introduction.measure);
  const name = readIndicatorName(reading, { ...introduction, boundary, confirmed }, open);
  if (name === null) return value.end;
  const { text } = reading.printed;
  const draft: Draft = {
    subject: scope.subject,
    indicator: name.name,
    measure: introduction.measure,
    term: text.slice(introduction.start, introduction.end),
    counted: null,
    period: name.period,
    item: scope.item,
    start: introduction.value,
    end: value.end,
    entry: value.entry,
  };
  return { draft, nameStart: name.start, continues: name.continues };
}

interface Value {
  readonly end: number;
  readonly entry: Entry | null;
}

const LONGEST_WORDING = 40;
const LONGEST_UNKNOWN_UNIT = 6;

function valueAt(reading: Reading, introduction: Introduction): Value | null {
  const { text } = reading.printed;
  const { value, strong, end } = introduction;
  const numeral = reading.numerals.find((candidate) => candidate.start === value);
  const clauseEnd = endOfClause(reading, value);
  if (numeral === undefined) {
    const wording = text.slice(value, clauseEnd);
    const said = wording.startsWith(QUALITATIVE) || (strong && value > end);
    return said && wording.length > 0 && wording.length <= LONGEST_WORDING && !hasFigure(reading, value, clauseEnd)
      ? { end: clauseEnd, entry: null }
      : null;
  }
  // 绩效目标3个 counts targets: a weak head needs a copula or a comparison.
  if (
    introduction.measure === "target" &&
    !strong &&
    value === end &&
    (numeral.kind !== "figure" || (numeral.entry.op === null && !isConfirmed(reading, numeral.end, "target")))
  ) {
    return null;
  }
  if (numeral.kind === "figure") return figureValue(text, numeral.start, numeral.end, clauseEnd, numeral);
  if (numeral.kind === "year") {
    const entry = readEntry(text.slice(numeral.start, numeral.end));
    if (entry !== null && numeral.end === clauseEnd) return { end: numeral.end, entry };
  }
  return strong && clauseEnd - value <= LONGEST_WORDING ? { end: clauseEnd, entry: null } : null;
}

/** `目标12期，完成10期`, `完成10期（目标12期）`: the one shows that the other stands before it. */
function isConfirmed(reading: Reading, end: number, measure: Measure): boolean {
  const { text } = reading.printed;
  if (!/[，,(]/.test(text.charAt(end))) return false;
  const next = introductionAt(text, end + 1);
  const other = measure === "target" ? "actual" : measure === "actual" ? "target" : null;
  return next !== null && next.measure === other && reading.numerals.some((numeral) => numeral.start === next.value);
}

/** A number without a unit we know takes the rest of its clause for one: 9路. */
function figureValue(
  text: string,
  start: number,
  end: number,
  clauseEnd: number,
  numeral: { readonly entry: Entry; readonly bare: boolean },
): Value | null {
  if (!numeral.bare || clauseEnd === end) return { end, entry: numeral.entry };
  if (clauseEnd - end > LONGEST_UNKNOWN_UNIT || /[、的]/.test(text.slice(end, clauseEnd)))
    return { end, entry: numeral.entry };
  const entry = readEntry(text.slice(start, clauseEnd));
  return entry === null ? { end, entry: numeral.entry } : { end: clauseEnd, entry };
}

const hasFigure = (reading: Reading, start: number, end: number): boolean =>
  reading.numerals.some(
    (numeral) => numeral.kind === "figure" && !numeral.bare && numeral.start >= start && numeral.end <= end,
  );

function endOfClause(reading: Reading, at: number): number {
  const { text } = reading.printed;
  return reading.marks.find((mark) => mark >= at && text.charAt(mark) !== "(") ?? text.length;
}

/** `至监控节点暂未完成` right after a target is what has been done of it. */
function progressAt(
  reading: Reading,
  at: number,
  boundary: number,
  open: Open,
  scope: Scope,
): IndicatorStatement | null {
  if (!open.said.has("target") || open.said.has("actual")) return null;
  const { text } = reading.printed;
  if (at !== boundary + 1 || !/[，,]/.test(text.charAt(boundary))) return null;
  const end = endOfClause(reading, at);
  const clause = text.slice(at, end);
  const state = trailing(PROGRESS_STATES, clause);
  if (state === "") return null;
  const lead = clause.slice(0, clause.length - state.length);
  if (lead !== "" && (leading(PROGRESS_STARTS, lead) === "" || lead.length > LEAD)) return null;
  const draft: Draft = {
    subject: scope.subject,
    indicator: open.name,
    measure: "actual",
    term: "",
    counted: null,
    period: peelPeriod(lead).period,
    item: scope.item,
    start: at,
    end,
    entry: null,
  };
  return { draft, nameStart: at, continues: true };
}

/** 截至2022年10月31日监控节点 is 17. */
const LEAD = 18;
