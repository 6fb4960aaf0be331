import { fold } from "../domain/characters.ts";
import type { Box } from "../domain/geometry.ts";
import type { LaidOutPage, Line } from "../domain/layout.ts";
import type { Leftover } from "../domain/paragraph.ts";

/** Heads and feet stand in this part of the sheet at its top and bottom. */
const MARGIN = 0.12;
/** So many outermost lines of a margin may be a head or foot: a title, a rule's text, a page number. */
const OUTERMOST = 3;
/** White between a running head and what it runs over, in points; a form's own head line stands nearer to its table. */
const CLEARANCE = 10;
/** A running head stands at the same height on every page, but for rounding and portrait next to landscape. */
const SAME_HEIGHT = 6;
/** The same words on so many pages are no coincidence. */
const REPEATED = 3;
/** Running heads are set no larger than this or the body: 小四. */
const HEAD_SIZE = 12.1;

/** What belongs to the page and not to the report: its lines, and why. */
export type Furniture = ReadonlyMap<Line, Leftover["why"]>;

interface Candidate {
  readonly line: Line;
  readonly edge: "top" | "bottom";
  readonly key: string;
}

/**
 * The page numbers and running heads of `pages`.
 *
 * A page number is a lone number (`- 3 -`, `第3页 共9页`) outermost in a margin. A running head says the same, but
 * for digits, at the same height on three pages or more, in small type and clear of the text and of `tables`,
 * the tables' boxes on each page.
 */
export function findFurniture(pages: readonly LaidOutPage[], tables: ReadonlyMap<number, readonly Box[]>): Furniture {
  const furniture = new Map<Line, Leftover["why"]>();
  const heads = new Map<string, Candidate[]>();
  for (const page of pages) {
    for (const candidate of candidatesOn(page, tables.get(page.page.number) ?? [])) {
      if (isPageNumber(candidate.line.text)) furniture.set(candidate.line, "page-number");
      else if (mayBeHead(candidate.line)) heads.set(candidate.key, [...(heads.get(candidate.key) ?? []), candidate]);
    }
  }
  for (const same of heads.values()) {
    if (same.length >= Math.min(REPEATED, Math.max(2, pages.length)))
      for (const { line } of same) furniture.set(line, "running-head");
  }
  return furniture;
}

function candidatesOn(page: LaidOutPage, tables: readonly Box[]): readonly Candidate[] {
  const lines = page.lines.filter((line) => !tables.some((box) => isInside(line.box, box)));
  const others = [...lines.map((line) => line.box), ...tables];
  const top = lines.slice(0, OUTERMOST).filter((line) => line.box[3] < page.page.height * MARGIN);
  const bottom = lines.slice(-OUTERMOST).filter((line) => line.box[1] > page.page.height * (1 - MARGIN));
  const body = others.filter((box) => ![...top, ...bottom].some((line) => line.box === box));
  return [
    ...clearOf(top, body, "top").map((line) => candidate(line, "top")),
    ...clearOf(bottom, body, "bottom").map((line) => candidate(line, "bottom")),
  ];
}

function isInside(box: Box, outer: Box): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
}

/** Of a margin's lines those outside the first white gap towards the body; a page number alone may stand nearer. */
function clearOf(lines: readonly Line[], body: readonly Box[], edge: "top" | "bottom"): readonly Line[] {
  const gap = (line: Line, box: Box) => (edge === "top" ? box[1] - line.box[3] : line.box[1] - box[3]);
  return lines.filter((line) => {
    const rest = [...lines.filter((other) => other !== line).map((other) => other.box), ...body];
    const inwards = rest.filter((box) => gap(line, box) > -line.size / 2);
    const nearest = Math.min(...inwards.map((box) => gap(line, box)));
    return nearest >= (isPageNumber(line.text) ? 0 : CLEARANCE);
  });
}

function candidate(line: Line, edge: "top" | "bottom"): Candidate {
  const words = fold(line.text).replace(/\d+/g, "#");
  return { line, edge, key: `${edge} ${Math.round(line.box[1] / SAME_HEIGHT)} ${words}` };
}

const NUMERAL = "(?:\\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百零〇]{1,4})";
const PAGE_NUMBER = new RegExp(
  `^(?:[-.·•~]*${NUMERAL}[-.·•~]*|第?${NUMERAL}页?[,/，;]?(?:共|of|/)${NUMERAL}页?|第${NUMERAL}页|page${NUMERAL}(?:of${NUMERAL})?)$`,
  "i",
);

/** `- 3 -`, `第3页 共9页`, `3/9`, `Page 3 of 9`. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(fold(text).replaceAll("Ⅰ", "i"));

/** A form's number, title or signature line is the form's, however often it comes back. */
const OF_A_FORM = /^附[件表录]|^表\d|表(?:[(（].*)?$|[:：]|单位|负责人|签[名字章]|盖章|日期/;

const mayBeHead = (line: Line): boolean => line.size <= HEAD_SIZE && !OF_A_FORM.test(fold(line.text));
