import type { Note } from "../../domain/note.ts";
import type { SourceDocument } from "../../domain/page.ts";
import { brokenPdf, emptyFile, notAPdf } from "./errors.ts";
import { type ReadPage, readPage } from "./read-page.ts";
import { Readings } from "./readings.ts";
import { readPicture, type ScannedPage, type Scans } from "./scans.ts";
import { brokenStreams, pagesHit } from "./streams.ts";

export type { ReadScan, Scans } from "./scans.ts";

/** Some producers put a line or two, or a mail header, before `%PDF-`; readers look for it this far in. */
const SIGNATURE_WITHIN = 1024;

/**
 * A PDF's pages with their glyphs, rulings, shading and images; each page from one pass over its operators.
 *
 * Pages are read strictly, stopping at the first error; a page that fails so is read again tolerantly and is
 * `damaged`. Leaves with a DocumentError `encrypted`, `not-a-pdf`, `broken-pdf` or `empty-file`. Notes, all
 * losses: `pdf.scanned-page`, `pdf.damaged-page`, `pdf.unnamed-characters`. `bytes` stay as they are.
 *
 * With `scans`, pages it asks for are what their pictures say (`readPicture`), one after the other; `kind` counts
 * them as scans when their own text says nothing.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  scans: Scans | null = null,
): Promise<{ value: SourceDocument; notes: Note[] }> {
  if (bytes.length === 0) throw emptyFile();
  if (!hasSignature(bytes)) throw notAPdf();
  const readings = new Readings(bytes);
  try {
    const count = await readings.pageCount();
    if (count === 0) throw emptyFile();
    const read: ReadPage[] = [];
    for (let number = 1; number <= count; number++) read.push(await readPage(readings, number));
    if (read.every((page) => page.object === null && page.page.state === "damaged")) throw brokenPdf();
    const pages: ScannedPage[] = [];
    for (const page of markScratched(read, bytes)) pages.push(await readPicture(readings, page, scans));
    const value = { name, kind: kindOf(pages), pages: pages.map(({ page }) => page) };
    return { value, notes: pages.flatMap(({ notes }) => notes) };
  } finally {
    await readings.close();
  }
}

function hasSignature(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SIGNATURE_WITHIN)).includes("%PDF-");
}

function kindOf(pages: readonly ScannedPage[]): SourceDocument["kind"] {
  const scanned = pages.filter(({ origin }) => origin === "scan").length;
  const printed = pages.filter(({ origin }) => origin !== "blank").length;
  if (scanned === 0) return "pdf";
  return scanned === printed ? "scan" : "mixed";
}

/** Pages whose compressed streams fail their checksums are damaged, however they came out; scans are read otherwise. */
function markScratched(read: readonly ReadPage[], bytes: Uint8Array): readonly ReadPage[] {
  const hit = pagesHit(
    bytes,
    brokenStreams(bytes),
    read.map(({ object }) => object),
  );
  return read.map((one, i) =>
    hit[i] && one.page.state !== "scanned" ? { ...one, page: { ...one.page, state: "damaged" } } : one,
  );
}
