import { describe, expect, test } from "vitest";
import type { Grey } from "../../../../src/domain/picture.ts";
import { componentsOf } from "../../../../src/readers/scan/prepare/components.ts";
import {
  chain,
  extentOf,
  invert,
  onCorners,
  project,
  turning,
  unturning,
} from "../../../../src/readers/scan/prepare/projection.ts";
import { resolutionOf, workingDpi } from "../../../../src/readers/scan/prepare/resolution.ts";
import { reduce, reverse, shrink, turn } from "../../../../src/readers/scan/prepare/scale.ts";
import { isUpsideDown } from "../../../../src/readers/scan/prepare/upright.ts";
import { randomOf, scanOf } from "./drawn-form.ts";

const random = randomOf(1);
const picture: Grey = { width: 70, height: 45, data: Uint8Array.from({ length: 70 * 45 }, () => 255 * random()) };

describe("pictures", () => {
  test("four quarter turns are none, two are a half turn", () => {
    expect(turn(turn(picture, 90), 90)).toEqual(turn(picture, 180));
    expect(turn(turn(picture, 90), 270)).toEqual(picture);
    expect(turn(picture, 180)).toEqual(reverse(picture));
  });
  test.each([90, 180, 270] as const)("a place of the picture turned by %i is found again", (turned) => {
    const once = turn(picture, turned);
    const [x, y] = project(unturning(turned, 70, 45), [10.5, 20.5]);
    expect(once.data[20 * once.width + 10]).toBe(picture.data[Math.floor(y) * 70 + Math.floor(x)]);
  });
  test("reduced, the mean stays", () => {
    const mean = ({ data }: Grey): number => data.reduce((sum, tone) => sum + tone, 0) / data.length;
    expect(Math.abs(mean(reduce(picture, 5, 5)) - mean(picture))).toBeLessThan(1);
    expect(Math.abs(mean(shrink(picture, 31, 17)) - mean(picture))).toBeLessThan(1);
    expect(shrink(picture, 14, 9)).toEqual(reduce(picture, 5, 5));
  });
});

test("ink that touches by a corner hangs together", () => {
  const rows = ["#..#", ".#..", "...#", "#..#"];
  const data = Uint8Array.from([...rows.join("")].map((mark) => (mark === "#" ? 255 : 0)));
  expect(componentsOf({ width: 4, height: 4, data })).toEqual([
    { x0: 0, top: 0, x1: 2, bottom: 2, area: 2 },
    { x0: 3, top: 0, x1: 4, bottom: 1, area: 1 },
    { x0: 3, top: 2, x1: 4, bottom: 4, area: 2 },
    { x0: 0, top: 3, x1: 1, bottom: 4, area: 1 },
  ]);
});

test("a projection and its way back are nothing", () => {
  const seen = chain(
    turning(12),
    onCorners([
      [3, 4],
      [90, 9],
      [80, 120],
      [-5, 100],
    ]),
  );
  const [x, y] = project(chain(seen, invert(seen)), [0.3, 0.7]);
  expect([x, y].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0.3, 0.7]);
  expect(
    extentOf(
      onCorners([
        [3, 4],
        [90, 9],
        [80, 120],
        [-5, 100],
      ]),
      [0, 0, 1, 1],
    ),
  ).toEqual([-5, 4, 90, 120]);
});

describe("resolution", () => {
  const A4 = { number: 1, width: 595, height: 842, rotation: 0 } as const;
  const scan = (width: number, height: number, dpi: number) => scanOf({ width, height, data: new Uint8Array(0) }, dpi);
  test.each([
    ["a scan's own", scan(2480, 3508, 300), { x: 300, y: 300 }, 300],
    ["a fax's oblong pixels", scan(1686, 1146, 204), { x: 204, y: 98 }, 200],
    ["a telephone's point a pixel", scan(3000, 4243, 72), { x: 363, y: 363 }, 300],
    ["600 dpi is more than is read", scan(4960, 7016, 600), { x: 600, y: 600 }, 300],
    ["100 dpi is enlarged", scan(827, 1169, 100), { x: 100, y: 100 }, 200],
  ] as const)("%s", (_, image, { x, y }, working) => {
    const own = resolutionOf(image, A4);
    expect([Math.round(own.x), Math.round(own.y)]).toEqual([x, y]);
    expect(workingDpi(own)).toBe(working);
  });
});

describe("upside down", () => {
  const lines = Array.from({ length: 12 }, () => picture);
  const asked = async (answers: readonly number[]): Promise<readonly [boolean, number]> => {
    let i = 0;
    const over = await isUpsideDown(lines, async () => answers[i++] ?? 0);
    return [over, i];
  };
  test.each([
    ["reads well as it is", [0.97], false, 1],
    ["reads well turned over", [0.4, 0.98], true, 2],
    ["reads badly both ways, a little better as it is", [0.5, 0.48, 0.45, 0.52], false, 4],
    ["reads much worse turned over", [0.7, 0.2], false, 2],
  ] as const)("a page that %s", async (_, answers, over, times) => {
    expect(await asked(answers)).toEqual([over, times]);
  });
  test("a page without lines is taken as it is", async () => {
    expect(await isUpsideDown([], () => Promise.reject(new Error("asked")))).toBe(false);
  });
});
