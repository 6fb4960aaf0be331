import type { Box } from "../../domain/geometry.ts";
import type { LaidOutPage, Line } from "../../domain/layout.ts";
import { isCentred, linesBesideTables } from "./beside-tables.ts";
import type { PlacedLine } from "./flow.ts";
import { type Measure, measureOf } from "./measure.ts";
import { isContentsEntry, numberingOf } from "./numbering.ts";

/** A centred line is a title when it is set larger than the body by this. */
const TITLE_SIZE = 1.1;
/** By this much it is one even when it fills its line: the first of a long title's two. */
const LARGE_TITLE = 1.25;
/** A page with no more lines is a cover or a divider: its short centred lines are titles whatever their size. */
const SPARSE = 8;
/** Short leaves so much of the page's width at either side. */
const SHORT = 0.2;

/** A line and what it is by its place alone. */
export interface Block extends PlacedLine {
  readonly role: "title" | "caption" | "rest" | "text";
  /** A table stands between it and the line before. */
  readonly afterTable: boolean;
}

/** What a page looks like around a line. */
interface PageLook {
  readonly width: number;
  readonly measure: Measure;
  /** Hardly anything on it. */
  readonly isSparse: boolean;
}

/** The lines of one page with what each is by its place alone. */
export function roleLines(
  { page, lines }: LaidOutPage,
  tables: readonly Box[],
  shared: Measure | null,
): readonly Block[] {
  const beside = linesBesideTables(lines, tables, page.width);
  const free = lines.filter((line) => !beside.has(line));
  const measure = measureOf(free, shared) ?? measureOf(lines, null);
  if (!measure) return [];
  const look: PageLook = { width: page.width, measure, isSparse: tables.length === 0 && lines.length <= SPARSE };
  return lines.map((line, i) => ({
    line,
    page: page.number,
    measure,
    role: beside.get(line) ?? (isTitle(line, look, shared) ? "title" : "text"),
    afterTable: tables.some((table) => table[3] <= line.box[3] && (i === 0 || table[1] >= (lines[i - 1]?.box[1] ?? 0))),
  }));
}

function isTitle(line: Line, page: PageLook, shared: Measure | null): boolean {
  if (numberingOf(line.text) || isContentsEntry(line.text)) return false;
  const margins: Box = shared ? [shared.left, 0, shared.right, 0] : [0, 0, page.width, 0];
  const isCentredWith = (room: number) => isCentred(line, margins, page.width, room);
  const size = shared?.size ?? page.measure.size;
  if (line.size >= LARGE_TITLE * size) return isCentredWith(0);
  if (line.bold || line.size >= TITLE_SIZE * size) return isCentredWith(line.size);
  const isShort = Math.min(line.box[0], page.width - line.box[2]) >= SHORT * page.width;
  return page.isSparse && isShort && isCentredWith(line.size);
}
