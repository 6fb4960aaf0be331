import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grey } from "../../../../src/domain/picture.ts";
import { cropOf, frameOf } from "../../../../src/readers/scan/recognise/crop.ts";
import { CROP_HEIGHT } from "../../../../src/readers/scan/recognise/recogniser.ts";
import { resized } from "../../../../src/readers/scan/recognise/resize.ts";
import { stretched } from "../../../../src/readers/scan/recognise/tone.ts";

const filled = (width: number, height: number, level: number): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(level),
});
const sizes = fc.integer({ min: 1, max: 120 });
const meanOf = ({ data }: Grey): number => data.reduce((sum, level) => sum + level, 0) / data.length;

describe("resized", () => {
  test("a plain picture stays plain at every size", () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, sizes, fc.integer({ min: 0, max: 255 }), (w, h, toW, toH, level) => {
        expect(new Set(resized(filled(w, h, level), toW, toH).data)).toEqual(new Set([level]));
      }),
      { numRuns: 50 },
    );
  });
  test("shrinking keeps the mean of the area", () => {
    const picture = filled(40, 40, 0);
    for (let i = 0; i < picture.data.length; i += 1) picture.data[i] = (i * 37) % 256;
    const half = resized(picture, 20, 20);
    expect(half.data[0]).toBe(
      Math.round(
        ((picture.data[0] ?? 0) + (picture.data[1] ?? 0) + (picture.data[40] ?? 0) + (picture.data[41] ?? 0)) / 4,
      ),
    );
    // half a level at most: levels are whole, and halves are rounded up
    expect(Math.abs(meanOf(half) - meanOf(picture))).toBeLessThanOrEqual(0.5);
  });
  test("enlarging lies between the pixels", () => {
    const wide = resized({ width: 2, height: 1, data: Uint8Array.of(0, 200) }, 8, 1);
    expect([...wide.data]).toEqual([0, 0, 25, 75, 125, 175, 200, 200]);
  });
});

describe("a line crop", () => {
  const page = filled(200, 100, 180);
  for (let x = 60; x < 100; x += 1) page.data[50 * 200 + x] = 20;

  test("is 48 high and shows the box with its margin", () => {
    expect(frameOf([60, 40, 100, 60], 0.15)).toEqual([57, 37, 103, 63]);
    expect(cropOf(page, [60, 40, 100, 60], null, 0.15)).toMatchObject({
      height: CROP_HEIGHT,
      width: Math.round((46 * CROP_HEIGHT) / 26),
    });
  });
  test("has its rulings painted over at the paper's own level", () => {
    const mask = filled(200, 100, 0);
    mask.data.fill(255, 50 * 200, 51 * 200);
    expect(new Set(cropOf(page, [60, 40, 100, 60], mask, 0.15).data)).toEqual(new Set([180]));
  });
  test("is paper beyond the picture's edge", () => {
    expect(new Set(cropOf(filled(30, 30, 200), [-10, -10, 60, 20], null, 0.3).data)).toEqual(new Set([200]));
  });
  test("of a long dash stays affordable", () => {
    expect(cropOf(page, [0, 50, 200, 51], null, 0.15).width).toBeLessThanOrEqual(100 * CROP_HEIGHT);
  });
  test("stretched goes from black to white, and blank paper stays blank", () => {
    const dark = stretched({ width: 4, height: 1, data: Uint8Array.of(90, 150, 190, 190) });
    expect([...dark.data]).toEqual([0, 153, 255, 255]);
    expect(Math.min(...stretched(filled(10, 10, 200)).data)).toBe(Math.max(...stretched(filled(10, 10, 200)).data));
  });
});
