import { expect, test } from "vitest";
import type { Grey } from "../../../../src/domain/picture.ts";
import { despeckle } from "../../../../src/readers/scan/prepare/speckle.ts";
import { fill, randomOf } from "./drawn-form.ts";

/** A black-and-white page with `specks` single pixels and one decimal point of 3 × 3. */
function speckled(specks: number): Grey {
  const page: Grey = { width: 1000, height: 1000, data: new Uint8Array(1_000_000).fill(255) };
  fill(page, 500, 500, 503, 503, 0);
  const random = randomOf(9);
  for (let i = 0; i < specks; i += 1) {
    const [x, y] = [Math.floor(random() * 480), Math.floor(random() * 990)];
    page.data[y * 1000 + x] = 0;
  }
  return page;
}
const ink = (page: Grey): number => page.data.reduce((sum, tone) => sum + (tone === 0 ? 1 : 0), 0);

test("specks of a bad line go, a decimal point stays", () => {
  expect(ink(despeckle(speckled(300), { x: 200, y: 200 }))).toBe(9);
});

test("a decimal point stays at a fax's resolution too, where it is two rows high", () => {
  const page = speckled(300);
  fill(page, 600, 600, 603, 601, 0);
  expect(ink(despeckle(page, { x: 204, y: 98 }))).toBeGreaterThanOrEqual(12);
});

test("a page with a few specks is left alone, and so is a grey one", () => {
  const few = speckled(2);
  expect(despeckle(few, { x: 200, y: 200 })).toBe(few);
  const grey = { ...speckled(300), data: speckled(300).data.map((tone, i) => (i % 50 === 0 ? 180 : tone)) };
  expect(despeckle(grey, { x: 200, y: 200 })).toBe(grey);
});
