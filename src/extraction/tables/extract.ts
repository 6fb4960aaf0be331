import type { Box } from "../../domain/geometry.ts";
import type { LaidOutPage, Line } from "../../domain/layout.ts";
import type { Note, Stage } from "../../domain/note.ts";
import type { Cell, Table } from "../../domain/table.ts";
import { type Furniture, findFurniture } from "../furniture.ts";
import { textBoxOf, textOf } from "./cell-text.ts";
import type { GrowingCell, PageTable } from "./fill.ts";
import { countHeaderRows } from "./header.ts";
import { readLattices } from "./lattice.ts";
import { type GrowingTable, isSameFormAgain, startTable, stitch } from "./stitch.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** Left and right sides on two pages differ by no more: rounding, and Word's half-point shifts. */
const SAME_SIDES = 5;
/** Rows kept whole or together leave at most this part of the sheet free above a page break. */
const FREE_AT_BREAK = 0.3;

/**
 * The ruled tables of a document, in reading order; one that goes on over page breaks is one table.
 *
 * Text in a frame of one cell stays text. Never throws. Notes: `lattice.too-many-rulings`.
 */
export const extractTables: Stage<readonly LaidOutPage[], readonly Table[]> = (pages) => {
  const lattices = pages.map(readLattices);
  const boxes = new Map(pages.map((page, i) => [page.page.number, lattices[i]?.value.map((table) => table.box) ?? []]));
  const furniture = findFurniture(pages, boxes);
  const known = vocabularyOf(lattices.flatMap((lattice) => lattice.value.map((part) => atBreaks(part, furniture))));
  const growing: GrowingTable[] = [];
  const limit = (page: LaidOutPage) => bottomLimit(pages, page, boxes, furniture);
  lattices.forEach(({ value: tables }, i) => {
    tables.forEach((part, order) => {
      const open = growing.at(-1);
      const goesOn = order === 0 && open && isContinuation(open, part, pages[i - 1], furniture, limit);
      if (goesOn) growing[growing.length - 1] = stitch(open, part, known);
      else growing.push(startTable(part));
    });
  });
  const notes: Note[] = lattices.flatMap((lattice) => lattice.notes);
  return { value: growing.filter(isTable).map(finish), notes };
};

function isContinuation(
  open: GrowingTable,
  part: PageTable,
  before: LaidOutPage | undefined,
  furniture: Furniture,
  limit: (page: LaidOutPage) => number,
): boolean {
  const last = open.parts.at(-1);
  if (!last || !before || last.page !== before || !sameSides(last.box, part.box)) return false;
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
    method: "lattice",
    rows: table.rows,
    columns: table.xs.length - 1,
    headerRows: table.repeated ?? countHeaderRows(table.cells, table.rows),
    cells: [...table.cells].sort((a, b) => a.r0 - b.r0 || a.c0 - b.c0).map(finishCell),
  };
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
    confidence: 1,
  };
}
