import type { FontMetrics } from "./fonts.ts";
import type { Ink } from "./ink.ts";
import { IDENTITY, type Matrix, multiply, shifted } from "./matrix.ts";

/** What a text operator shows: glyphs, and numbers that move by thousandths of the font size. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric: readonly number[] | null;
  readonly isSpace: boolean;
}

/** The part of the graphics state that text depends on. */
export interface TextState {
  font: FontMetrics | null;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for 100 %. */
  scaling: number;
  leading: number;
  rise: number;
  invisible: boolean;
}

export const initialTextState = (): TextState => ({
  font: null,
  size: 1,
  characterSpacing: 0,
  wordSpacing: 0,
  scaling: 1,
  leading: 0,
  rise: 0,
  invisible: false,
});

/**
 * Every glyph gets the em box of Chinese type, from 0.12 em below the baseline to 0.88 above, whatever its font
 * says: fonts of one line differ wildly in their stated extents, and equal boxes let baselines meet.
 */
const ABOVE = 0.88;
const BELOW = 0.12;

/** The text cursor: turns text operators into glyphs in page space. */
export class TextCursor {
  #line: Matrix = IDENTITY;
  #matrix: Matrix = IDENTITY;
  readonly #ink: Ink;

  constructor(ink: Ink) {
    this.#ink = ink;
  }

  begin(matrix: Matrix = IDENTITY): void {
    this.#line = matrix;
    this.#matrix = matrix;
  }

  nextLine(x: number, y: number): void {
    this.begin(shifted(this.#line, x, y));
  }

  show(items: readonly (PdfGlyph | number | null)[], state: TextState, ctm: Matrix): void {
    const { font, size, scaling } = state;
    if (!font) return;
    const page = multiply(ctm, this.#matrix);
    const emPoints = Math.abs(size) * font.em * Math.hypot(page[2], page[3]);
    const before = this.#ink.glyphs.length;
    let along = 0;
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === "number") {
        along -= item * 0.001 * size * (font.vertical ? 1 : scaling);
        continue;
      }
      const advance = advanceOf(item, font) * size;
      if (isPrinted(item.unicode)) this.#put(item.unicode, along, advance, emPoints, state, font, page);
      else if (isControl(item.unicode) && !state.invisible) this.#ink.controls++;
      along += step(item, advance, state, font.vertical);
    }
    this.#ink.directions[directionOf(page)] += this.#ink.glyphs.length - before;
    this.#matrix = font.vertical ? shifted(this.#matrix, 0, along) : shifted(this.#matrix, along, 0);
  }

  #put(text: string, along: number, advance: number, em: number, state: TextState, font: FontMetrics, m: Matrix): void {
    const size = state.size * font.em;
    let x0: number, x1: number, y0: number, y1: number;
    if (font.vertical) {
      [x0, x1, y0, y1] = [-size / 2, size / 2, along + advance, along];
    } else {
      [x0, x1] = [along, along + advance * state.scaling];
      [y0, y1] = [state.rise - BELOW * size, state.rise + ABOVE * size];
    }
    const ax = m[0] * x0 + m[2] * y0 + m[4];
    const ay = m[1] * x0 + m[3] * y0 + m[5];
    const bx = m[0] * x1 + m[2] * y1 + m[4];
    const by = m[1] * x1 + m[3] * y1 + m[5];
    this.#ink.glyphs.push({
      text,
      box: [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)],
      size: em,
      font: font.index,
      invisible: state.invisible,
    });
  }
}

/** The way text runs on the sheet, in quarter turns clockwise; y grows downwards there. */
function directionOf(m: Matrix): 0 | 1 | 2 | 3 {
  if (Math.abs(m[0]) >= Math.abs(m[1])) return m[0] >= 0 ? 0 : 2;
  return m[1] > 0 ? 1 : 3;
}

/** In text space for a font size of 1; downwards, and so negative, for vertical fonts. */
function advanceOf(glyph: PdfGlyph, font: FontMetrics): number {
  if (!font.vertical) return glyph.width * font.unit;
  return (glyph.vmetric?.[0] ?? -glyph.width) * font.unit;
}

function step(glyph: PdfGlyph, advance: number, state: TextState, vertical: boolean): number {
  const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  return vertical ? advance - spacing : (advance + spacing) * state.scaling;
}

/** White space and control characters leave no ink. */
function isPrinted(text: string | undefined): text is string {
  if (!text) return false;
  const code = text.charCodeAt(0);
  return text.length > 1
    ? text.trim() !== ""
    : code > 0x20 && code !== 0x3000 && code !== 0xa0 && !/[\s\u007f-\u009f]/.test(text);
}

/** Line breaks and tabs are sometimes set as such; no other control character is ever meant. */
function isControl(text: string | undefined): boolean {
  const code = text?.charCodeAt(0) ?? 0x20;
  return code < 9 || (code > 13 && code < 0x20) || (code >= 0x7f && code < 0xa0 && code !== 0x85);
}
