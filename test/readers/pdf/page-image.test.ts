import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { PageImage } from "../../../src/domain/picture.ts";
import { pictureOf } from "../../../src/readers/pdf/page-image.ts";
import { bitPattern, greyPattern, HEIGHT, patternOf, WIDTH } from "./pattern.ts";
import { type TinyPage, tinyPdf } from "./tiny-pdf.ts";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/scans/encodings/${name}`, import.meta.url));

function stream(data: Uint8Array, entries: string): string {
  const text = Buffer.from(data).toString("latin1");
  return `<< /Type /XObject /Subtype /Image ${entries} /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

const image = (data: Uint8Array, entries: string, size = [WIDTH, HEIGHT]): string =>
  stream(data, `/Width ${size[0]} /Height ${size[1]} ${entries}`);

const GREY = image(greyPattern("grey"), "/ColorSpace /DeviceGray /BitsPerComponent 8");
const FULL_PAGE = "q 300 0 0 400 0 0 cm /Im0 Do Q";

const pageOf = (object: string, page: Partial<TinyPage> = {}): Uint8Array =>
  tinyPdf({ content: FULL_PAGE, resources: "/XObject << /Im0 20 0 R /Im1 21 0 R >>", objects: [object], ...page });

const picture = (object: string, page?: Partial<TinyPage>): Promise<PageImage> => pictureOf(pageOf(object, page), 1);

/** The mean difference of two pictures, of 255. */
function difference(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((sum, level, i) => sum + Math.abs(level - (b[i] ?? 0)), 0) / a.length;
}

/** Colours as grey, for formats that are not kept exactly. */
const greyed = (pixels: Uint8Array): Uint8Array =>
  pixels
    .filter((_, i) => i % 3 === 0)
    .map((r, i) => (77 * r + 150 * (pixels[3 * i + 1] ?? 0) + 29 * (pixels[3 * i + 2] ?? 0)) >> 8);

const bits = bitPattern();
const inverted = bits.map((byte) => byte ^ 0xff);
const ONE_BIT = "/ColorSpace /DeviceGray /BitsPerComponent 1";
const FLATE = "/Filter /FlateDecode";
const G4 = (blackIs1: boolean): string =>
  `/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${WIDTH} /Rows ${HEIGHT} /BlackIs1 ${blackIs1} >>`;

test.each([
  ["Flate", deflateSync(bits), `${ONE_BIT} ${FLATE}`],
  ["Flate, its bits turned over by Decode", deflateSync(inverted), `${ONE_BIT} /Decode [1 0] ${FLATE}`],
  ["CCITT group 4", fixture("group4.bin"), `${ONE_BIT} ${G4(false)}`],
  ["CCITT group 4, turned over twice", fixture("group4.bin"), `${ONE_BIT} /Decode [1 0] ${G4(true)}`],
  ["JBIG2", fixture("group4.jb2"), `${ONE_BIT} /Filter /JBIG2Decode`],
  ["indexed, white first", inverted, "/ColorSpace [/Indexed /DeviceRGB 1 <ffffff000000>] /BitsPerComponent 1"],
])("black on white comes out exactly: %s", async (_, data, entries) => {
  const page = await picture(image(data, entries));
  expect(page).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 1, origin: "embedded" });
  expect(difference(page.data, greyPattern("black"))).toBe(0);
});

test.each([
  ["Flate", greyPattern("grey"), "/ColorSpace /DeviceGray /BitsPerComponent 8", 0],
  ["Flate, three equal channels", patternOf("grey"), "/ColorSpace /DeviceRGB /BitsPerComponent 8", 0],
  ["JPEG", fixture("grey.jpg"), "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", 2],
])("a grey picture has one channel: %s", async (_, data, entries, most) => {
  const page = await picture(image(data, entries));
  expect(page).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 1, origin: "embedded" });
  expect(difference(page.data, greyPattern("grey"))).toBeLessThanOrEqual(most);
});

test.each([
  ["Flate", patternOf("colour"), "/ColorSpace /DeviceRGB /BitsPerComponent 8", 0],
  ["JPEG", fixture("colour.jpg"), "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", 3],
  ["JPEG 2000", fixture("colour.jp2"), "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode", 3],
  ["JPEG 2000 with its own colours", fixture("colour.jp2"), "/Filter /JPXDecode", 3],
])("a colour picture keeps its colours: %s", async (_, data, entries, most) => {
  const page = await picture(image(data, entries));
  expect(page).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 3, origin: "embedded" });
  expect(difference(page.data, patternOf("colour"))).toBeLessThanOrEqual(most);
});

test("a large JPEG 2000 picture keeps its resolution", async () => {
  const size = [2400, 32];
  const object = image(fixture("wide.jp2"), "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode", size);
  const page = await picture(object, { content: "q 300 0 0 4 0 0 cm /Im0 Do Q", page: "/MediaBox [0 0 300 4]" });
  expect(page).toMatchObject({ width: 2400, height: 32, channels: 1, origin: "embedded" });
});

/** Photoshop and those who follow it store ink turned over. */
const CMYK = "/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0]";

test("a CMYK JPEG keeps what is dark dark and what is red red", async () => {
  const page = await picture(image(fixture("cmyk.jpg"), `${CMYK} /Filter /DCTDecode`));
  expect(page).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 3, origin: "embedded" });
  expect(difference(greyed(page.data), greyed(patternOf("colour")))).toBeLessThan(10);
  const [r = 0, g = 0, b = 0] = page.data.subarray((32 * WIDTH + 68) * 3);
  expect(r - Math.max(g, b)).toBeGreaterThan(60);
});

/** The grey pattern with each pixel fetched from where `from` says. */
function rearranged(width: number, height: number, from: (x: number, y: number) => readonly [number, number]) {
  const source = greyPattern("grey");
  return new Uint8Array(width * height).map((_, i) => {
    const [x, y] = from(i % width, Math.floor(i / width));
    return source[y * WIDTH + x] ?? 0;
  });
}

const UPRIGHT = greyPattern("grey");
const CLOCKWISE = rearranged(HEIGHT, WIDTH, (x, y) => [y, HEIGHT - 1 - x]);
const UPSIDE_DOWN = rearranged(WIDTH, HEIGHT, (x, y) => [WIDTH - 1 - x, HEIGHT - 1 - y]);
const COUNTERCLOCKWISE = rearranged(HEIGHT, WIDTH, (x, y) => [WIDTH - 1 - y, x]);

test.each([
  [90, HEIGHT, CLOCKWISE],
  [180, WIDTH, UPSIDE_DOWN],
  [270, HEIGHT, COUNTERCLOCKWISE],
])("a page turned by /Rotate %i is shown turned", async (rotate, width, expected) => {
  const page = await picture(GREY, { page: `/Rotate ${rotate}` });
  expect(page).toMatchObject({ width, channels: 1, origin: "embedded" });
  expect(page.dpi).toBeCloseTo((72 * WIDTH) / 300);
  expect(difference(page.data, expected)).toBe(0);
});

test.each([
  ["clockwise", "0 -400 300 0 0 400", CLOCKWISE, HEIGHT],
  ["upside down", "-300 0 0 -400 300 400", UPSIDE_DOWN, WIDTH],
  ["counter-clockwise", "0 400 -300 0 300 0", COUNTERCLOCKWISE, HEIGHT],
  ["mirrored", "-300 0 0 400 300 0", rearranged(WIDTH, HEIGHT, (x, y) => [WIDTH - 1 - x, y]), WIDTH],
  ["heels over head", "300 0 0 -400 0 400", rearranged(WIDTH, HEIGHT, (x, y) => [x, HEIGHT - 1 - y]), WIDTH],
])("a picture laid %s by its own matrix is shown so", async (_, matrix, expected, width) => {
  const sideways = width === HEIGHT;
  const sheet = sideways ? "/MediaBox [0 0 400 300]" : "";
  const placed = sideways ? matrix.replace(/300|400/g, (side) => (side === "300" ? "400" : "300")) : matrix;
  const page = await picture(GREY, { content: `q ${placed} cm /Im0 Do Q`, page: sheet });
  expect(page).toMatchObject({ width, channels: 1, origin: "embedded" });
  expect(difference(page.data, expected)).toBe(0);
});

test("a picture larger than its sheet is cut to it, a smaller one has white paper around it", async () => {
  const larger = await picture(GREY, { content: "q 360 0 0 480 -30 -40 cm /Im0 Do Q" });
  expect(larger).toMatchObject({ width: 80, height: 107, origin: "embedded" });
  expect(larger.data[0]).toBe(0);
  const smaller = await picture(GREY, { content: "q 288 0 0 384 6 8 cm /Im0 Do Q" });
  expect(smaller).toMatchObject({ width: 100, height: 133, origin: "embedded" });
  expect([smaller.data[9 * 100 + 9], smaller.data[11 * 100 + 10]]).toEqual([255, 0]);
});

/** What a drawn page shows, reduced to the pattern's own pixels. */
function sampled({ width, height, channels, data }: PageImage): Uint8Array {
  return UPRIGHT.map((_, i) => {
    const x = Math.floor((((i % WIDTH) + 0.5) / WIDTH) * width);
    const y = Math.floor(((Math.floor(i / WIDTH) + 0.5) / HEIGHT) * height);
    return data[(y * width + x) * channels] ?? 0;
  });
}

test("strips are drawn into one page, at 300 dpi when they are coarser than 150", async () => {
  const strip = (top: number) =>
    image(UPRIGHT.slice(top * WIDTH, (top + 64) * WIDTH), "/ColorSpace /DeviceGray /BitsPerComponent 8", [WIDTH, 64]);
  const content = "q 300 0 0 200 0 200 cm /Im0 Do Q q 300 0 0 200 0 0 cm /Im1 Do Q";
  const page = await pictureOf(pageOf(strip(0), { content, objects: [strip(0), strip(64)] }), 1);
  expect(page).toMatchObject({ width: 1250, height: 1667, channels: 1, origin: "drawn" });
  expect(difference(sampled(page), UPRIGHT)).toBeLessThan(3);
});

test.each([
  ["a line drawn over it", `${FULL_PAGE} 4 w 0 20 m 300 20 l S`],
  ["text printed over it", `${FULL_PAGE} BT /F1 40 Tf 20 20 Td (MMMMMMM) Tj ET`],
])("%s is in the picture", async (_, content) => {
  const page = await picture(GREY, { content });
  expect(page.origin).toBe("drawn");
  const bottom = page.data.subarray(page.width * Math.round(page.height * 0.88) * page.channels);
  expect(bottom.filter((level) => level < 100).length).toBeGreaterThan(1000);
});

test.each([
  ["words nobody sees", `${FULL_PAGE} BT 3 Tr /F1 40 Tf 20 20 Td (hidden) Tj ET`],
  ["words under it", `BT /F1 40 Tf 20 20 Td (hidden) Tj ET ${FULL_PAGE}`],
  ["a clip as large as the sheet", `q 0 0 300 400 re W n 300 0 0 400 0 0 cm /Im0 Do Q`],
  ["a transform that paints nothing", `${FULL_PAGE} q 1 0 0 1 50 50 cm Q`],
  ["no saved state around it", "300 0 0 400 0 0 cm /Im0 Do"],
])("%s leave the scanner's own pixels", async (_, content) => {
  const page = await picture(GREY, { content });
  expect(page.origin).toBe("embedded");
  expect(difference(page.data, UPRIGHT)).toBe(0);
});

test("a picture cut by a clip, or a stencil, is drawn as it shows", async () => {
  const cut = await picture(GREY, { content: "q 0 0 300 200 re W n 300 0 0 400 0 0 cm /Im0 Do Q" });
  expect(cut.origin).toBe("drawn");
  expect(sampled(cut).subarray(0, WIDTH * 60)).toEqual(new Uint8Array(WIDTH * 60).fill(255));
  const stencil = await picture(image(bits, "/ImageMask true /BitsPerComponent 1"));
  expect(stencil.origin).toBe("drawn");
  expect(difference(sampled(stencil), greyPattern("black"))).toBeLessThan(3);
});

test("fax pixels, wider than high, become square", async () => {
  const halved = UPRIGHT.filter((_, i) => Math.floor(i / WIDTH) % 2 === 0);
  const page = await picture(image(halved, "/ColorSpace /DeviceGray /BitsPerComponent 8", [WIDTH, HEIGHT / 2]));
  expect(page).toMatchObject({ width: 1250, height: 1667, origin: "drawn" });
});

test("a picture of 35,000 × 35,000 pixels ends at once, and without its memory", async () => {
  const huge = image(new Uint8Array(10), "/ColorSpace /DeviceRGB /BitsPerComponent 8", [35_000, 35_000]);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await expect(picture(huge)).rejects.toMatchObject({ reason: { code: "picture-too-large" } });
  expect(performance.now() - started).toBeLessThan(2000);
  expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
});

test("a picture that cannot be decoded is said to be so", async () => {
  const broken = image(new Uint8Array([1, 2, 3]), "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode");
  await expect(picture(broken)).rejects.toMatchObject({ reason: { code: "picture-unreadable" } });
});

test("a sheet as large as a wall is drawn in as many pixels as an A3 page", async () => {
  const page = await pictureOf(tinyPdf({ content: "100 100 50 50 re f", page: "/MediaBox [0 0 14000 14000]" }), 1);
  expect(page.origin).toBe("drawn");
  expect(page.width * page.height).toBeLessThan(21e6);
});

test("pages are asked for by their number", async () => {
  await expect(pictureOf(pageOf(GREY), 2)).rejects.toMatchObject({ reason: { code: "picture-unreadable" } });
});
