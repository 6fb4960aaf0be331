import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pictureUnreadable } from "./errors.ts";
import type { OpenPdf } from "./open.ts";
import { type Pixels, pixelsOf } from "./pixels.ts";

/** What we use of the canvas pdfjs makes. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity; row after row. */
  data(): Uint8Array;
}

interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas };
  destroy(entry: { readonly canvas: Canvas }): void;
}

/**
 * `page` as a viewer shows it on white paper, upright by its own rotation; `dpi` pixels an inch.
 *
 * Leaves with `picture-unreadable` when pdfjs cannot draw it.
 */
export async function drawPage(pdf: OpenPdf, page: PDFPageProxy, dpi: number): Promise<Pixels> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const factory = pdf.document.canvasFactory as CanvasFactory;
  const entry = factory.create(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  try {
    const drawing = page.render({ canvas: entry.canvas as never, viewport, background: "white" });
    await drawing.promise.catch((cause: unknown) => Promise.reject(pictureUnreadable(cause)));
    const { width, height } = entry.canvas;
    return pixelsOf({ width, height, kind: 3, data: entry.canvas.data() });
  } finally {
    factory.destroy(entry);
  }
}
