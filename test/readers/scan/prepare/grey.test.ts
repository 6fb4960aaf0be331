import { expect, test } from "vitest";
import type { PageImage } from "../../../../src/domain/picture.ts";
import { separateSeal } from "../../../../src/readers/scan/prepare/grey.ts";

const DPI = 100;
const [WIDTH, HEIGHT] = [827, 1169];
const RED = [205, 40, 45] as const;

/** A white colour page; `paint` gives a place its colour. */
function page(paint: (x: number, y: number) => readonly [number, number, number] | null): PageImage {
  const data = new Uint8Array(3 * WIDTH * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const colour = paint(x, y);
      if (colour !== null) data.set(colour, 3 * (y * WIDTH + x));
    }
  }
  return { width: WIDTH, height: HEIGHT, channels: 3, data, dpi: DPI, origin: "embedded" };
}

/** A ring 1.6 inches across around (500, 700). */
const inRing = (x: number, y: number): boolean => Math.abs(Math.hypot(x - 500, y - 700) - 77) < 5;

test("a red seal is taken away, black print under it stays", () => {
  const { grey, seal } = separateSeal(
    page((x, y) => (y > 618 && y < 624 && x > 300 ? [20, 20, 20] : inRing(x, y) ? RED : null)),
  );
  const at = (x: number, y: number): number => y * WIDTH + x;
  expect(grey.data[at(577, 700)]).toBeGreaterThan(245);
  expect(grey.data[at(500, 621)]).toBeLessThan(40);
  expect(seal?.data[at(577, 700)]).toBe(255);
  expect(seal?.data[at(500, 621)]).toBe(0);
});

test("red print is no seal: it stays as ink", () => {
  const { grey, seal } = separateSeal(
    page((x, y) => (y > 200 && y < 225 && x > 150 && x < 650 && x % 20 < 12 ? RED : null)),
  );
  expect(grey.data[212 * WIDTH + 164]).toBeLessThan(120);
  expect(seal?.data.includes(255)).toBe(false);
});

test("a grey scan has no seal to tell", () => {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  expect(
    separateSeal({ width: WIDTH, height: HEIGHT, channels: 1, data, dpi: DPI, origin: "embedded" }).seal,
  ).toBeNull();
});
