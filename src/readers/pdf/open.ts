import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { passCanvasTrial } from "./canvas-trial.ts";
import { brokenPdf, encrypted } from "./errors.ts";
import { Loopback } from "./loopback.ts";

/** pdfjs wants plain folder paths with a slash at the end: given a `file:` URL it loses every non-embedded Chinese font. */
const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string): string => `${join(root, name)}/`;

const RESOURCES = {
  cMapUrl: folder("cmaps"),
  cMapPacked: true,
  standardFontDataUrl: folder("standard_fonts"),
  wasmUrl: folder("wasm"),
  iccUrl: folder("iccs"),
};

/**
 * The largest picture that is decoded, in pixels: A3 at 600 dpi has 70 million, and each takes up to 8 bytes on the
 * way. pdfjs compares what the file declares before it decodes anything.
 */
const LARGEST_PICTURE = 80_000_000;

/**
 * `strict` stops a page at its first error, `tolerant` leaves the faulty thing out.
 * `skip` leaves images undecoded (strict then stops at the first image), `decode` is slow and complete, but for images
 * beyond any scanner: those too are errors.
 */
export interface Reading {
  readonly errors: "strict" | "tolerant";
  readonly images: "skip" | "decode";
}

/** A file pdfjs has opened; always close it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** The operator list of a page, and the error that cut it short. */
  readonly operators: (page: PDFPageProxy) => Promise<{ fnArray: number[]; argsArray: unknown[]; failure: unknown }>;
  readonly close: () => Promise<void>;
}

interface WorkerGlobal {
  readonly pdfjsWorker: { readonly WorkerMessageHandler: { initializeFromPort(port: unknown): void } };
}

/**
 * Opens `bytes` (copied, pdfjs keeps them) in this thread.
 *
 * Leaves with `encrypted` or `broken-pdf`.
 */
export async function openPdf(bytes: Uint8Array, reading: Reading): Promise<OpenPdf> {
  if (reading.images === "decode") passCanvasTrial();
  const port = new Loopback();
  (globalThis as unknown as WorkerGlobal).pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  const worker = PDFWorker.create({ port: port as never, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    ...RESOURCES,
    data: new Uint8Array(bytes),
    worker,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    stopAtErrors: reading.errors === "strict",
    canvasMaxAreaInBytes: 4 * LARGEST_PICTURE,
    maxImageSize: reading.images === "skip" ? 1 : LARGEST_PICTURE,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    const document = await task.promise;
    return { document, close, operators: (page) => operatorsOf(page, port) };
  } catch (cause) {
    await close();
    throw cause instanceof Error && cause.name === "PasswordException" ? encrypted(cause) : brokenPdf(cause);
  }
}

async function operatorsOf(page: PDFPageProxy, port: Loopback) {
  port.takeFailure();
  try {
    const { fnArray, argsArray } = await page.getOperatorList();
    return { fnArray, argsArray, failure: port.takeFailure() };
  } catch (failure) {
    return { fnArray: [], argsArray: [], failure: port.takeFailure() ?? failure };
  }
}

/** pdfjs' words when an image is beyond the limit; it has no name for this error. */
export const isTooLarge = (failure: unknown): boolean =>
  failure instanceof Object && String((failure as Partial<Error>).message).includes("exceeded maximum allowed size");
