import type { Box } from "../../src/domain/geometry.ts";
import type { LaidOutPage } from "../../src/domain/layout.ts";
import type { Font, Glyph, Page, Ruling } from "../../src/domain/page.ts";
import { layOut } from "../../src/layout/lay-out.ts";

/** Half an em for what a Chinese font prints half as wide. */
const widthOf = (character: string): number => (character.charCodeAt(0) < 0x2000 ? 0.5 : 1);

export const FONTS: readonly Font[] = [
  { name: "Song", bold: false, type3: false, embedded: true },
  { name: "Hei-Bold", bold: true, type3: false, embedded: true },
];

/** `text` set from `x` with its em boxes from `top` down; `spread` points between glyphs. White space only moves on. */
export function set(text: string, x: number, top: number, size = 10, { spread = 0, font = 0 } = {}): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = x;
  for (const character of text) {
    const width = widthOf(character) * size;
    if (character.trim() !== "") glyphs.push({ text: character, box: [at, top, at + width, top + size], size, font });
    at += width + spread;
  }
  return glyphs;
}

export const horizontal = (position: number, from: number, to: number, thickness = 0.5): Ruling => ({
  direction: "horizontal",
  position,
  from,
  to,
  thickness,
});

export const vertical = (position: number, from: number, to: number, thickness = 0.5): Ruling => ({
  direction: "vertical",
  position,
  from,
  to,
  thickness,
});

/** A box's four sides. */
export const frame = ([x0, top, x1, bottom]: Box): Ruling[] => [
  horizontal(top, x0, x1),
  horizontal(bottom, x0, x1),
  vertical(x0, top, bottom),
  vertical(x1, top, bottom),
];

/** An A4 page with `glyphs` and `rulings`. */
export function page(glyphs: readonly Glyph[], rulings: readonly Ruling[] = [], number = 1): LaidOutPage {
  const sheet: Page = {
    number,
    width: 595,
    height: 842,
    rotation: 0,
    state: "text",
    source: "text",
    glyphs,
    fonts: FONTS,
    rulings,
    fills: [],
    images: [],
  };
  return layOut(sheet);
}
