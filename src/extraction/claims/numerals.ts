import type { OtherNumber } from "../../domain/claim.ts";
import { type Entry, readEntry } from "../../domain/entry.ts";
import { CHINESE_NUMERAL_CHARACTERS } from "../../domain/numeral.ts";
import {
  AFTER_UNIT,
  BEFORE_NUMBER,
  BETWEEN,
  UNITS,
  UNITS_OF_CHINESE_NUMERALS,
  WORDS_WITH_NUMERALS,
} from "./lexicon/figures.ts";
import { leading, many, matchAt, word } from "./phrase.ts";
import type { PrintedText } from "./printed-text.ts";

/** A numeral of the text at `[start, end)`, comparison, hedge and unit included. */
export type Numeral =
  | {
      readonly start: number;
      readonly end: number;
      readonly kind: "figure";
      readonly entry: Entry;
      readonly bare: boolean;
    }
  | { readonly start: number; readonly end: number; readonly kind: OtherNumber["kind"] };

export type FigureNumeral = Extract<Numeral, { kind: "figure" }>;
export const isFigure = (numeral: Numeral): numeral is FigureNumeral => numeral.kind === "figure";

/** Numerals that are no figures, in the order they are tried. A group of a look-behind stands for what must come before. */
const OTHERS: readonly (readonly [OtherNumber["kind"], RegExp])[] = [
  ["document-number", /[[〔【(](?:19|20)\d{2}[\]〕】)]第?\d+(?:-\d+)?号?/y],
  ["document-number", /第\d+号|\d+号(?=[文令公通])/y],
  ["name", /\d+[*×xX]\d+(?:小时|天)?/y],
  ["phone", /0\d{2,3}-\d{7,8}(?:-\d+)?|1[3-9]\d{9}(?!\d)/y],
  ["clock", /\d{1,2}:\d{2}(?:[-~至]\d{1,2}:\d{2})?|\d{1,2}[时点]\d{1,2}分/y],
  ["date", /(?:19|20)\d{2}年\d{1,2}月\d{1,2}[日号]/y],
  ["date", /(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)/y],
  ["date", /(?:19|20)\d{2}年\d{1,2}(?:月?[-~至到]\d{1,2})?月/y],
  ["date", /(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])(?!\d)(?=[-~至])/y],
  ["date", /\d{1,2}月\d{1,2}[日号]/y],
  ["month", /\d{1,2}(?:月份?)?[-~至到]\d{1,2}月份?|\d{1,2}月份?/y],
  ["year", /(?:19|20)\d{2}年?[-~至到](?:19|20)\d{2}年?度?/y],
  ["year", /(?:19|20)\d{2}年度?/y],
  ["date", /[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?/y],
  ["year", /[一二][〇○零一二三四五六七八九]{3}年度?/y],
  ["month", /(?:十[一二]?|[二三四五六七八九])月(?=[份底末初上中下])份?/y],
  ["ordinal", /第\d+|第[一二三四五六七八九十]+(?![方者产])/y],
  ["ordinal", /(?<=^|[。;:，,])[一二三四五六七八九十]+是/y],
  ["other", /近\d+(?:个月|年)|近[二两三四五十]+年/y],
  ["other", /\d+(?:\.\d+)?[%万亿元]*[-~至到]\d+(?:\.\d+)?(?:%|[万亿]?元|个?工作日|[个项件次天年人小时]+)?/y],
  ["other", /\d+\/\d+(?!\d)|\d+:\d+/y],
];

const ARABIC = /[+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const CHINESE = new RegExp(
  `百分之(?:[${CHINESE_NUMERAL_CHARACTERS}]+|\\d+(?:\\.\\d+)?)|[${CHINESE_NUMERAL_CHARACTERS}]+`,
  "y",
);
const BEFORE = many(word(BEFORE_NUMBER));
const TITLE_OPEN = "《";
const TITLE_CLOSE = "》";

/** All numerals of a paragraph, in order and apart from each other; every Arabic digit lies in one of them. */
export function scanNumerals(printed: PrintedText): readonly Numeral[] {
  const { text } = printed;
  const found: Numeral[] = [];
  let titled = false;
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === TITLE_OPEN) titled = true;
    if (character === TITLE_CLOSE) titled = false;
    const numeral = mayStart(character) ? readNumeral(printed, at, titled) : null;
    if (numeral === null) at += skip(text, at);
    else {
      found.push(numeral);
      at = numeral.end;
    }
  }
  return found;
}

const STARTS = new Set(
  [...BEFORE_NUMBER, "百分之", "第", "近", "一", "[", "〔", "【", "("].map((item) => item.charAt(0)),
);
const mayStart = (character: string): boolean =>
  /[\d+-]/.test(character) || CHINESE_NUMERAL_CHARACTERS.includes(character) || STARTS.has(character);

/** An ordinary word with a numeral in it (统一, 三公) is passed over whole. */
const skip = (text: string, at: number): number =>
  Math.max(1, leading(WORDS_WITH_NUMERALS, text.slice(at, at + 6)).length);

function readNumeral(printed: PrintedText, at: number, titled: boolean): Numeral | null {
  const { text } = printed;
  const item = itemMark(printed, at);
  if (item !== null) return { start: at, end: item, kind: "item" };
  if (/\d/.test(text.charAt(at)) && /[A-Za-z]/.test(text.charAt(at - 1))) return runOfName(text, at);
  for (const [kind, pattern] of OTHERS) {
    const end = ending(pattern, text, at);
    if (end !== null) return { start: at, end, kind };
  }
  return titled ? (/\d/.test(text.charAt(at)) ? runOfName(text, at) : null) : readFigureAt(printed, at);
}

function ending(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const runOfName = (text: string, at: number): Numeral => ({
  start: at,
  end: at + (/^[\d.,]*\d/.exec(text.slice(at))?.[0].length ?? 1),
  kind: "name",
});

/** Where an item's mark (`1.`, `（2）`, `3、`) ends that opens the text or a sentence; null when there is none. */
function itemMark(printed: PrintedText, at: number): number | null {
  const { text, gaps } = printed;
  if (at > 0 && !/[。;:!?]/.test(text.charAt(at - 1))) return null;
  const match = /^(?:\(\d{1,2}\)[.、]?|\d{1,2}\)|\d{1,2}[.、])/.exec(text.slice(at));
  if (match === null) return null;
  const end = at + match[0].length;
  return /\d/.test(text.charAt(end)) && !match[0].includes(")") && !gaps.has(end) && at > 0
    ? null
    : decimal(text, at, end, gaps);
}

/** `1.5万元` opens a text with a figure; `1. 12328热线` and `1.设备购置` with a mark. */
function decimal(text: string, at: number, end: number, gaps: ReadonlySet<number>): number | null {
  if (text.charAt(end - 1) !== "." || !/\d/.test(text.charAt(end)) || gaps.has(end)) return end;
  if (/^(?:19|20)\d{2}年/.test(text.slice(end))) return end;
  const figure = /^\d+\.\d+/.exec(text.slice(at))?.[0] ?? "";
  return leading(UNITS, text.slice(at + figure.length)) === "" ? end : null;
}

function readFigureAt(printed: PrintedText, at: number): Numeral | null {
  const { text } = printed;
  const from = matchAt(BEFORE, text, at) ?? at;
  return arabicAt(text, at, from) ?? chineseAt(text, at, from);
}

function arabicAt(text: string, at: number, from: number): Numeral | null {
  if (!/[\d+-]/.test(text.charAt(from))) return null;
  // `A-3`, `3-5`: a dash between two things is no sign.
  if (/[+-]/.test(text.charAt(from)) && /[\dA-Za-z一-鿿]/.test(text.charAt(from - 1)) && from === at) return null;
  const end = ending(ARABIC, text, from);
  if (end === null) return null;
  return withUnit(text, at, end, UNITS) ?? bareAt(text, at, end);
}

/** The number at `[at, end)` with the longest of `units` after it; null when none follows. */
function withUnit(text: string, at: number, end: number, units: readonly string[]): Numeral | null {
  const between = leading(BETWEEN, text.slice(end));
  const rest = text.slice(end + between.length);
  const inner = /^(?:万亿|[万亿千百])(?=[余多])/.exec(rest)?.[0] ?? "";
  const unit =
    inner === ""
      ? leading(units, rest)
      : `${inner}余${leading(units, inner + rest.slice(inner.length + 1)).slice(inner.length)}`;
  if (unit === "" || isWord(unit, rest)) return null;
  const over = bracketed(text, slashed(text, end + between.length + unit.length));
  const stop = over + leading(AFTER_UNIT, text.slice(over)).length;
  const entry = readEntry(text.slice(at, stop).replace(/(万亿|[万亿千百])([余多])/, "$2$1"));
  return entry === null ? null : { start: at, end: stop, kind: "figure", entry, bare: false };
}

/** 5年期, 3级 and the like are names, `m` and `t` before a letter too. */
const isWord = (unit: string, rest: string): boolean =>
  /[A-Za-z]$/.test(unit) ? /^[A-Za-z\d]/.test(rest.slice(unit.length)) : false;

/** `头（只）`: two units for one. */
function bracketed(text: string, at: number): number {
  const inner = /^\(([^()\d]{1,3})\)/.exec(text.slice(at));
  return inner !== null && UNITS.includes(inner[1] ?? "") ? at + inner[0].length : at;
}

/** `万元/户`, `元/人·天`: the unit goes on after a slash. */
function slashed(text: string, at: number): number {
  let end = at;
  for (;;) {
    const more = /^[/·每]/.test(text.charAt(end)) ? leading([...UNITS, "月", "生", "班"], text.slice(end + 1)) : "";
    if (more === "") return end;
    end += 1 + more.length;
  }
}

/** A number with no unit we know: a figure only where a value must stand. */
function bareAt(text: string, at: number, end: number): Numeral {
  const entry = readEntry(text.slice(at, end));
  if (entry === null) return { start: at, end, kind: "other" };
  return { start: at, end, kind: "figure", entry, bare: true };
}

function chineseAt(text: string, at: number, from: number): Numeral | null {
  if (from === at && leading(WORDS_WITH_NUMERALS, text.slice(at)) !== "") return null;
  if (/[第每某哪同统唯单专逐初几数任]/.test(text.charAt(from - 1))) return null;
  const end = ending(CHINESE, text, from);
  if (end === null) return null;
  if (text.startsWith("百分之", from)) return percentInWords(text, at, end);
  for (let stop = end; stop > from; stop -= 1) {
    const numeral = withUnit(text, at, stop, UNITS_OF_CHINESE_NUMERALS);
    if (numeral !== null) return numeral;
  }
  return null;
}

function percentInWords(text: string, at: number, end: number): Numeral | null {
  const stop = end + leading(AFTER_UNIT, text.slice(end)).length;
  const entry = readEntry(text.slice(at, stop));
  return entry === null ? null : { start: at, end: stop, kind: "figure", entry, bare: false };
}
