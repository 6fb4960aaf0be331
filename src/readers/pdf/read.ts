import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Note } from "../../domain/note.ts";
import type { Page, SourceDocument } from "../../domain/page.ts";
import { brokenPdf, emptyFile, notAPdf } from "./errors.ts";
import { PageFonts } from "./fonts.ts";
import { matrixOf } from "./matrix.ts";
import { lossesOf } from "./notes.ts";
import type { OpenPdf } from "./open.ts";
import { composePage } from "./page.ts";
import { Readings } from "./readings.ts";
import { walk } from "./walk.ts";

/** Some producers put a line or two, or a mail header, before `%PDF-`; readers look for it this far in. */
const SIGNATURE_WITHIN = 1024;

/**
 * A PDF's pages with their glyphs, rulings, shading and images; each page from one pass over its operators.
 *
 * Pages are read strictly, stopping at the first error; a page that fails so is read again tolerantly and is
 * `damaged`. Leaves with a DocumentError `encrypted`, `not-a-pdf`, `broken-pdf` or `empty-file`. Notes, all
 * losses: `pdf.scanned-page`, `pdf.damaged-page`, `pdf.unnamed-characters`. `bytes` stay as they are.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<{ value: SourceDocument; notes: Note[] }> {
  if (bytes.length === 0) throw emptyFile();
  if (!hasSignature(bytes)) throw notAPdf();
  const readings = new Readings(bytes);
  try {
    const count = await readings.pageCount();
    if (count === 0) throw emptyFile();
    const pages: Page[] = [];
    for (let number = 1; number <= count; number++) pages.push(await readPage(readings, number));
    return { value: { name, kind: kindOf(pages), pages }, notes: pages.flatMap(lossesOf) };
  } finally {
    await readings.close();
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SIGNATURE_WITHIN)).includes("%PDF-");
}

function kindOf(pages: readonly Page[]): SourceDocument["kind"] {
  const scanned = pages.filter((page) => page.state === "scanned").length;
  const printed = pages.filter((page) => page.state !== "blank").length;
  if (scanned === 0) return "pdf";
  return scanned === printed ? "scan" : "mixed";
}

/** A page whose every reading fails is empty and damaged: the document has more to say. */
async function readPage(readings: Readings, number: number): Promise<Page> {
  const strict = await attempt(await readings.strict(), number);
  if (strict.page && !strict.failed) return strict.page;
  const tolerant = await attempt(await readings.tolerant(), number);
  if (!tolerant.page) throw brokenPdf(tolerant.cause);
  const damaged = tolerant.failed || !(await isSoundButForImages(readings, tolerant.page, number));
  return damaged ? { ...tolerant.page, state: "damaged" } : tolerant.page;
}

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
  readonly page: Page | null;
  readonly failed: boolean;
  readonly cause?: unknown;
}

async function attempt(pdf: OpenPdf | null, number: number): Promise<Attempt> {
  if (!pdf) return { page: null, failed: true };
  try {
    const proxy = await pdf.document.getPage(number);
    const { fnArray, argsArray, failure } = await pdf.operators(proxy);
    const page = pageOf(proxy, fnArray, argsArray);
    proxy.cleanup();
    return { page, failed: failure !== null, cause: failure };
  } catch (cause) {
    return { page: null, failed: true, cause };
  }
}

function pageOf(proxy: PDFPageProxy, operators: readonly number[], args: readonly unknown[]): Page {
  const viewport = proxy.getViewport({ scale: 1 });
  const fonts = new PageFonts(proxy);
  const ink = walk(operators, args, matrixOf(viewport.transform), fonts);
  const rotation = ((((viewport.rotation % 360) + 360) % 360) / 90) * 90;
  const sheet = {
    number: proxy.pageNumber,
    width: viewport.width,
    height: viewport.height,
    rotation: rotation as Page["rotation"],
  };
  return composePage(ink, sheet, fonts.fonts, false);
}
