import { afterAll, beforeAll, expect, test } from "vitest";
import { Random } from "../bench/ocr/degrade/random.ts";
import { blankSheet, noiseSheet } from "../bench/ocr/degrade/variants.ts";
import { type BenchReader, benchReader } from "../bench/ocr/read.ts";
import { imagePdf, type Pixmap } from "./image-pdf.ts";

/** Pages with nothing to read end soon, say nothing that is not there, and say why. */
let reader: BenchReader;
beforeAll(() => {
  reader = benchReader();
});
afterAll(() => reader.close());

const A4 = { width: 595, height: 842 };
const pdfOf = (picture: Pixmap): Uint8Array => imagePdf([{ picture, sheet: A4, kept: { jpeg: 60 } }]);

test("an empty sheet as a scanner sees it says nothing", async () => {
  const { result, wallSeconds } = await reader.read(pdfOf(blankSheet(1653, 2339, new Random(1))), "blank.pdf");
  expect(result.extract.tables).toEqual([]);
  expect(result.extract.paragraphs).toEqual([]);
  expect(wallSeconds).toBeLessThan(20);
});

test("a sheet of noise is refused with a reason, and not one figure is made of it", async () => {
  const { result, notes, wallSeconds } = await reader.read(pdfOf(noiseSheet(1653, 2339, new Random(2))), "noise.pdf");
  expect(result.extract.narrative.claims).toEqual([]);
  expect(result.extract.tables.flatMap(({ cells }) => cells).filter(({ text }) => /\d/.test(text))).toEqual([]);
  expect(notes.filter(({ page, code }) => page === 1 && code.startsWith("scan.")).length).toBeGreaterThan(0);
  expect(wallSeconds).toBeLessThan(30);
});
