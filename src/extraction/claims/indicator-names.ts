import type { Measure } from "../../domain/claim.ts";
import type { Reading } from "./draft.ts";
import {
  AFFECTED_BY,
  AFFECTIONS,
  EXPLAINING_STARTS,
  INDICATOR_KINDS,
  INDICATOR_WORD,
  SURELY_EXPLAINING_STARTS,
  TARGET_HEADS,
} from "./lexicon/indicators.ts";
import { ANAPHORS } from "./lexicon/subjects.ts";
import { peelPeriod } from "./periods.ts";
import { leading, mentions } from "./phrase.ts";

/** The indicator that a value is said of, and where its name begins. */
export interface IndicatorName {
  readonly name: string;
  readonly start: number;
  readonly period: string | null;
  readonly continues: boolean;
}

interface Place {
  /** Where the value's introduction starts. */
  readonly start: number;
  /** Where the last indicator's value ended. */
  readonly boundary: number;
  readonly measure: Measure;
  readonly strong: boolean;
  /** An actual follows the target. */
  readonly confirmed: boolean;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

const LONGEST_INDICATOR = 80;

/**
 * The name a value belongs to: words printed before it since the last value, or else the indicator in hand.
 * Null when neither is certain: then the value is nobody's.
 */
export function readIndicatorName(
  reading: Reading,
  place: Place,
  open: { readonly name: string; readonly said: ReadonlySet<Measure> } | null,
): IndicatorName | null {
  const region = regionBefore(reading, place, open !== null);
  const period =
    region.pieces.map((piece) => peelPeriod(piece.text).period).findLast((found) => found !== null) ?? null;
  const words = nameWords(reading, region, (place.measure === "target" && place.strong) || place.confirmed);
  if (words === null) return continued(place, open, period);
  const name = clean(words.text);
  const marked = words.text.endsWith(INDICATOR_WORD);
  const fits = name !== "" && name.length <= LONGEST_INDICATOR;
  if (open !== null && name === open.name && place.measure !== "target") {
    return { name, start: words.start, period, continues: true };
  }
  if (!fits) return null;
  if (
    place.measure === "target"
      ? place.strong || marked || place.confirmed
      : marked ||
        place.confirmed ||
        (place.strong && /[值标]/.test(reading.printed.text.slice(place.start, place.start + 8)) && region.fresh)
  ) {
    return { name, start: words.start, period, continues: false };
  }
  return null;
}

/** The indicator in hand takes one actual, one forecast, one completion rate; a target only when the actual came first. */
function continued(
  place: Place,
  open: { readonly name: string; readonly said: ReadonlySet<Measure> } | null,
  period: string | null,
): IndicatorName | null {
  if (open === null || open.said.has(place.measure)) return null;
  if (place.measure === "target" && !open.said.has("actual")) return null;
  return { name: open.name, start: place.start, period, continues: true };
}

interface Region {
  readonly pieces: readonly Piece[];
  /** The region stands in a list of indicators, where a name may have commas in it. */
  readonly listed: boolean;
  /** A semicolon, colon or full stop, not a comma, opens it. */
  readonly fresh: boolean;
}

function regionBefore(reading: Reading, place: Place, afterValue: boolean): Region {
  const { text } = reading.printed;
  const hard = reading.marks.findLast(
    (mark) => mark >= place.boundary && mark < place.start && /[。;:!?()]/.test(text.charAt(mark)),
  );
  const from = hard === undefined ? place.boundary : hard + 1;
  const opener = hard === undefined ? "" : text.charAt(hard);
  const commas = reading.marks.filter((mark) => mark >= from && mark < place.start);
  const starts = [from, ...commas.map((mark) => mark + 1)];
  const header = /[:(]/.test(opener) && hard !== undefined ? headerBefore(reading, hard, place.boundary) : null;
  const pieces = starts
    .map((start, index) => ({ start, text: text.slice(start, commas[index] ?? place.start) }))
    .filter((piece) => piece.text !== "");
  if (header !== null && pieces.every((piece) => peelPeriod(piece.text).rest === "")) pieces.unshift(header);
  const listed = /[;:]/.test(opener) || (afterValue && (opener === "" || (opener === "。" && hard === place.boundary)));
  return { pieces, listed, fresh: opener !== "" };
}

/** `培训期数指标：年初目标值为6期`: the clause before the colon, or the bracket, is the name, when it says so. */
function headerBefore(reading: Reading, colon: number, boundary: number): Piece | null {
  const { text } = reading.printed;
  const before = reading.marks.findLast((mark) => mark < colon && mark >= boundary);
  const start = before === undefined ? boundary : before + 1;
  const words = text.slice(start, colon);
  return words.endsWith(INDICATOR_WORD) && leading(INDICATOR_KINDS, words) !== words ? { start, text: words } : null;
}

/** The pieces that are the name, joined as printed; null when all are periods and explanations. */
function nameWords(reading: Reading, region: Region, names: boolean): Piece | null {
  const { text } = reading.printed;
  const explaining = region.fresh ? SURELY_EXPLAINING_STARTS : EXPLAINING_STARTS;
  const kept = region.pieces.filter((piece) => peelPeriod(piece.text).rest !== "");
  const last = kept.at(-1);
  if (last === undefined) return null;
  const isComment = (piece: Piece, words = explaining) => statesAmount(reading, piece) || explains(words, piece.text);
  if (isComment(last, names ? SURELY_EXPLAINING_STARTS : explaining) && !last.text.endsWith(INDICATOR_WORD))
    return null;
  const before = kept.slice(0, -1).findLastIndex((piece) => isComment(piece));
  const first = region.listed ? (kept[before + 1] ?? last) : last;
  const words = text.slice(first.start, last.start + last.text.length);
  return mentions(TARGET_HEADS, words) || endsInFigure(reading, first.start + words.length)
    ? null
    : { start: first.start, text: words };
}

const explains = (words: readonly string[], text: string): boolean =>
  (leading(words, text) !== "" && !text.startsWith("因公")) ||
  (text.startsWith(AFFECTED_BY) && mentions(AFFECTIONS, text));

const statesAmount = (reading: Reading, piece: Piece): boolean =>
  reading.numerals.some(
    (numeral) =>
      numeral.kind === "figure" &&
      (numeral.entry.unit.kind === "money" || numeral.entry.unit.kind === "rate") &&
      numeral.start >= piece.start &&
      numeral.end <= piece.start + piece.text.length,
  );

/** 完成档案扫描20万页 is a goal in words and no name. */
const endsInFigure = (reading: Reading, end: number): boolean =>
  reading.numerals.some((numeral) => numeral.kind === "figure" && numeral.end <= end && numeral.end >= end - 2);

/** Mark, period, 该项目, kind and quotes are no part of the name, nor is the word 指标 after it. */
function clean(words: string): string {
  let name = words
    .replace(/^(?:[一二三四五六七八九十]+是|\(\d{1,2}\)|\d{1,2}[.、)]|[①-⑳])/, "")
    .replace(/[，,:]+$/, "");
  name = peelPeriod(name).rest;
  name = name.slice(leading(ANAPHORS, name).length);
  const kind = leading(INDICATOR_KINDS, name);
  const rest = name.slice(kind.length).replace(/^[:的]/, "");
  if (kind !== "" && rest !== "" && rest !== INDICATOR_WORD) name = rest;
  if (name.endsWith(INDICATOR_WORD)) name = name.slice(0, -INDICATOR_WORD.length);
  return name.replace(/^[“"『「]([^“”"]+)[”"』」]$/, "$1").replace(/的$/, "");
}
