import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fold } from "../../../../src/domain/characters.ts";
import type { Recogniser } from "../../../../src/readers/scan/recognise/recogniser.ts";
import { openTesseract } from "../../../../src/readers/scan/recognise/tesseract.ts";
import { EXPECTED, lineOf } from "./lines.ts";

let tesseract: Recogniser;
const fetched = vi.spyOn(globalThis, "fetch");
const before = readdirSync(process.cwd());
beforeAll(async () => {
  tesseract = await openTesseract();
});
afterAll(() => tesseract.close());

describe("tesseract", () => {
  test.each(["name.png", "amount.png", "equals.png"])("reads %s", async (file) => {
    const [reading] = await tesseract.read([await lineOf(file)]);
    expect(fold(reading?.text ?? "")).toBe(fold(EXPECTED[file] ?? ""));
    const places = reading?.characters.map(({ x }) => x) ?? [];
    expect(Math.max(...places)).toBeLessThan((await lineOf(file)).width);
  });

  test("says that it has no comparison signs, and reads something else", async () => {
    expect(tesseract.signs).toBe("no-comparisons");
    const [reading] = await tesseract.read([await lineOf("at-least.png")]);
    expect(reading?.text).not.toContain("≥");
  });

  test("fetches nothing and leaves no file behind", () => {
    expect(fetched).not.toHaveBeenCalled();
    expect(readdirSync(process.cwd())).toEqual(before);
  });
});

test("without its data it says so", async () => {
  const empty = mkdtempSync(join(tmpdir(), "gouji-data-"));
  await expect(openTesseract({ data: () => empty })).rejects.toMatchObject({
    reason: { code: "ocr-tesseract-missing" },
  });
});
