import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PageImage, Sheet } from "../../domain/picture.ts";
import { decodedPicture } from "./decoded.ts";
import { drawPage } from "./draw.ts";
import { pictureTooLarge, pictureUnreadable } from "./errors.ts";
import { PageFonts } from "./fonts.ts";
import type { Ink } from "./ink.ts";
import { matrixOf } from "./matrix.ts";
import { isTooLarge, type OpenPdf } from "./open.ts";
import { isOpaque, type Pixels, pixelsOf } from "./pixels.ts";
import { placePixels } from "./placement.ts";
import { Readings } from "./readings.ts";
import { reducePixels } from "./reduce.ts";
import { areaOn, densityOf, type HeldPicture, isShown, solePicture } from "./sole-picture.ts";
import { walk } from "./walk.ts";

/** Print is read at this resolution; above it nothing is gained. */
const FINE = 300;
/** A coarser picture loses less when it is drawn finer than when it is drawn as it is. */
const COARSE = 150;
/** The most pixels a page's picture has: A4 at 600 dpi has 35 million. */
const MOST_PIXELS = 40_000_000;
/** The most pixels a page is drawn in, at four bytes each and twice over: A3 at 300 dpi has 17 million. */
const MOST_DRAWN = 20_000_000;

/** A page's picture with the sheet it covers, both upright by the file's own rotation. */
export interface SheetImage {
  readonly image: PageImage;
  readonly sheet: Sheet;
}

/** A page opened for its picture, with all it puts on paper. */
export interface OpenPage {
  readonly pdf: OpenPdf;
  readonly proxy: PDFPageProxy;
  readonly sheet: Sheet;
  readonly ink: Ink;
}

/**
 * The picture of page `number`: the scanner's own pixels where one picture is all the page shows, else the page drawn.
 *
 * Leaves with `picture-too-large` before anything of that size is decoded, or with `picture-unreadable`.
 */
export const sheetImage = (readings: Readings, number: number): Promise<SheetImage> =>
  onOpenPage(readings, number, async (page) => {
    const sole = solePicture(page.ink, page.sheet);
    const embedded = sole && (await embeddedPixels(page, sole));
    const pixels = reducePixels(embedded ?? (await drawPage(page.pdf, page.proxy, drawingDpi(page))), MOST_PIXELS);
    const dpi = (72 * pixels.width) / page.sheet.width;
    return { image: { ...pixels, dpi, origin: embedded ? "embedded" : "drawn" }, sheet: page.sheet };
  });

/** {@link sheetImage} of a file's page alone, for crops and for looking into it. Leaves as {@link Readings} does, too. */
export async function pictureOf(bytes: Uint8Array, pageNumber: number): Promise<PageImage> {
  const readings = new Readings(bytes);
  try {
    return (await sheetImage(readings, pageNumber)).image;
  } finally {
    await readings.close();
  }
}

/** Runs `look` on page `number` opened with its pictures decoded, and lets go of them. */
export async function onOpenPage<T>(
  readings: Readings,
  number: number,
  look: (page: OpenPage) => Promise<T>,
): Promise<T> {
  const page = (await openPage(await readings.complete(), number)) ?? (await openTolerantly(readings, number));
  try {
    await requirePictures(page);
    return await look(page);
  } finally {
    page.proxy.cleanup();
  }
}

async function openTolerantly(readings: Readings, number: number): Promise<OpenPage> {
  const page = await openPage(await readings.tolerantComplete(), number);
  if (page === null) throw pictureUnreadable();
  return page;
}

/** Null when the page's operators broke off. */
async function openPage(pdf: OpenPdf | null, number: number): Promise<OpenPage | null> {
  if (!pdf) return null;
  const proxy = await pdf.document.getPage(number).catch(() => null);
  if (!proxy) return null;
  const { fnArray, argsArray, failure } = await pdf.operators(proxy);
  if (failure !== null) proxy.cleanup();
  if (isTooLarge(failure)) throw pictureTooLarge();
  if (failure !== null) return null;
  const viewport = proxy.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const ink = walk(fnArray, argsArray, matrixOf(viewport.transform), new PageFonts(proxy));
  return { pdf, proxy, ink, sheet: { number, width, height, rotation: viewport.rotation as Sheet["rotation"] } };
}

/** What is drawn without a picture of its own looks sound and is not. */
async function requirePictures({ proxy, ink, sheet }: OpenPage): Promise<void> {
  for (const { source, box } of ink.pictures) {
    if (!isShown(box, sheet)) continue;
    if (source.kind === "left-out") throw pictureUnreadable();
    if (source.kind === "image" && !(await decodedPicture(proxy, source.id))) throw pictureUnreadable();
  }
}

/** Null when more than the picture shows: what it lets through. */
async function embeddedPixels({ proxy, sheet }: OpenPage, picture: HeldPicture): Promise<Pixels | null> {
  const decoded = await decodedPicture(proxy, picture.source.id);
  if (!decoded) throw pictureUnreadable();
  const isOnPaper = picture.glyphsBefore === 0 && picture.pathsBefore === 0;
  return isOnPaper || isOpaque(decoded) ? placePixels(pixelsOf(decoded), picture, sheet) : null;
}

/** The resolution of the finest picture that is a good part of the sheet, within reason and memory. */
function drawingDpi({ ink, sheet }: OpenPage): number {
  const large = ink.pictures.filter(({ box }) => areaOn(box, sheet) >= sheet.width * sheet.height * 0.02);
  const own = Math.max(0, ...large.flatMap(densityOf));
  const covered = large.reduce((area, { box }) => area + areaOn(box, sheet), 0) / (sheet.width * sheet.height);
  const wanted = covered >= 0.5 && own >= COARSE ? Math.min(own, FINE) : FINE;
  return Math.min(wanted, 72 * Math.sqrt(MOST_DRAWN / (sheet.width * sheet.height)));
}
