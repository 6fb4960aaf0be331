import { DocumentError } from "../../domain/errors.ts";
import type { Note } from "../../domain/note.ts";
import type { Page } from "../../domain/page.ts";
import type { PageImage, Sheet } from "../../domain/picture.ts";
import { damagedPage, lossesOf, pictureNotRead, textLayerUnusable } from "./notes.ts";
import { sheetImage } from "./page-image.ts";
import type { ReadPage } from "./read-page.ts";
import type { Readings } from "./readings.ts";
import { isTextUnusable } from "./text-layer.ts";

/** Reads a page from its picture. What leaves it leaves the document's reader too. */
export type ReadScan = (
  image: PageImage,
  sheet: Sheet,
) => Promise<{ readonly page: Page; readonly notes: readonly Note[] }>;

/** How pictures of pages are read, and of which pages. */
export interface Scans {
  readonly read: ReadScan;
  /** `needed`: scans, and pages whose text layer says nothing. `all`: every page with something on it. */
  readonly which: "needed" | "all";
  /** Only these pages, counting from 1; the others stay as they are and unread. Absent: any. */
  readonly pages?: readonly number[];
}

/** A page after its picture was read, if it was to be. */
export interface ScannedPage {
  readonly page: Page;
  readonly notes: readonly Note[];
  /** `scan`: also what is as good as one, its text layer saying nothing. `blank`: nothing was printed. */
  readonly origin: "scan" | "print" | "blank";
}

/**
 * `read` with its page replaced by what its picture says, where `scans` asks for it.
 *
 * A picture that cannot be had leaves the page as it is, with the note `pdf.picture-too-large` or
 * `pdf.picture-unreadable`; a text layer set aside is told by `pdf.text-layer-unusable`, which is no loss.
 */
export async function readPicture(readings: Readings, read: ReadPage, scans: Scans | null): Promise<ScannedPage> {
  const { page } = read;
  const asItIs: ScannedPage = { page, notes: lossesOf(page, read.controls), origin: originOf(page) };
  if (!scans || asItIs.origin === "blank" || scans.pages?.includes(page.number) === false) return asItIs;
  const unusable = page.state === "text" && (await isTextUnusable(readings, read));
  const origin = unusable ? "scan" : asItIs.origin;
  if (origin === "print" && scans.which === "needed") return asItIs;
  const image = await sheetImage(readings, page.number).catch(refusal);
  if (image instanceof DocumentError) return { page, notes: notRead(asItIs, image, origin === "scan"), origin };
  const result = await scans.read(image.image, image.sheet);
  return { page: result.page, notes: [...remarks(page, unusable), ...result.notes], origin };
}

function originOf({ state }: Page): ScannedPage["origin"] {
  if (state === "scanned") return "scan";
  return state === "blank" ? "blank" : "print";
}

function refusal(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  throw error;
}

/** A scan's own note says it was not read; why not says more. */
function notRead({ page, notes }: ScannedPage, { reason }: DocumentError, isLost: boolean): readonly Note[] {
  const others = page.state === "scanned" ? [] : notes;
  return [...others, pictureNotRead(page.number, reason, isLost)];
}

/** What is to be said of a page beside what was read from its picture. */
function remarks({ number, state }: Page, unusable: boolean): readonly Note[] {
  if (unusable) return [textLayerUnusable(number)];
  return state === "damaged" ? [damagedPage(number)] : [];
}
