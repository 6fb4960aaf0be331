import { type Box, unionOf } from "../domain/geometry.ts";
import type { LaidOutPage, Line } from "../domain/layout.ts";
import type { Note } from "../domain/note.ts";
import type { CharacterPlace, Leftover, Paragraph } from "../domain/paragraph.ts";
import type { Table } from "../domain/table.ts";
import { joinLines, seamBetween } from "../layout/join-lines.ts";
import { gatherLines } from "../layout/lines.ts";
import { findFurniture } from "./furniture.ts";
import { isCentred, linesBesideTables } from "./paragraphs/beside-tables.ts";
import { goesOn, type PlacedLine } from "./paragraphs/flow.ts";
import { type Measure, measureOf } from "./paragraphs/measure.ts";
import { isContentsEntry, isHeading, numberingOf } from "./paragraphs/numbering.ts";

/** Text outside tables: what the report says, and what only its pages say. */
export interface Prose {
  readonly paragraphs: readonly Paragraph[];
  readonly leftovers: readonly Leftover[];
}

/** A title is set larger than the body by this. */
const TITLE_SIZE = 1.1;
/** A page with no more lines is a cover or a divider: its centred lines are titles whatever their size. */
const SPARSE = 8;

/**
 * The lines outside `tables` joined to paragraphs over line and page breaks, in reading order.
 *
 * Every glyph outside the tables' boxes is in one paragraph or one leftover. Never throws; no pages give nothing.
 */
export function extractParagraphs(
  pages: readonly LaidOutPage[],
  tables: readonly Table[],
): { value: Prose; notes: readonly Note[] } {
  const boxes = boxesByPage(tables);
  const bare = pages.map((page) => withoutTables(page, boxes.get(page.page.number) ?? []));
  const furniture = findFurniture(bare, boxes);
  const body = bare.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }));
  const shared = measureOf(
    body.flatMap((page) => (boxes.has(page.page.number) ? [] : page.lines)),
    null,
  );
  const blocks = body.flatMap((page) => roleLines(page, boxes.get(page.page.number) ?? [], shared));
  const paragraphs = gather(blocks).map(finish);
  const leftovers = bare.flatMap(({ page, lines }) =>
    lines.flatMap((line) => {
      const why = furniture.get(line);
      return why ? [{ page: page.number, box: line.box, text: line.text, why }] : [];
    }),
  );
  return { value: { paragraphs, leftovers }, notes: [] };
}

function boxesByPage(tables: readonly Table[]): ReadonlyMap<number, readonly Box[]> {
  const boxes = new Map<number, Box[]>();
  for (const table of tables) {
    for (const { page, box } of table.parts ?? [table]) boxes.set(page, [...(boxes.get(page) ?? []), box]);
  }
  return boxes;
}

function withoutTables(page: LaidOutPage, tables: readonly Box[]): LaidOutPage {
  if (tables.length === 0) return page;
  const glyphs = page.glyphs.filter(({ box }) => {
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    return !tables.some((table) => x >= table[0] && x <= table[2] && y >= table[1] && y <= table[3]);
  });
  return { ...page, glyphs, lines: gatherLines(glyphs, page.page.fonts) };
}

interface Block extends PlacedLine {
  readonly role: "title" | "caption" | "text";
  /** A table stands between it and the line before. */
  readonly afterTable: boolean;
}

/** The lines of one page with what each is by its place alone. */
function roleLines({ page, lines }: LaidOutPage, tables: readonly Box[], shared: Measure | null): readonly Block[] {
  const beside = linesBesideTables(lines, tables, page.width);
  const free = lines.filter((line) => !beside.has(line));
  const measure = measureOf(free, shared) ?? measureOf(lines, null);
  if (!measure) return [];
  return lines.map((line, i) => ({
    line,
    page: page.number,
    measure,
    role: beside.get(line) ?? (isTitle(line, measure, page.width, free.length, shared) ? "title" : "text"),
    afterTable: tables.some((table) => table[3] <= line.box[3] && (i === 0 || table[1] >= (lines[i - 1]?.box[1] ?? 0))),
  }));
}

function isTitle(
  line: Line,
  measure: Measure,
  pageWidth: number,
  linesOnPage: number,
  shared: Measure | null,
): boolean {
  const margins: Box = shared ? [shared.left, 0, shared.right, 0] : [0, 0, pageWidth, 0];
  if (numberingOf(line.text) || isContentsEntry(line.text) || !isCentred(line, margins, pageWidth)) return false;
  const size = shared?.size ?? measure.size;
  return line.bold || line.size >= TITLE_SIZE * size || linesOnPage <= SPARSE;
}

/** The lines of each paragraph. Captions stand alone; titles go on only in their own size, close by. */
function gather(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last && previous && isOneText(previous, block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isOneText(previous: Block, next: Block): boolean {
  if (previous.role !== next.role || next.afterTable || next.role === "caption") return false;
  return next.role === "title" ? isOneTitle(previous, next) : goesOn(previous, next);
}

function isOneTitle(previous: Block, next: Block): boolean {
  if (previous.page !== next.page || Math.abs(previous.line.size - next.line.size) > 0.2) return false;
  const white = next.line.box[1] - previous.line.box[3];
  return (
    white < next.line.size && !/^[（(〔[]/.test(next.line.text) && !/^(?:二〇|20)\d?.*[年月日]$/.test(next.line.text)
  );
}

/** Which of its lines run to the end does not matter: they were wrapped, or they would be two paragraphs. */
function finish(blocks: readonly Block[]): Paragraph {
  const [first] = blocks as readonly [Block];
  const { text } = joinLines(
    blocks.map((block) => block.line),
    () => true,
  );
  const { role, level, number } = standingOf(first.role, text);
  const own = blocks.filter((block) => block.page === first.page).map((block) => block.line.box);
  return { page: first.page, box: unionOf(own) ?? first.line.box, text, places: placesOf(blocks), level, number, role };
}

function standingOf(role: Block["role"], text: string): Pick<Paragraph, "role" | "level" | "number"> {
  if (role === "caption") return { role, level: 0, number: null };
  if (role === "title") return { role, level: 1, number: null };
  const numbering = numberingOf(text);
  return numbering && isHeading(text) ? { role: "heading", ...numbering } : { role: "body", level: 0, number: null };
}

/** A seam's space has the place of the character before it. */
function placesOf(blocks: readonly Block[]): readonly CharacterPlace[] {
  const places: CharacterPlace[] = [];
  blocks.forEach(({ line, page }, i) => {
    const previous = blocks[i - 1];
    const before = places.at(-1);
    if (previous && before && seamBetween(previous.line.text, line.text, true) !== "") places.push(before);
    for (const box of line.boxes) places.push({ page, box });
  });
  return places;
}
