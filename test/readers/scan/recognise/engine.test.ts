import { describe, expect, test } from "vitest";
import { type Openers, openEngines } from "../../../../src/readers/scan/recognise/engine.ts";
import { modelMissing, runtimeMissing, tesseractMissing } from "../../../../src/readers/scan/recognise/errors.ts";
import { openPaddle } from "../../../../src/readers/scan/recognise/paddle.ts";
import type { Recogniser } from "../../../../src/readers/scan/recognise/recogniser.ts";
import { openTesseract } from "../../../../src/readers/scan/recognise/tesseract.ts";
import { lineOf } from "./lines.ts";

const engine = (name: Recogniser["engine"], closed: string[] = []): Recogniser => ({
  engine: name,
  signs: name === "paddle" ? "all" : "no-comparisons",
  read: async () => [],
  close: async () => {
    closed.push(name);
  },
});
const both = (closed: string[] = []): Openers => ({
  paddle: async () => engine("paddle", closed),
  tesseract: async () => engine("tesseract", closed),
});
const withoutRuntime: Openers = { ...both(), paddle: () => Promise.reject(runtimeMissing()) };

describe("engines", () => {
  test("paddle reads and tesseract is opened once, when first asked for", async () => {
    let opened = 0;
    const tesseract = async () => {
      opened += 1;
      return engine("tesseract");
    };
    const engines = await openEngines(null, { ...both(), tesseract });
    expect([engines.first.engine, engines.limits, opened]).toEqual(["paddle", null, 0]);
    expect(await engines.second()).toBe(await engines.second());
    expect(opened).toBe(1);
  });

  test("closing closes what was opened, and no more", async () => {
    const closed: string[] = [];
    await (await openEngines(null, both(closed))).close();
    expect(closed).toEqual(["paddle"]);
    const engines = await openEngines(null, both(closed));
    await engines.second();
    await engines.close();
    expect(closed).toEqual(["paddle", "paddle", "tesseract"]);
  });

  test("a missing second reader is no failure unless it was asked for", async () => {
    const paddleOnly: Openers = { ...both(), tesseract: () => Promise.reject(tesseractMissing()) };
    expect(await (await openEngines(null, paddleOnly)).second()).toBeNull();
    await expect(openEngines("both", paddleOnly)).rejects.toMatchObject({ reason: { code: "ocr-tesseract-missing" } });
  });

  test("each engine can be chosen alone", async () => {
    const tesseract = await openEngines("tesseract", both());
    expect(tesseract.first.engine).toBe("tesseract");
    expect(tesseract.limits?.zh).toContain("≥");
    const paddle = await openEngines("paddle", both());
    expect([paddle.first.engine, paddle.limits, await paddle.second()]).toEqual(["paddle", null, null]);
  });

  test("where onnxruntime does not load, tesseract reads and its limits are said", async () => {
    const loadRuntime = () => Promise.reject(new Error("no such module"));
    const engines = await openEngines(null, {
      paddle: () => openPaddle({ loadRuntime }),
      tesseract: () => openTesseract(),
    });
    const [reading] = await engines.first.read([await lineOf("name.png")]);
    await engines.close();
    expect(reading?.text).toBe("青禾县图书馆设备维护");
    expect(engines.limits).toMatchObject({
      zh: expect.stringContaining("≥"),
      en: expect.stringContaining("onnxruntime"),
    });
  });

  test("asked for by name, paddle is not replaced; and missing model files are said, never worked around", async () => {
    await expect(openEngines("paddle", withoutRuntime)).rejects.toMatchObject({
      reason: { code: "ocr-runtime-missing" },
    });
    const broken: Openers = { ...both(), paddle: () => Promise.reject(modelMissing("model.onnx")) };
    await expect(openEngines(null, broken)).rejects.toMatchObject({ reason: { code: "ocr-model-missing" } });
  });

  test("with neither engine the first one's reason is told", async () => {
    const none: Openers = { ...withoutRuntime, tesseract: () => Promise.reject(tesseractMissing()) };
    await expect(openEngines(null, none)).rejects.toMatchObject({ reason: { code: "ocr-runtime-missing" } });
  });
});
