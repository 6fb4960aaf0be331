import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "../../domain/page.ts";
import { PageFonts } from "./fonts.ts";
import { matrixOf } from "./matrix.ts";
import type { OpenPdf } from "./open.ts";
import { composePage } from "./page.ts";
import type { Readings } from "./readings.ts";
import { turnsToUpright } from "./upright.ts";
import { walk } from "./walk.ts";

/** A page with what its file tells beside it. */
export interface ReadPage {
  readonly page: Page;
  /** The number of its object; null when it could not even be opened. */
  readonly object: number | null;
  /** As `Ink` counts them. */
  readonly controls: number;
  readonly drawings: number;
}

/** A page whose every reading fails is empty and damaged: the document has more to say. */
export async function readPage(readings: Readings, number: number): Promise<ReadPage> {
  const strict = await attempt(await readings.strict(), number);
  if (strict.read && !strict.failed) return strict.read;
  const tolerant = await attempt(await readings.tolerant(), number);
  if (!tolerant.read) return { page: lostPage(number), object: null, controls: 0, drawings: 0 };
  const { read } = tolerant;
  const damaged = tolerant.failed || !(await isSoundButForImages(readings, read.page, number));
  return damaged ? { ...read, page: { ...read.page, state: "damaged" } } : read;
}

/** An A4 sheet of which nothing was read. */
const lostPage = (number: number): Page => ({
  number,
  width: 595,
  height: 842,
  rotation: 0,
  state: "damaged",
  source: "text",
  glyphs: [],
  fonts: [],
  rulings: [],
  fills: [],
  images: [],
});

/**
 * The strict reading stops at the first image when images are skipped. A scan has no text to lose, and is sound;
 * any other page is read strictly once more with its images decoded.
 */
async function isSoundButForImages(readings: Readings, page: Page, number: number): Promise<boolean> {
  if (page.images.length === 0) return false;
  if (page.state === "scanned") return true;
  const complete = await attempt(await readings.complete(), number);
  return !complete.failed;
}

interface Attempt {
  readonly read: ReadPage | null;
  readonly failed: boolean;
}

async function attempt(pdf: OpenPdf | null, number: number): Promise<Attempt> {
  if (!pdf) return FAILED;
  try {
    const proxy = await pdf.document.getPage(number);
    const { fnArray, argsArray, failure } = await pdf.operators(proxy);
    const read = pageOf(proxy, fnArray, argsArray);
    proxy.cleanup();
    return { read, failed: failure !== null };
  } catch {
    return FAILED;
  }
}

const FAILED: Attempt = { read: null, failed: true };

/** Coordinates are those of the sheet turned so that its text stands upright: wide tables are often set sideways. */
function pageOf(proxy: PDFPageProxy, operators: readonly number[], args: readonly unknown[]): ReadPage {
  const fonts = new PageFonts(proxy);
  let viewport = proxy.getViewport({ scale: 1 });
  let ink = walk(operators, args, matrixOf(viewport.transform), fonts);
  const turns = turnsToUpright(ink);
  if (turns !== 0) {
    viewport = proxy.getViewport({ scale: 1, rotation: (viewport.rotation + 90 * turns) % 360 });
    ink = walk(operators, args, matrixOf(viewport.transform), fonts);
  }
  const { width, height } = viewport;
  const sheet = { number: proxy.pageNumber, width, height, rotation: viewport.rotation as Page["rotation"] };
  const page = composePage(ink, sheet, fonts.fonts);
  return { page, object: proxy.ref?.num ?? null, controls: ink.controls, drawings: ink.drawings };
}
