import type { LaidOutPage } from "../../../src/domain/layout.ts";
import type { Glyph } from "../../../src/domain/page.ts";
import type { Table } from "../../../src/domain/table.ts";
import { set } from "../../layout/page-builder.ts";

export type Align = "left" | "right" | "centre";

/** A column of an unruled table: its sides in points, and how words stand in it. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly align: Align;
}

/** Columns of `widths` points from `left` on, 16 pt apart. */
export function columns(left: number, widths: readonly number[], aligns: readonly Align[]): readonly Column[] {
  let at = left;
  return widths.map((width, i) => {
    const column = { left: at, right: at + width, align: aligns[i] ?? "left" };
    at += width + 16;
    return column;
  });
}

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1) * size, 0);

/** `text` set in a column, its em boxes from `top` down. */
export function put(text: string, { left, right, align }: Column, top: number, size = 10): Glyph[] {
  const room = right - left - widthOf(text, size);
  return set(text, left + (align === "left" ? 0 : align === "right" ? room : room / 2), top, size);
}

/** Rows of one line each, `step` points from one to the next. */
export const rowsAt = (
  rows: readonly (readonly string[])[],
  among: readonly Column[],
  top: number,
  step = 20,
): Glyph[] => rows.flatMap((row, r) => row.flatMap((text, c) => put(text, among[c] as Column, top + r * step)));

const SENTENCE = "本年度各项工作按照年初计划有序推进预算执行总体平稳个别项目支付略慢于序时进度";

/** Lines of justified prose over the page's measure. */
export const prose = (top: number, lines: number): Glyph[] =>
  Array.from({ length: lines }, (_, i) => set(SENTENCE, 90, top + 18 * i, 10.5)).flat();

/** A table's cells as `r0 c0 r1 c1 text`, empty ones too. */
export const cellsOf = (table: Table | undefined): readonly string[] =>
  table?.cells.map(({ r0, c0, r1, c1, text }) => `${r0} ${c0} ${r1} ${c1} ${text}`.trim()) ?? [];

/** What {@link cellsOf} says of a table without merged cells. */
export const plainCells = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap((row, r) => row.map((text, c) => `${r} ${c} ${r} ${c} ${text}`.trim()));

/** As a reader of pictures leaves a page: one reading a line, gaps under two ems shared out to the glyphs beside them. */
export function asRead(page: LaidOutPage, doubtful = ""): LaidOutPage["page"] {
  const readings = page.lines.map((line) => ({
    text: line.text.replaceAll(" ", ""),
    box: line.box,
    confidence: 0.7,
    alternatives: [line.text.replaceAll(" ", "").replace("1", "7")],
    doubts: ["unsure"] as const,
  }));
  const glyphs = page.lines.flatMap((line, reading) => {
    const own = page.glyphs
      .filter(({ box }) => line.box[1] <= box[1] && line.box[3] >= box[3])
      .sort((a, b) => a.box[0] - b.box[0]);
    return own.map((glyph, i): Glyph => {
      const [x0, top, x1, bottom] = glyph.box;
      const [before, after] = [own[i - 1], own[i + 1]];
      const shared = (gap: number) => (gap < 1.2 * glyph.size ? gap / 2 : 0);
      const left = before ? x0 - shared(x0 - before.box[2]) : x0;
      const right = after ? x1 + shared(after.box[0] - x1) : x1;
      const isDoubtful = glyph.text === doubtful;
      const box = [left, top, right, bottom] as const;
      return { ...glyph, box, reading, confidence: isDoubtful ? 0.6 : 0.99, others: isDoubtful ? ["7"] : [] };
    });
  });
  return { ...page.page, source: "ocr", glyphs, readings };
}
