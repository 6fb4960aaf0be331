import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Font } from "../../domain/page.ts";

/** What the walker needs of a font, looked up once a page. */
export interface FontMetrics {
  /** Index into the page's fonts. */
  readonly index: number;
  readonly vertical: boolean;
  /** Glyph units to text space; 0.001 but for Type 3. */
  readonly unit: number;
  /** Its em in units of the font size: 1, but for Type 3 fonts drawn in a space of their own. */
  readonly em: number;
}

interface LoadedFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly bbox?: readonly number[];
}

/** The fonts of one page, each looked up once, in order of first use. */
export class PageFonts {
  readonly fonts: Font[] = [];
  readonly #metrics = new Map<string, FontMetrics>();
  readonly #page: PDFPageProxy;

  constructor(page: PDFPageProxy) {
    this.#page = page;
  }

  metricsOf(id: string): FontMetrics {
    const known = this.#metrics.get(id);
    if (known) return known;
    const loaded = this.#load(id);
    const metrics = measure(loaded, this.fonts.length);
    this.fonts.push(describe(loaded));
    this.#metrics.set(id, metrics);
    return metrics;
  }

  #load(id: string): LoadedFont {
    const { commonObjs } = this.#page as unknown as {
      commonObjs: { has(id: string): boolean; get(id: string): unknown };
    };
    const loaded = commonObjs.has(id) ? commonObjs.get(id) : null;
    return loaded && typeof loaded === "object" ? loaded : {};
  }
}

function measure(font: LoadedFont, index: number): FontMetrics {
  const unit = Math.abs(font.fontMatrix?.[0] || 0.001);
  return { index, vertical: font.vertical === true, unit, em: font.isType3Font ? emOfType3(font) : 1 };
}

/** A Type 3 font's em is its bounding box when that is nowhere near the font size. */
function emOfType3({ bbox, fontMatrix }: LoadedFont): number {
  const height = Math.abs(((bbox?.[3] ?? 0) - (bbox?.[1] ?? 0)) * (fontMatrix?.[3] ?? 0));
  return height === 0 || (height > 0.5 && height < 2) ? 1 : height;
}

/** A subset's `ABCDEF+` is no part of the name. */
function describe(font: LoadedFont): Font {
  const name = (font.name ?? "").replace(/^[A-Z]{6}\+/, "");
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy/i.test(name),
    type3: font.isType3Font === true,
    embedded: font.missingFile !== true,
  };
}
