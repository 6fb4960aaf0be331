import type { Alignment, Borders, Fill, Font, Style } from "exceljs";
import type { Tone } from "./content.ts";
import type { Lang } from "./words.ts";

/** The faces every office PC has: 黑体 for titles and heads, 宋体 for the rest. */
const FACES: Readonly<Record<Lang, { readonly head: string; readonly body: string }>> = {
  zh: { head: "黑体", body: "宋体" },
  en: { head: "Calibri", body: "Calibri" },
};

const INK: Readonly<Record<Tone, string>> = {
  error: "FFB42318",
  warning: "FF8A5A00",
  notice: "FF1F4E79",
  good: "FF2E6B3A",
  muted: "FF7F7F7F",
  link: "FF1F4E79",
};
const WASH: Partial<Readonly<Record<Tone, string>>> = { error: "FFFCE4E1", warning: "FFFFF3D6", notice: "FFE9F0F8" };

const GRID = { style: "thin", color: { argb: "FF808080" } } as const;
export const BORDERS: Partial<Borders> = { top: GRID, left: GRID, bottom: GRID, right: GRID };

const solid = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
export const HEAD_FILL = solid("FFDCE6F1");
export const TOTAL_FILL = solid("FFF2F2F2");
export const washOf = (tone: Tone | undefined): Fill | undefined => {
  const argb = tone === undefined ? undefined : WASH[tone];
  return argb === undefined ? undefined : solid(argb);
};

export const titleFont = (lang: Lang): Partial<Font> => ({ name: FACES[lang].head, size: 16 });
export const headFont = (lang: Lang): Partial<Font> => ({ name: FACES[lang].head, size: 10 });
export const smallFont = (lang: Lang): Partial<Font> => ({ name: FACES[lang].body, size: 9 });
export const boldFont = (lang: Lang): Partial<Font> => ({ name: FACES[lang].head, size: 11 });
export function bodyFont(lang: Lang, tone?: Tone): Partial<Font> {
  const font: Partial<Font> = { name: FACES[lang].body, size: 10 };
  if (tone === undefined) return font;
  return { ...font, color: { argb: INK[tone] }, ...(tone === "link" ? { underline: true } : {}) };
}

export const CENTRED: Partial<Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };
export const LEFT: Partial<Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };
export const RIGHT: Partial<Alignment> = { horizontal: "right", vertical: "middle", shrinkToFit: true };

export type Align = "left" | "center" | "right";
const ALIGN: Readonly<Record<Align, Partial<Alignment>>> = { left: LEFT, center: CENTRED, right: RIGHT };

const STYLES = new Map<string, Partial<Style>>();

/** The look of a data cell. Equal looks are one object: a book of a county has half a million cells. */
export function styleOf(lang: Lang, align: Align, format: string, tone?: Tone, washed = false): Partial<Style> {
  const key = [lang, align, tone, washed, format].join(" ");
  const known = STYLES.get(key);
  if (known !== undefined) return known;
  const fill = washed ? washOf(tone) : undefined;
  const style: Partial<Style> = {
    border: BORDERS,
    font: bodyFont(lang, tone),
    alignment: ALIGN[align],
    numFmt: format,
    ...(fill === undefined ? {} : { fill }),
  };
  STYLES.set(key, style);
  return style;
}

/** A line of 10 pt text with its lead, and the most a row can be (Excel's specification). */
export const LINE_HEIGHT = 13.5;
export const HIGHEST_ROW = 409;
/** Lines that fit the highest row. */
export const MOST_LINES = Math.floor((HIGHEST_ROW - 6) / LINE_HEIGHT);
