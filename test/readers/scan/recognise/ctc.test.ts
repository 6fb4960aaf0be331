import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidatesOf } from "../../../../src/readers/scan/recognise/candidates.ts";
import { decode, evidenceOf, type Steps } from "../../../../src/readers/scan/recognise/ctc.ts";
import { figurePrior } from "../../../../src/readers/scan/recognise/prior.ts";
import type { RawReading } from "../../../../src/readers/scan/recognise/recogniser.ts";
import { edgesOf, spell } from "../../../../src/readers/scan/recognise/spell.ts";
import { withTickBoxes } from "../../../../src/readers/scan/recognise/tick-box-sign.ts";
import { logLikelihood, weigh } from "../../../../src/readers/scan/recognise/weigh.ts";

const KEYS = ["", "≥", "8", "0", "%", " "];

/** Rows of probabilities, a row a step, a column a key. */
const stepsOf = (rows: readonly (readonly number[])[]): Steps => ({
  steps: rows.length,
  classes: KEYS.length,
  p: Float32Array.from(rows.flat()),
});
const readingOf = (rows: readonly (readonly number[])[]): RawReading => {
  const characters = decode(stepsOf(rows), KEYS, 8);
  return {
    text: characters.map(({ text }) => text).join(""),
    characters,
    lead: 0,
    trail: 0,
    evidence: evidenceOf(stepsOf(rows), KEYS, 8),
    ink: { left: 2, right: 52, height: 20 },
  };
};

/** `≥80%` whose ≥ lost to nothing. */
const LOST = readingOf([
  [0.9, 0.08, 0, 0, 0, 0.02],
  [0.97, 0.02, 0.01, 0, 0, 0],
  [0.02, 0, 0.97, 0.01, 0, 0],
  [0.98, 0, 0.01, 0.01, 0, 0],
  [0.02, 0, 0.02, 0.96, 0, 0],
  [0.01, 0, 0, 0, 0.99, 0],
]);

describe("decoding", () => {
  test("merges a character's steps, tells them apart by nothing between, and says where each stands", () => {
    const characters = decode(
      stepsOf([
        [0.1, 0, 0.9, 0, 0, 0],
        [0.4, 0, 0.6, 0, 0, 0],
        [0.96, 0, 0.04, 0, 0, 0],
        [0.02, 0, 0.88, 0.1, 0, 0],
      ]),
      KEYS,
      8,
    );
    expect(characters.map(({ text, x }) => [text, x])).toEqual([
      ["8", 4],
      ["8", 28],
    ]);
    expect(characters[0]?.others.map(({ text }) => text)).toEqual([""]);
    expect(characters[1]?.others.map(({ text }) => text)).toEqual(["0", ""]);
  });
  test("a sign that lost to nothing is told, as a place without text", () => {
    expect(LOST.text).toBe("80%");
    expect(LOST.characters[0]).toMatchObject({ text: "", others: [{ text: "≥" }], x: 4 });
  });
  test("a character that fades out is no lost sign", () => {
    const faded = readingOf([
      [0.1, 0, 0.9, 0, 0, 0],
      [0.7, 0, 0.3, 0, 0, 0],
      [0.99, 0, 0.01, 0, 0, 0],
    ]);
    expect(faded.characters.map(({ text }) => text)).toEqual(["8"]);
  });
});

describe("weighing whole texts", () => {
  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 }), {
    minLength: 3,
    maxLength: 4,
  });
  test("the likelihood of a text is the sum over all ways to lay it along the steps", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("", "8", "80", "88", "≥8"), (weights, text) => {
        const p = weights.map((row) => row.map((one) => one / row.reduce((a, b) => a + b, 0)));
        const { evidence } = readingOf(p);
        expect(Math.exp(logLikelihood(evidence ?? { stride: 8, steps: [] }, text))).toBeCloseTo(sumOfWays(p, text), 5);
      }),
      { numRuns: 30 },
    );
  });
  test("shares add up to 1, likeliest first, and full-width forms are the same text", () => {
    const weighed = weigh([LOST], ["80%", "80％", "≥80%", "8%"]);
    expect(weighed.map(({ text }) => text)).toEqual(["80%", "≥80%", "8%"]);
    expect(weighed.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 9);
  });
  test("ink before the first digit decides for the sign that was lost", () => {
    const texts = candidatesOf([LOST]);
    expect(texts).toEqual(expect.arrayContaining(["80%", "≥80%", "≤80%", "=80%"]));
    expect(weigh([LOST], texts)[0]?.text).toBe("80%");
    expect(edgesOf(LOST, "80%")?.lead).toBeCloseTo(0.9, 5);
    expect(
      weigh(
        [LOST],
        texts,
        figurePrior(() => true, [LOST]),
      )[0]?.text,
    ).toBe("≥80%");
  });
  test("a reader that keeps no evidence says nothing", () => {
    const { evidence: _evidence, ...silent } = LOST;
    expect(weigh([silent], ["80%"])).toEqual([]);
    expect(edgesOf(silent, "80%")).toBeNull();
  });
});

describe("spelling", () => {
  test("puts every character of a text where it most likely stands", () => {
    const { evidence } = LOST;
    const spelled = spell(evidence ?? { stride: 8, steps: [] }, "≥80%");
    expect(spelled.map(({ text, x }) => [text, x])).toEqual([
      ["≥", 4],
      ["8", 20],
      ["0", 36],
      ["%", 44],
    ]);
    expect(spelled[0]?.p).toBeCloseTo(0.08, 5);
    expect(spelled[0]?.others[0]?.text).toBe("");
  });
  test("has no place for a text longer than the line", () => {
    expect(spell(LOST.evidence ?? { stride: 8, steps: [] }, "8888")).toEqual([]);
  });
});

test("口 after a light is a box to tick, and a mouth elsewhere", () => {
  expect(withTickBoxes("红灯口 黄灯口 蓝灯□")).toBe("红灯□ 黄灯□ 蓝灯□");
  expect(withTickBoxes("全县总人口12万人")).toBe("全县总人口12万人");
});

/** Every assignment of a key to each step, merged and with nothing left out. */
function sumOfWays(p: readonly (readonly number[])[], text: string): number {
  const ways = (t: number, before: number, said: string): number => {
    if (t === p.length) return said === text ? 1 : 0;
    return KEYS.reduce((sum, key, i) => sum + (p[t]?.[i] ?? 0) * ways(t + 1, i, i === before ? said : said + key), 0);
  };
  return ways(0, -1, "");
}
