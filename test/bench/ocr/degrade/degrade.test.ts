import { describe, expect, test } from "vitest";
import { chain, IDENTITY, inverse, ontoQuad, type Point, project, quarterTurn, rotation } from "./projection.ts";
import { blank, type Raster } from "./raster.ts";
import { degrade, VARIANTS } from "./variants.ts";
import { warp } from "./warp.ts";

const WIDTH = 330;
const HEIGHT = 460;

/** A white sheet with one black square of 24 pixels; its middle. */
function marked([x, y]: Point): Raster {
  const page = blank(WIDTH, HEIGHT);
  for (let v = y - 12; v < y + 12; v++) page.data.fill(0, v * WIDTH + x - 12, v * WIDTH + x + 12);
  return page;
}

const darkAt = ({ width, channels, data }: Raster, [x, y]: Point): boolean =>
  (data[(Math.floor(y) * width + Math.floor(x)) * channels] ?? 255) < 170;

describe.each(VARIANTS)("$name", (variant) => {
  const [x, y]: Point = [90, 140];
  const first = degrade(variant, marked([x, y]), blank(WIDTH, HEIGHT), 3);

  test("is the same picture every time", () => {
    const again = degrade(variant, marked([x, y]), blank(WIDTH, HEIGHT), 3);
    expect(Buffer.from(again.picture.data).equals(Buffer.from(first.picture.data))).toBe(true);
  });

  test("knows where each point of the page went", () => {
    expect(darkAt(first.picture, project(first.map, [x, y]))).toBe(true);
    expect(darkAt(first.picture, project(first.map, [x + 60, y + 50]))).toBe(false);
  });

  test("fills the sheet", () => {
    const { width, height } = first.picture;
    expect(first.picture.data.length).toBe(width * height * first.picture.channels);
    expect(first.sheet.width / first.sheet.height > 1).toBe(WIDTH / HEIGHT > 1 !== /turn(?:90|270)/.test(variant.name));
  });
});

describe("projections", () => {
  const quad = ontoQuad(100, 50, [
    [3, 4],
    [90, 8],
    [97, 48],
    [1, 41],
  ]);

  test("carry corners onto corners, and back", () => {
    expect(project(quad, [100, 50]).map(Math.round)).toEqual([97, 48]);
    const [x, y] = project(chain(quad, inverse(quad)), [30, 20]);
    expect([x, y]).toEqual([expect.closeTo(30, 6), expect.closeTo(20, 6)]);
  });

  test("quarter turns put the top left where a clerk would find it", () => {
    expect(project(quarterTurn(100, 50, 90), [0, 0])).toEqual([50, 0]);
    expect(project(quarterTurn(100, 50, 180), [0, 0])).toEqual([100, 50]);
    expect(project(quarterTurn(100, 50, 270), [0, 0])).toEqual([0, 100]);
  });

  test("a turn clockwise lowers the right side", () => {
    expect(project(rotation(100, 100, 5), [100, 50])[1]).toBeGreaterThan(50);
  });

  test("a picture carried by nothing stays", () => {
    const page = marked([50, 60]);
    expect(Buffer.from(warp(page, IDENTITY, WIDTH, HEIGHT).data).equals(Buffer.from(page.data))).toBe(true);
  });
});
