import { expect, test } from "vitest";
import { align } from "../../../../src/readers/scan/read/align.ts";
import { fuse, type Version } from "../../../../src/readers/scan/read/fuse.ts";
import type { RawReading } from "../../../../src/readers/scan/recognise/recogniser.ts";

/** Characters 24 pixels apart; `others` by index. */
function reading(text: string, p = 0.99, others: Record<number, { text: string; p: number }[]> = {}): RawReading {
  const characters = [...text].map((one, i) => ({ text: one, p, others: others[i] ?? [], x: 12 + 24 * i }));
  return { text, characters, lead: 0, trail: 0 };
}
const version = (own: RawReading, weight = 1): Version => ({ reading: own, scale: 1, weight });
const textOf = (versions: readonly Version[]): string =>
  fuse(versions, 48)
    .map((slot) => slot.text)
    .join("");

test("equal readings give the text, surely; full-width and half-width forms are equal", () => {
  expect(textOf([version(reading("≥95%")), version(reading("≥９５％"))])).toBe("≥95%");
  expect(
    Math.min(...fuse([version(reading("85.41")), version(reading("85.41"))], 48).map(({ share }) => share)),
  ).toBeGreaterThan(0.98);
});

test("a character one reading lost stands beside nothing, and keeps its place", () => {
  const lost = { ...reading("95%"), characters: reading("≥95%").characters.slice(1) };
  const pairs = align(reading("≥95%"), lost, 1, 48);
  expect(pairs.map(([a, b]) => [a?.text ?? null, b?.text ?? null])).toEqual([
    ["≥", null],
    ["9", "9"],
    ["5", "5"],
    ["%", "%"],
  ]);
  const [sign] = fuse([version(reading("≥95%")), version(lost)], 48);
  expect(sign?.others[0]?.text).toBe("");
  expect(sign?.text).toBe("≥");
  expect(sign?.share).toBeLessThan(0.6);
});

test("readings vote with their certainty, and the loser is kept as what else it may be", () => {
  const unsure = reading("13.22", 0.99, { 1: [{ text: "8", p: 0.4 }] });
  const doubting = { ...unsure, characters: unsure.characters.map((one, i) => (i === 1 ? { ...one, p: 0.55 } : one)) };
  const slots = fuse([version(doubting), version(reading("18.22"))], 48);
  expect(slots.map((slot) => slot.text).join("")).toBe("18.22");
  expect(slots[1]?.others[0]?.text).toBe("3");
  expect(slots[1]?.share).toBeLessThan(0.8);
});

test("a reader that has no sign for ≥ does not vote on it", () => {
  const blind: Version = { ...version(reading("295%"), 0.5), blindTo: new Set(["≥", "≤"]) };
  const [sign] = fuse([version(reading("≥95%")), blind], 48);
  expect(sign).toMatchObject({ text: "≥", others: [] });
});

test("no readings give nothing", () => expect(fuse([], 48)).toEqual([]));
