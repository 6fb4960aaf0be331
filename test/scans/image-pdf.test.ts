import { describe, expect, test } from "vitest";
import { readPdf } from "../../src/readers/pdf/read.ts";
import { openDrawer } from "../bench/ocr/draw.ts";
import { type ImagePage, imagePdf, type Pixmap } from "./image-pdf.ts";

/** White, its top left quarter black. */
function quarter(channels: 1 | 3): Pixmap {
  const [width, height] = [60, 80];
  const data = new Uint8Array(width * height * channels).fill(255);
  for (let y = 0; y < height / 2; y++) data.fill(0, y * width * channels, (y * width + width / 2) * channels);
  return { width, height, channels, data };
}

const sheet = { width: 60, height: 80 };
const KEPT: readonly (readonly [string, ImagePage])[] = [
  ["JPEG", { picture: quarter(3), sheet, kept: { jpeg: 90 } }],
  ["8 bits, grey", { picture: quarter(1), sheet, kept: { bits: 8 } }],
  ["8 bits, colour", { picture: quarter(3), sheet, kept: { bits: 8 } }],
  ["1 bit", { picture: quarter(1), sheet, kept: { bits: 1 } }],
  ["a sheet of another shape", { picture: quarter(1), sheet: { width: 60, height: 40 }, kept: { bits: 1 } }],
];

describe.each(KEPT)("a picture kept as %s", (_, page) => {
  test("is a scanned page of the sheet's size", async () => {
    const { value } = await readPdf(imagePdf([page]), "scan.pdf");
    expect(value.kind).toBe("scan");
    expect(value.pages).toMatchObject([{ width: page.sheet.width, height: page.sheet.height, state: "scanned" }]);
  });

  test("is kept so", () => {
    const file = Buffer.from(imagePdf([page])).toString("latin1");
    expect(file).toContain(
      "jpeg" in page.kept ? "/DCTDecode" : `/BitsPerComponent ${page.kept.bits} /Filter /FlateDecode`,
    );
  });

  test("is drawn as it was", async () => {
    const drawer = await openDrawer(imagePdf([page]));
    const { width, height, data } = await drawer.draw(1, 72);
    await drawer.close();
    const at = (u: number, v: number): number => data[Math.floor(v * height) * width + Math.floor(u * width)] ?? -1;
    expect(at(0.25, 0.25)).toBeLessThan(20);
    expect([at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].every((tone) => tone > 235)).toBe(true);
  });
});

test("pages keep their order and their rotation", async () => {
  const page: ImagePage = { picture: quarter(1), sheet, kept: { bits: 1 } };
  const { value } = await readPdf(imagePdf([page, { ...page, rotate: 90 }]), "scan.pdf");
  expect(value.pages.map(({ width, height, rotation }) => [width, height, rotation])).toEqual([
    [60, 80, 0],
    [80, 60, 90],
  ]);
});
