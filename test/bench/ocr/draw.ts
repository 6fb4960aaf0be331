import { createCanvas } from "@napi-rs/canvas";
import { type OpenPdf, openPdf } from "../../../src/readers/pdf/open.ts";
import type { Raster } from "./degrade/raster.ts";

/** Draws pages of one born-digital PDF; close it. */
export interface PageDrawer {
  readonly count: number;
  /** Page `number` (from 1) in grey at `dpi`. */
  draw(number: number, dpi: number): Promise<Raster>;
  close(): Promise<void>;
}

export async function openDrawer(bytes: Uint8Array): Promise<PageDrawer> {
  const pdf: OpenPdf = await openPdf(bytes, { errors: "tolerant", images: "decode" });
  return {
    count: pdf.document.numPages,
    draw: (number, dpi) => drawPage(pdf, number, dpi),
    close: pdf.close,
  };
}

async function drawPage(pdf: OpenPdf, number: number, dpi: number): Promise<Raster> {
  const page = await pdf.document.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  await page.render({ canvas: null, canvasContext: context as never, viewport, background: "white" }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  page.cleanup();
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4)
    grey[i] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]! + 0.5;
  return { width, height, channels: 1, data: grey };
}
