import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fold } from "../../../../src/domain/characters.ts";
import type { Grey } from "../../../../src/domain/picture.ts";
import { legibilityOf } from "../../../../src/readers/scan/recognise/legibility.ts";
import { openPaddle } from "../../../../src/readers/scan/recognise/paddle.ts";
import { CROP_HEIGHT, type Recogniser } from "../../../../src/readers/scan/recognise/recogniser.ts";
import { EXPECTED, lineOf } from "./lines.ts";

let paddle: Recogniser;
beforeAll(async () => {
  paddle = await openPaddle();
});
afterAll(() => paddle.close());

const turnedOver = ({ width, height, data }: Grey): Grey => ({ width, height, data: data.slice().reverse() });
const blank: Grey = { width: 200, height: CROP_HEIGHT, data: new Uint8Array(200 * CROP_HEIGHT).fill(230) };

describe("paddle", () => {
  test.each(Object.entries(EXPECTED))("reads %s as %s", async (file, expected) => {
    const [reading] = await paddle.read([await lineOf(file)]);
    expect(fold(reading?.text ?? "")).toBe(fold(expected));
  });

  test("a crop's reading does not depend on the crops it is read with", async () => {
    const crops = await Promise.all(Object.keys(EXPECTED).map(lineOf));
    const together = await paddle.read(crops);
    const backwards = (await paddle.read(crops.toReversed())).toReversed();
    expect(backwards).toEqual(together);
    for (const [i, crop] of crops.entries()) expect((await paddle.read([crop]))[0]).toEqual(together[i]);
  });

  test("characters stand in order within the ink, and nothing is left before the first", async () => {
    const crop = await lineOf("amount.png");
    const [reading] = await paddle.read([crop]);
    const places = reading?.characters.map(({ x }) => x) ?? [];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBeLessThan(crop.width);
    expect(reading?.lead).toBeLessThan(0.5);
    expect(reading?.trail).toBeLessThan(0.75);
  });

  test("blank paper reads as nothing", async () => {
    const [reading] = await paddle.read([blank]);
    expect(reading).toMatchObject({ text: "", lead: 0, trail: 0 });
    expect(await legibilityOf(paddle)([blank])).toBe(0);
  });

  test("print is more legible than the same print upside down", async () => {
    const lines = [await lineOf("name.png"), await lineOf("prose.png")];
    const legibility = legibilityOf(paddle);
    expect(await legibility(lines)).toBeGreaterThan(0.3 + (await legibility(lines.map(turnedOver))));
  });
});

describe("a machine that cannot run it", () => {
  test("says which model file is missing", async () => {
    const empty = mkdtempSync(join(tmpdir(), "gouji-models-"));
    await expect(openPaddle({ models: () => empty })).rejects.toMatchObject({
      name: "RecogniserError",
      reason: { code: "ocr-model-missing", zh: expect.stringContaining("npm ci") },
    });
  });
  test("says that the runtime does not load", async () => {
    const loadRuntime = () => Promise.reject(new Error("invalid ELF header"));
    await expect(openPaddle({ loadRuntime })).rejects.toMatchObject({ reason: { code: "ocr-runtime-missing" } });
  });
});
