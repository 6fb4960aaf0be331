import { readChineseInteger } from "../../domain/numeral.ts";
import type { Paragraph } from "../../domain/paragraph.ts";
import {
  CHAPTER_ENDINGS,
  CHAPTER_STARTS,
  CLAUSE_WORDS,
  COMPLAINTS,
  FUND_OPENINGS,
  THING_ENDINGS,
} from "./lexicon/subjects.ts";
import { leading, mentions, trailing } from "./phrase.ts";

/** A numbered item of the narrative. */
export interface Item {
  readonly number: number;
  readonly title: string;
}

/** A heading that is in force. */
interface Section {
  readonly level: number;
  readonly item: Item | null;
  /** The project the heading names; null when it heads a chapter. */
  readonly names: string | null;
}

export type Outline = readonly Section[];

/** Headings of the numbering `1.` stand on this level and open items. */
const ITEM_LEVEL = 3;
/** `一、`; `（一）` stands one below. */
const CHAPTER_LEVEL = 1;
const MARK = /^\s*[（(]?(\d{1,2})(?:[)）][.．、]?|[.．、])\s*/;
const CHINESE_MARK = /^\s*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/;
const LONGEST_TITLE = 40;

/** The outline after `paragraph`, when that is a heading. */
export function withHeading(outline: Outline, paragraph: Paragraph): Outline {
  const mark = MARK.exec(paragraph.text);
  const level = mark !== null ? Math.max(paragraph.level, ITEM_LEVEL) : paragraph.level;
  const title = titleOf(paragraph.text);
  const number = paragraph.number ?? (mark === null ? null : Number(mark[1]));
  const item = level >= ITEM_LEVEL && number !== null ? { number, title } : null;
  return withSection(outline, { level, item, names: item === null ? nameOfChapter(title) : nameOfItem(title) });
}

/** The item's title: its mark and its full stop gone, and what runs on after a full stop. */
const titleOf = (text: string): string =>
  (
    text
      .replace(MARK, "")
      .replace(CHINESE_MARK, "")
      .split(/[。:：]/)[0] ?? ""
  )
    .replace(/\s+/g, "")
    .trim();

const withSection = (outline: Outline, section: Section): Outline => [
  ...outline.filter((above) => above.level < section.level),
  section,
];

/** An item names a project unless it reads like a chapter; a chapter only when it ends like a project. */
const isChapter = (title: string): boolean =>
  title === "" ||
  title.length > LONGEST_TITLE ||
  trailing(CHAPTER_ENDINGS, title) !== "" ||
  leading(CHAPTER_STARTS, title) !== "" ||
  mentions(["，", ",", "；"], title);
const nameOfItem = (title: string): string | null => (isChapter(title) ? null : title);
const nameOfChapter = (title: string): string | null =>
  isChapter(title) || trailing(THING_ENDINGS, title) === "" ? null : title;

/** An item that a body paragraph opens. */
export interface InlineItem {
  readonly item: Item;
  /** Where its prose begins. */
  readonly offset: number;
  readonly level: number;
  /** False for 一是X，…: it ends with its paragraph. */
  readonly lasts: boolean;
}

/** `1. 项目名：…`, `（1）项目名。…`, `（一）项目名。…`, `一是项目名，支出…`. */
export const inlineItem = (text: string): InlineItem | null =>
  markedItem(text) ?? chineseItem(text) ?? spokenItem(text);

const COUNTED_CHAPTER = /^\s*(?:[（(]([一二三四五六七八九十]+)[)）]|([一二三四五六七八九十]+)、)\s*/;

/** `（一）项目名。年初预算20万元`: these marks head chapters, so it must end like a project, or funds must follow. */
function chineseItem(text: string): InlineItem | null {
  const mark = COUNTED_CHAPTER.exec(text);
  if (mark === null) return null;
  const title = /^[^。:：，,；;]{2,40}(?=[。:：])/.exec(text.slice(mark[0].length))?.[0] ?? "";
  const offset = mark[0].length + title.length + 1;
  const words = title.replace(/\s+/g, "");
  const name = mentions(FUND_OPENINGS, text.slice(offset, offset + 8)) ? nameOfItem(words) : nameOfChapter(words);
  const number = readChineseInteger(mark[1] ?? mark[2] ?? "");
  if (name === null || number === null || isPriced(name)) return null;
  return {
    item: { number: Number(number), title: name },
    offset,
    lasts: true,
    level: mark[1] === undefined ? CHAPTER_LEVEL : CHAPTER_LEVEL + 1,
  };
}

/** `（二）总体情况。…` in running prose: the outline without what stands on its level or below it. */
export function withoutClosed(outline: Outline, text: string): Outline {
  const mark = COUNTED_CHAPTER.exec(text);
  if (mark === null) return outline;
  return outline.filter(({ level }) => level < (mark[1] === undefined ? CHAPTER_LEVEL : CHAPTER_LEVEL + 1));
}

const SPOKEN = /^\s*([一二三四五六七八九十]+)是([^。:：，,；;、]{2,40})[，,](.{0,8})/;

/** `一是X，支出20万元` speaks of X when X is no clause and what follows states a fund. */
function spokenItem(text: string): InlineItem | null {
  const match = SPOKEN.exec(text);
  const [, mark = "", title = "", next = ""] = match ?? [];
  const name = nameOfItem(title.replace(/\s+/g, ""));
  const number = readChineseInteger(mark);
  if (match === null || name === null || number === null) return null;
  if (mentions([...CLAUSE_WORDS, ...COMPLAINTS], name) || !mentions(FUND_OPENINGS, next)) return null;
  const offset = match[0].length - next.length;
  return { item: { number: Number(number), title: name }, offset, level: ITEM_LEVEL + 2, lasts: false };
}

function markedItem(text: string): InlineItem | null {
  const mark = MARK.exec(text);
  if (mark === null) return null;
  const title = /^[^。:：，,；;]{2,40}(?=[。:：])/.exec(text.slice(mark[0].length))?.[0] ?? "";
  const name = nameOfItem(title.replace(/\s+/g, ""));
  if (name === null || isPriced(name)) return null;
  const offset = mark[0].length + title.length + 1;
  return {
    item: { number: Number(mark[1]), title: name },
    offset,
    lasts: true,
    level: /[)）]/.test(mark[0]) ? ITEM_LEVEL + 1 : ITEM_LEVEL,
  };
}

const isPriced = (name: string): boolean => /\d+(?:\.\d+)?(?:[万亿]?元|%|％)/.test(name);

export const withInlineItem = (outline: Outline, item: Item, level: number): Outline =>
  withSection(outline, { level, item, names: item.title });

/** The item in force: the innermost that names a project, else the innermost. */
export function itemOf(outline: Outline): Item | null {
  const items = outline.filter((section) => section.item !== null);
  return (items.findLast((section) => section.names !== null) ?? items.at(-1))?.item ?? null;
}

/** The project the headings in force name; empty when they name none. */
export const subjectOf = (outline: Outline): string =>
  outline.findLast((section) => section.names !== null)?.names ?? "";
