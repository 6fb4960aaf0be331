import { describe, expect, test } from "vitest";
import type { Grey, Projection, Sheet } from "../../../../src/domain/picture.ts";
import { type Prepared, prepare } from "../../../../src/readers/scan/prepare/prepare.ts";
import {
  chain,
  invert,
  onCorners,
  type Place,
  project,
  scaling,
  shifting,
  turning,
  unturning,
} from "../../../../src/readers/scan/prepare/projection.ts";
import { turn } from "../../../../src/readers/scan/prepare/scale.ts";
import { drawForm, fill, grained, randomOf, readsUpright, scanOf, seenThrough } from "./drawn-form.ts";

const DPI = 150;
const form = drawForm(DPI);
const A4: Sheet = { number: 1, width: 595.3, height: 841.9, rotation: 0 };

const leaning = (degrees: number, { width, height }: Grey = form): Projection =>
  chain(shifting(-width / 2, -height / 2), turning(degrees), shifting(width / 2, height / 2));

/** From places of the drawn sheet to places of the prepared picture. */
const onPrepared = (onto: Projection, { width, height }: Grey, prepared: Prepared): Projection =>
  chain(onto, invert(unturning(prepared.turned, width, height)), invert(prepared.onTurned));

/** How far from level and plumb the drawn sheet's sides are in the prepared picture, degrees, the worst of six lines. */
function crookedness(map: Projection): number {
  const angle = (a: Place, b: Place): number => {
    const [[x0, y0], [x1, y1]] = [project(map, a), project(map, b)];
    return (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  };
  const { width, height } = form;
  return Math.max(
    ...[0.1, 0.5, 0.9].map((share) => Math.abs(angle([0.1 * width, share * height], [0.9 * width, share * height]))),
    ...[0.1, 0.5, 0.9].map((share) =>
      Math.abs(angle([share * width, 0.1 * height], [share * width, 0.9 * height]) - 90),
    ),
  );
}

describe("a page that stands well", () => {
  test("keeps the scanner's own pixels", async () => {
    const prepared = await prepare(scanOf(form, DPI), readsUpright);
    expect(prepared.grey.data).toBe(form.data);
    expect(prepared).toMatchObject({ turned: 0, skew: 0, dpi: DPI, poor: [], seal: null });
    expect(prepared.onTurned).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });
  test("is not turned over, nor its lines read twice", async () => {
    let asked = 0;
    await prepare(scanOf(form, DPI), async (lines) => {
      asked += 1;
      return readsUpright(lines);
    });
    expect(asked).toBe(1);
  });
  test("a lean too small to see is left alone", async () => {
    const picture = seenThrough(form, leaning(0.03));
    const prepared = await prepare(scanOf(picture, DPI), readsUpright);
    expect(prepared.grey.data).toBe(picture.data);
  });
});

describe("a page that leans", () => {
  test.each([-5, -2.2, -0.4, 0.15, 1.3, 5])("%f degrees are taken out to 0.03", async (degrees) => {
    const picture = grained(seenThrough(form, leaning(degrees)), 20);
    const prepared = await prepare(scanOf(picture, DPI), readsUpright);
    expect(Math.abs(prepared.skew - degrees)).toBeLessThan(0.03);
    expect(crookedness(onPrepared(leaning(degrees), picture, prepared))).toBeLessThan(0.03);
  });
  test("without a single ruling, by its lines of text", async () => {
    const text = drawText();
    const picture = grained(seenThrough(text, leaning(-1.7)), 20);
    const prepared = await prepare(scanOf(picture, DPI), readsUpright);
    expect(Math.abs(prepared.skew + 1.7)).toBeLessThan(0.05);
  });
  test("no ink is pushed out of the picture", async () => {
    const picture = seenThrough(form, leaning(-5));
    fill(picture, 12, 12, 80, 30, 0);
    const prepared = await prepare(scanOf(picture, DPI), readsUpright);
    const corner = project(invert(prepared.onTurned), [40, 20]);
    const { grey } = prepared;
    expect(grey.data[Math.floor(corner[1]) * grey.width + Math.floor(corner[0])]).toBeLessThan(60);
  });
});

/** Paragraphs only. */
function drawText(): Grey {
  const sheet = drawForm(DPI);
  const [top, bottom] = [Math.round(2.9 * DPI), Math.round(9.1 * DPI)];
  const rows = Math.round(0.3 * DPI);
  fill(sheet, 0, top, sheet.width, bottom, 255);
  const line = sheet.data.slice(Math.round(1.15 * DPI) * sheet.width, Math.round(1.4 * DPI) * sheet.width);
  for (let y = top; y + rows < bottom; y += rows) sheet.data.set(line, y * sheet.width);
  return sheet;
}

describe("a page on its side or its head", () => {
  test.each([90, 180, 270] as const)("turned by %i it comes upright, pixel for pixel", async (turned) => {
    const prepared = await prepare(scanOf(turn(form, turned), DPI), readsUpright);
    expect(prepared.turned).toBe(360 - turned);
    expect(prepared.skew).toBe(0);
    expect(Buffer.compare(prepared.grey.data, form.data)).toBe(0);
  });
  test("turned and leaning", async () => {
    const picture = turn(grained(seenThrough(form, leaning(-3)), 10), 90);
    const onto = chain(leaning(-3), invert(unturning(90, form.width, form.height)));
    const prepared = await prepare(scanOf(picture, DPI), readsUpright);
    expect(prepared.turned).toBe(270);
    expect(prepared.skew).toBeCloseTo(-3, 1);
    expect(crookedness(onPrepared(onto, picture, prepared))).toBeLessThan(0.03);
  });
});

describe("a photographed page", () => {
  const corners = (shares: readonly (readonly [number, number])[], width: number, height: number): Projection =>
    chain(
      scaling(1 / form.width, 1 / form.height),
      onCorners(shares.map(([x, y]) => [x * width, y * height]) as never),
    );
  test("on a dark table, at an angle: rulings run level and plumb again", async () => {
    const onto = corners(
      [
        [0.12, 0.06],
        [0.9, 0.03],
        [0.98, 0.95],
        [0.03, 0.98],
      ],
      1500,
      2100,
    );
    const picture = grained(seenThrough(form, onto, 1500, 2100, 60), 12);
    const prepared = await prepare(scanOf(picture, 180), readsUpright);
    expect(crookedness(onPrepared(onto, picture, prepared))).toBeLessThan(0.12);
    // Nothing of the table is left.
    expect(prepared.flat.data.subarray(0, prepared.flat.width * 20).every((tone) => tone > 200)).toBe(true);
  });
  test("filling the picture: by the rulings alone", async () => {
    const onto = corners(
      [
        [0.02, -0.02],
        [1.03, 0.02],
        [0.96, 1.02],
        [0.04, 0.98],
      ],
      1500,
      2100,
    );
    const picture = grained(seenThrough(form, onto, 1500, 2100, 250), 12);
    const prepared = await prepare(scanOf(picture, 180), readsUpright);
    expect(crookedness(onPrepared(onto, picture, prepared))).toBeLessThan(0.12);
  });
});

test("a fax's oblong pixels become square, and its page keeps its proportions", async () => {
  const fine = drawForm(204);
  const height = Math.floor((fine.height * 98) / 204);
  const rows = Uint8Array.from({ length: fine.width * height }, (_, i) => {
    const y = Math.floor(((Math.floor(i / fine.width) + 0.5) * 204) / 98);
    return (fine.data[y * fine.width + (i % fine.width)] as number) < 128 ? 0 : 255;
  });
  const fax = { width: fine.width, height, data: rows };
  const prepared = await prepare(scanOf(fax, 204), readsUpright, undefined, A4);
  expect(prepared.dpi).toBe(200);
  expect(prepared.grey.height / prepared.grey.width).toBeCloseTo(Math.SQRT2, 1);
  expect(prepared.poor.map(({ code, refuse }) => [code, refuse])).toEqual([["low-resolution", false]]);
});

describe("light", () => {
  test("shadow and a copier's bands are gone from the flat picture", async () => {
    const shaded = { ...form, data: form.data.slice() };
    for (let i = 0; i < shaded.data.length; i += 1) {
      const x = i % form.width;
      shaded.data[i] = ((shaded.data[i] as number) * (0.6 + (0.4 * x) / form.width)) | 0;
    }
    fill(shaded, 0, 0, 30, form.height, 25);
    fill(shaded, 0, form.height - 25, form.width, form.height, 25);
    const { flat } = await prepare(scanOf(shaded, DPI), readsUpright);
    const tone = (x: number, y: number): number => flat.data[y * flat.width + x] as number;
    expect([tone(10, 500), tone(600, form.height - 10), tone(60, 60), tone(1200, 60)]).toEqual([255, 255, 255, 255]);
    const ruling = Math.round(3 * DPI);
    expect(tone(Math.round(2 * DPI), ruling)).toBeLessThan(30);
  });
});

describe("pictures that are not read on", () => {
  const noise = randomOf(5);
  const filled = (tone: () => number): Grey => ({ ...form, data: form.data.map(tone) });
  test.each([
    ["blank", "blank", filled(() => 250)],
    ["noise all over", "not-text", filled(() => 255 * noise())],
    ["salt and pepper", "not-text", filled(() => (noise() < 0.1 ? 0 : 255))],
    ["black", "not-text", filled(() => 3)],
    ["35,000 × 35,000", "too-large", { width: 35_000, height: 35_000, data: new Uint8Array(1) }],
  ] as const)("%s is refused: %s", async (_, code, picture) => {
    const prepared = await prepare(scanOf(picture, DPI), () => Promise.reject(new Error("nothing to read")));
    expect(prepared.poor.map((reason) => [reason.code, reason.refuse])).toEqual([[code, true]]);
    expect(prepared.poor[0]?.message.zh).not.toBe("");
  });
  test.each([
    [1, 1],
    [3, 2],
    [900, 2],
    [2, 900],
  ])("%i × %i pixels end without an error", async (width, height) => {
    const prepared = await prepare(
      scanOf({ width, height, data: new Uint8Array(width * height).fill(255) }, DPI),
      readsUpright,
    );
    expect(prepared.poor.some(({ refuse }) => refuse)).toBe(true);
  });
});

test("every stage's picture is shown in order", async () => {
  const names: string[] = [];
  await prepare(scanOf(form, DPI), readsUpright, ({ name }) => names.push(name));
  expect(names).toEqual(["1-grey", "2-sheet", "3-straight", "4-flat"]);
});
