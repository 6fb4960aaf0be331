import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import type { PageImage } from "../../../src/domain/picture.ts";
import { cropPicture } from "../../../src/readers/scan/crop-picture.ts";

/** A grey or coloured page of `pixel(x, y)`. */
function pageOf(width: number, height: number, channels: 1 | 3, pixel: (x: number, y: number) => number): PageImage {
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.fill(pixel(x, y), (y * width + x) * channels, (y * width + x + 1) * channels);
  }
  return { width, height, channels, data, dpi: 300, origin: "embedded" };
}

async function pixelsOf(bytes: Uint8Array) {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number) => [...data.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)];
  return { width: image.width, height: image.height, at };
}

test.each([1, 3] as const)(
  "a crop of %i channels shows the figure framed in green, in its surroundings",
  async (channels) => {
    const ink = (x: number, y: number) => (x >= 500 && x < 560 && y >= 400 && y < 430 ? 0 : 255);
    const crop = cropPicture(pageOf(1000, 800, channels, ink), [500, 400, 560, 430], 40);
    const { width, height, at } = await pixelsOf(crop.bytes);
    expect([width, height]).toEqual([140, 70]);
    expect([crop.width, crop.height]).toEqual([width, height]);
    expect(Math.max(...at(70, 35))).toBeLessThan(40);
    expect(Math.min(...at(8, 8))).toBeGreaterThan(215);
    const [red = 0, green = 0] = at(70, 17);
    expect(green - red).toBeGreaterThan(60);
  },
);

test("a figure at the corner, beyond the page, or as wide as the page still gives a picture", async () => {
  const page = pageOf(900, 600, 1, () => 200);
  for (const box of [
    [0, 0, 20, 10],
    [880, 590, 900, 600],
    [-50, -50, -10, -10],
    [2000, 2000, 2100, 2100],
    [0, 100, 900, 400],
  ] as const) {
    const crop = cropPicture(page, box, 30);
    const { width, height } = await pixelsOf(crop.bytes);
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThanOrEqual(480);
    expect(height).toBeLessThanOrEqual(160);
  }
});

test("noise costs quality, not room", () => {
  let seed = 1;
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return (seed >> 16) & 255;
  };
  const crop = cropPicture(pageOf(700, 300, 3, noise), [100, 100, 500, 160], 100);
  expect(crop.bytes.length).toBeLessThanOrEqual(30 * 1024);
});

test("the same figure gives the same bytes", () => {
  const page = pageOf(300, 200, 1, (x, y) => (x * y) % 256);
  const [one, two] = [cropPicture(page, [50, 50, 90, 70], 20), cropPicture(page, [50, 50, 90, 70], 20)];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
});
