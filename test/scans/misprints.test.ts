import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Relation } from "../../src/domain/relation.ts";
import { blur } from "../bench/ocr/degrade/blur.ts";
import { Random } from "../bench/ocr/degrade/random.ts";
import { fade, noise } from "../bench/ocr/degrade/tone.ts";
import { openDrawer } from "../bench/ocr/draw.ts";
import { type BenchReader, benchReader, type Reading } from "../bench/ocr/read.ts";
import { saidBy } from "./expected.ts";
import { imagePdf } from "./image-pdf.ts";
import { scanFile, twinOf } from "./scanned.ts";

/**
 * Forms whose rate does not follow from their amounts, by one digit that looks like the right one. The error is the
 * department's: no reading may take it away, however well the right digit would fit.
 */
const MISPRINTS = [
  { name: "misprint-8-3", printed: "34.00", right: "84.00" },
  { name: "misprint-7-1", printed: "21.30", right: "27.30" },
  { name: "misprint-0-6", printed: "84.60", right: "84.00" },
] as const;

let reader: BenchReader;
beforeAll(() => {
  reader = benchReader();
});
afterAll(() => reader.close());

const ratesOf = ({ result }: Reading): readonly Relation[] =>
  result.relations.filter(({ check }) => check === "rate.execution");

describe.each(MISPRINTS)("$right misprinted as $printed", ({ name, printed, right }) => {
  test("is read as printed and told", async () => {
    const reading = await reader.read(scanFile(name), `${name}.pdf`);
    const { cells, errors } = saidBy(reading.result);
    expect(errors).toEqual(twinOf(name).errors);
    const amounts = cells.filter((cell) => cell.startsWith("3,")).map((cell) => cell.split(" ")[1]);
    expect(amounts).toContain(printed);
    expect(ratesOf(reading).flatMap(({ evidence }) => evidence.filter(({ at }) => at.confirmed))).toEqual([]);
  });

  test("is never taken for right, however poor the copy", async () => {
    const reading = await reader.read(await poorCopy(name), `${name}.pdf`);
    expect(ratesOf(reading).length).toBeGreaterThan(0);
    for (const { outcome, evidence } of ratesOf(reading)) {
      expect(["holds", "rounding"]).not.toContain(outcome);
      expect(evidence.filter(({ text, at }) => text === right && at.confirmed)).toEqual([]);
    }
  });
});

/** A faint, soft, noisy copy of a scan's one page. */
async function poorCopy(name: string): Promise<Uint8Array> {
  const drawer = await openDrawer(scanFile(name));
  const picture = await drawer.draw(1, 200);
  await drawer.close();
  const copy = noise(blur(fade(picture, 0.35), 1.3), 14, new Random(3));
  const sheet = { width: (picture.width * 72) / 200, height: (picture.height * 72) / 200 };
  return imagePdf([{ picture: copy, sheet, kept: { jpeg: 40 } }]);
}
