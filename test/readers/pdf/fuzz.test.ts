import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentError } from "../../../src/domain/errors.ts";
import { type ReadScan, readPdf } from "../../../src/readers/pdf/read.ts";
import { hex, PIXEL, tinyPdf } from "./tiny-pdf.ts";

/** Text in three fonts, rules, an image: something for every part of the reader to stumble over. */
const sound = tinyPdf({
  content: `q 300 0 0 400 0 0 cm /Im0 Do Q BT /F1 10 Tf 20 300 Td (Budget 22.03) Tj /F2 12 Tf 0 -40 Td ${hex([0xd4, 0xa4, 0xcb, 0xe3])} Tj ET 10 50 m 110 50 l S`,
  resources: "/XObject << /Im0 20 0 R >>",
  objects: [PIXEL],
});

const position = fc.nat({ max: sound.length - 1 });

const torn = fc.oneof(
  position.map((end) => sound.slice(0, end)),
  position.map((start) => sound.slice(start)),
  fc.tuple(position, position).map(([a, b]) => without(Math.min(a, b), Math.max(a, b))),
  fc.array(fc.tuple(position, fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 }).map(flipped),
);

function without(start: number, end: number): Uint8Array {
  return new Uint8Array([...sound.slice(0, start), ...sound.slice(end)]);
}

function flipped(flips: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = sound.slice();
  for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
  return bytes;
}

test("torn bytes give a document or a DocumentError", async () => {
  await fc.assert(
    fc.asyncProperty(torn, async (bytes) => {
      const outcome = await readPdf(bytes, "torn.pdf").catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DocumentError);
      else expect(outcome).toHaveProperty("value.pages");
    }),
    { numRuns: 300 },
  );
});

test("torn bytes read from their pictures give a document or a DocumentError", async () => {
  const read: ReadScan = async (image, sheet) => {
    expect(image.data.length).toBe(image.width * image.height * image.channels);
    expect(sheet.width * sheet.height).toBeGreaterThan(0);
    return { page: { ...sheet, ...NOTHING }, notes: [] };
  };
  await fc.assert(
    fc.asyncProperty(torn, async (bytes) => {
      const outcome = await readPdf(bytes, "torn.pdf", { read, which: "all" }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DocumentError);
      else expect(outcome).toHaveProperty("value.pages");
    }),
    { numRuns: 60 },
  );
});

const NOTHING = { state: "scanned", source: "ocr", glyphs: [], fonts: [], rulings: [], fills: [], images: [] } as const;

const report = fileURLToPath(new URL("../../../../shared/corpus/hainan-2022/report.pdf", import.meta.url));

/** Every byte in `every` flipped, the file's head and its cross-reference table at the end spared. */
function scratched(bytes: Uint8Array, every: number, first: number): Uint8Array {
  const copy = bytes.slice();
  for (let at = 2000 + first; at < copy.length - 20_000; at += every) copy[at] = (copy[at] ?? 0) ^ 0x15;
  return copy;
}

test.skipIf(!existsSync(report)).each([0, 700, 1400, 2100])(
  "a page that lost text is never reported as whole (%i)",
  async (first) => {
    const bytes = new Uint8Array(readFileSync(report));
    const whole = await readPdf(bytes, "whole.pdf");
    const torn = await readPdf(scratched(bytes, 20_011, first), "torn.pdf");
    const short = torn.value.pages.filter((page, i) => page.glyphs.length < (whole.value.pages[i]?.glyphs.length ?? 0));
    expect(short.map((page) => page.state)).toEqual(short.map(() => "damaged"));
    expect(torn.notes.filter((note) => note.loss).length).toBeGreaterThanOrEqual(short.length);
  },
);
