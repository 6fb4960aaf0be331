import { fold } from "../../domain/characters.ts";

/** A heading's place in the outline: 1 一、 2 （一） 3 1. 4 （1）. */
export interface Numbering {
  readonly level: 1 | 2 | 3 | 4;
  readonly number: number;
}

const CHINESE = "一二三四五六七八九十";

const PATTERNS: readonly (readonly [Numbering["level"], RegExp])[] = [
  [1, /^([一二三四五六七八九十]{1,3})[、.．]/],
  [2, /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  [3, /^(\d{1,2})(?:[、．](?!\d{1,2}[^\d]?$)|\.(?=\s|\D))/],
  [4, /^[（(](\d{1,2})[）)]/],
];

/** The number `text` starts with as a heading or list item does; null for `3.5万元` and `2022.1`, figures and not numbers. */
export function numberingOf(text: string): Numbering | null {
  const start = text.trimStart();
  for (const [level, pattern] of PATTERNS) {
    const numeral = pattern.exec(start)?.[1];
    if (numeral === undefined) continue;
    const number = countOf(numeral);
    if (number > 0) return { level, number };
  }
  return null;
}

/** 一 … 九十九, or digits; 0 for what is no number. */
function countOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens, units] = numeral.includes("十") ? numeral.split("十", 2) : ["", numeral];
  const ten = !numeral.includes("十") ? 0 : tens === "" ? 1 : digit(tens ?? "");
  const unit = units === "" || units === undefined ? 0 : digit(units);
  return ten < 0 || unit < 0 ? 0 : ten * 10 + unit;
}

const digit = (character: string): number => (character.length === 1 ? CHINESE.indexOf(character) + 1 || -1 : -1);

/** No heading is longer; a title that wraps once on A4. */
const LONGEST_HEADING = 50;
/** A heading may close with 。 (`（一）主要做法。`), but then it is a phrase. */
const LONGEST_CLOSED = 30;

/** Whether a numbered paragraph only names what follows, and does not say it. */
export function isHeading(text: string): boolean {
  const words = fold(text);
  if (words.length > LONGEST_HEADING || isContentsEntry(text)) return false;
  const inner = words.replace(/^[（(]?[\d一二三四五六七八九十]+[)）.、]*/, "");
  if (inner === "") return false;
  const closed = /[.!?]$/.test(inner);
  if (/[;,；，]$/.test(inner) || /[;；]|[.!?](?=\D)/.test(inner.slice(0, -1)) || /[:：]./.test(inner)) return false;
  const clauses = inner.split(/[,，]/).length;
  return closed ? inner.length <= LONGEST_CLOSED && clauses === 1 : clauses <= 3;
}

/** `一、概况……3`: a line of a table of contents. */
export const isContentsEntry = (text: string): boolean =>
  /(?:[.·…．]\s*){4,}\d{1,3}\s*$|…{2,}\s*\d{1,3}\s*$/u.test(text);
