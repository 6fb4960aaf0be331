import { unifyIdeographs } from "../domain/characters.ts";
import type { Box } from "../domain/geometry.ts";
import type { Line, Sureness } from "../domain/layout.ts";
import type { Font, Glyph, LineReading, Page } from "../domain/page.ts";
import { spacesIn } from "./spaces.ts";

/** Glyphs that share this part of the lower one's height are on one line; a superscript shares all of it, the next line nothing. */
const SHARED_HEIGHT = 0.5;
/** A glyph this many times bigger than its neighbours is a big mark beside several lines, and must meet a line's middle. */
const OVERSIZED = 2;
/** So many of the last lines can still take a glyph: glyphs arrive by height, and sizes differ. */
const OPEN_LINES = 4;

interface Row {
  readonly glyphs: Glyph[];
  /** The band of its tallest glyph. */
  top: number;
  bottom: number;
}

/**
 * `glyphs` as lines from top to bottom, each read from left to right.
 *
 * Superscripts and smaller type ride on the line they touch. Runs far apart on one baseline are one line with a
 * space between. No glyphs give no lines.
 */
export function gatherLines(glyphs: readonly Glyph[], page: Pick<Page, "fonts" | "readings">): readonly Line[] {
  const rows = gatherRows(glyphs);
  for (const row of rows) row.glyphs.sort((a, b) => a.box[0] - b.box[0]);
  return rows.sort((a, b) => a.top + a.bottom - b.top - b.bottom).map((row) => lineOf(row.glyphs, page));
}

function gatherRows(glyphs: readonly Glyph[]): Row[] {
  const byHeight = [...glyphs].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3]);
  const rows: Row[] = [];
  for (const glyph of byHeight) {
    const row = openRow(rows, glyph);
    if (row) extend(row, glyph);
    else rows.push({ glyphs: [glyph], top: glyph.box[1], bottom: glyph.box[3] });
  }
  return rows;
}

function openRow(rows: readonly Row[], glyph: Glyph): Row | null {
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - OPEN_LINES); i--) {
    const row = rows[i];
    if (row && belongs(glyph, row)) return row;
  }
  return null;
}

function belongs({ box }: Glyph, row: Row): boolean {
  const height = box[3] - box[1];
  const rowHeight = row.bottom - row.top;
  const lower = Math.min(height, rowHeight);
  if (Math.max(height, rowHeight) > OVERSIZED * lower) {
    return Math.abs(box[1] + box[3] - row.top - row.bottom) / 2 < lower * SHARED_HEIGHT;
  }
  return Math.min(box[3], row.bottom) - Math.max(box[1], row.top) >= lower * SHARED_HEIGHT;
}

function extend(row: Row, glyph: Glyph): void {
  row.glyphs.push(glyph);
  if (glyph.box[3] - glyph.box[1] <= row.bottom - row.top) return;
  row.top = glyph.box[1];
  row.bottom = glyph.box[3];
}

/** `glyphs` are in reading order and not empty. */
function lineOf(glyphs: readonly Glyph[], { fonts, readings }: Pick<Page, "fonts" | "readings">): Line {
  const texts = glyphs.map(unifiedText);
  const spaces = spacesIn(glyphs, texts);
  const boxes: Box[] = [];
  let text = "";
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < glyphs.length; i++) {
    const box = (glyphs[i] as Glyph).box;
    if (spaces[i]) {
      boxes.push([x1, box[1], Math.max(x1, box[0]), box[3]]);
      text += " ";
    }
    const units = texts[i] as string;
    for (let unit = 0; unit < units.length; unit++) boxes.push(box);
    text += units;
    x0 = Math.min(x0, box[0]);
    top = Math.min(top, box[1]);
    x1 = Math.max(x1, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  const line = {
    text,
    boxes,
    box: [x0, top, x1, bottom] as const,
    size: commonestSize(glyphs),
    bold: isMostlyBold(glyphs, fonts),
  };
  if (readings === undefined) return line;
  return { ...line, sureness: surenessOf(glyphs, texts, spaces), readings: readingsOf(glyphs, readings) };
}

const CERTAIN: Sureness = { confidence: 1, others: [] };

/** One entry for each code unit of the line; spaces are put in by us. */
function surenessOf(glyphs: readonly Glyph[], texts: readonly string[], spaces: Uint8Array): readonly Sureness[] {
  return glyphs.flatMap(({ confidence, others }, i) => {
    const own = confidence === undefined ? CERTAIN : { confidence, others: others ?? [] };
    const units = Array<Sureness>((texts[i] as string).length).fill(own);
    return spaces[i] ? [CERTAIN, ...units] : units;
  });
}

function readingsOf(glyphs: readonly Glyph[], readings: readonly LineReading[]): readonly LineReading[] {
  const indices = new Set(glyphs.map((glyph) => glyph.reading));
  return [...indices].flatMap((index) => (index === undefined ? [] : (readings[index] ?? [])));
}

const unified = new Map<string, string>();

/** {@link unifyIdeographs}, remembered: a report has few thousand different characters. */
function unifiedText({ text }: Glyph): string {
  const known = unified.get(text);
  if (known !== undefined) return known;
  const fresh = unifyIdeographs(text);
  if (unified.size < 65536) unified.set(text, fresh);
  return fresh;
}

/** To a tenth of a point. */
function commonestSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  let commonest = 0;
  let most = 0;
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 10) / 10;
    const count = (counts.get(rounded) ?? 0) + 1;
    counts.set(rounded, count);
    if (count > most) [commonest, most] = [rounded, count];
  }
  return commonest;
}

function isMostlyBold(glyphs: readonly Glyph[], fonts: readonly Font[]): boolean {
  let bold = 0;
  for (const glyph of glyphs) if (fonts[glyph.font]?.bold) bold++;
  return bold * 2 > glyphs.length;
}
