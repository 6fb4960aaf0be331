import type { Box } from "../../domain/geometry.ts";
import type { LaidOutPage, Line } from "../../domain/layout.ts";
import type { Stage } from "../../domain/note.ts";
import type { Cell, Table } from "../../domain/table.ts";
import type { Furniture } from "../furniture.ts";
import { readingOf } from "./cell-reading.ts";
import { textBoxOf, textOf } from "./cell-text.ts";
import type { GrowingCell, PageTable } from "./fill.ts";
import { countHeaderRows } from "./header.ts";
import { tablesOnPages } from "./page-tables.ts";
import { type GrowingTable, isSameFormAgain, startTable, stitch } from "./stitch.ts";
import { onColumnsOf } from "./stream/agree.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Left and right sides on two pages differ by no more: rounding, and Word's half-point shifts. */
const SAME_SIDES = 5;
/** Rows kept whole or together leave at most this part of the sheet free above a page break. */
const FREE_AT_BREAK = 0.3;

/**
 * The tables of a document, in reading order: those that rulings close, and text set in columns with white between.
 * One that goes on over page breaks is one table.
 *
 * Text in a frame of one cell stays text. Never throws. Notes: `lattice.too-many-rulings`.
 */
export const extractTables: Stage<readonly LaidOutPage[], readonly Table[]> = (pages) => {
  const { tables, boxes, furniture, notes } = tablesOnPages(pages);
  const ruled = tables.flat().filter(({ stream }) => stream === undefined);
  const known = vocabularyOf(ruled.map((part) => atBreaks(part, furniture)));
  const growing: GrowingTable[] = [];
  const limit = (page: LaidOutPage) => bottomLimit(pages, page, boxes, furniture);
  tables.forEach((parts, i) => {
    parts.forEach((part, order) => {
      const open = growing.at(-1);
      const rest = open && order === 0 ? restOf(open, part) : null;
      const goesOn = open && rest && isContinuation(open, rest, pages[i - 1], furniture, limit);
      if (goesOn) growing[growing.length - 1] = stitch(open, rest, rest.stream ? null : known);
      else growing.push(startTable(part));
    });
  });
  return { value: growing.filter(isTable).map(finish), notes };
};

/** `part` as what may go on with `open`: ruled with ruled, and white with white where the columns agree. */
function restOf(open: GrowingTable, part: PageTable): PageTable | null {
  const isStream = open.parts[0]?.stream !== undefined;
  if (!part.stream) return isStream ? null : part;
  return isStream ? onColumnsOf(open, part) : null;
}

function isContinuation(
  open: GrowingTable,
  part: PageTable,
  before: LaidOutPage | undefined,
  furniture: Furniture,
  limit: (page: LaidOutPage) => number,
): boolean {
  const last = open.parts.at(-1);
  if (!last || !before || last.page !== before) return false;
  if (!part.stream && !sameSides(last.box, part.box)) return false;
  if (hasTextBelow(last, furniture) || hasTextAbove(part, furniture)) return false;
  const free = limit(before) - last.box[3];
  const kept = Math.max(...part.cells.filter((cell) => cell.r0 === 0).map((cell) => heightOf(cell)));
  return free <= Math.max(kept, before.page.height * FREE_AT_BREAK) + SAME_SIDES && !isSameFormAgain(open, part);
}

const atBreaks = (part: PageTable, furniture: Furniture) => ({
  part,
  atTop: !hasTextAbove(part, furniture),
  atBottom: !hasTextBelow(part, furniture),
});

/** On its first page. */
const heightOf = ({ parts: [part] }: GrowingCell): number => (part ? part.box[3] - part.box[1] : 0);

const sameSides = (a: Box, b: Box): boolean =>
  Math.abs(a[0] - b[0]) <= SAME_SIDES && Math.abs(a[2] - b[2]) <= SAME_SIDES;

/** A line that only says that the table goes on. */
const GOES_ON = /^[（(]?(?:续表|接上[表页]|续上[表页]|续)[\d一二三四五六七八九十]*[)）]?$/;

const isText = (line: Line, furniture: Furniture): boolean => !furniture.has(line) && !GOES_ON.test(line.text.trim());

const hasTextBelow = ({ page, box }: PageTable, furniture: Furniture): boolean =>
  page.lines.some((line) => middleOf(line) > box[3] && isText(line, furniture));

const hasTextAbove = ({ page, box }: PageTable, furniture: Furniture): boolean =>
  page.lines.some((line) => middleOf(line) < box[1] && isText(line, furniture));

const middleOf = (line: Line): number => (line.box[1] + line.box[3]) / 2;

/** How far down pages of this height are filled, over the whole document. */
function bottomLimit(
  pages: readonly LaidOutPage[],
  like: LaidOutPage,
  boxes: ReadonlyMap<number, readonly Box[]>,
  furniture: Furniture,
): number {
  let bottom = 0;
  for (const page of pages) {
    if (Math.abs(page.page.height - like.page.height) > 1) continue;
    for (const line of page.lines) if (!furniture.has(line)) bottom = Math.max(bottom, line.box[3]);
    for (const box of boxes.get(page.page.number) ?? []) bottom = Math.max(bottom, box[3]);
  }
  return bottom;
}

/** More than a frame around text, and something printed in it. */
function isTable({ cells }: GrowingTable): boolean {
  return cells.length > 1 && cells.some((cell) => cell.parts.some((part) => part.lines.length > 0));
}

function finish(table: GrowingTable): Table {
  const [first] = table.parts as readonly [PageTable];
  return {
    pages: table.parts.map((part) => part.page.page.number),
    page: first.page.page.number,
    box: first.box,
    parts: table.parts.map((part) => ({ page: part.page.page.number, box: part.box })),
    method: methodOf(table),
    rows: table.rows,
    columns: table.xs.length - 1,
    headerRows: table.repeated ?? (first.stream?.headerRows || countHeaderRows(table.cells, table.rows)),
    cells: [...table.cells].sort((a, b) => a.r0 - b.r0 || a.c0 - b.c0).map(finishCell),
  };
}

function methodOf({ parts }: GrowingTable): Table["method"] {
  const how = parts[0]?.stream ? "stream" : "lattice";
  return parts.some(({ page }) => page.page.source === "ocr") ? `ocr-${how}` : how;
}

function finishCell(cell: GrowingCell): Cell {
  const [first] = cell.parts;
  return {
    r0: cell.r0,
    c0: cell.c0,
    r1: cell.r1,
    c1: cell.c1,
    text: textOf(cell),
    page: first?.page ?? 0,
    box: first?.box ?? [0, 0, 0, 0],
    textBox: textBoxOf(cell),
    ...readingOf(cell),
  };
}
