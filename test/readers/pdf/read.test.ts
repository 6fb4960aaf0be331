import { expect, test, vi } from "vitest";
import { DocumentError } from "../../../src/domain/errors.ts";
import type { Page } from "../../../src/domain/page.ts";
import { readPdf } from "../../../src/readers/pdf/read.ts";
import { hex, PIXEL, type TinyPage, tinyPdf } from "./tiny-pdf.ts";

async function pageOf(page: TinyPage): Promise<Page> {
  return (await readPdf(tinyPdf(page), "tiny.pdf")).value.pages[0] as Page;
}

const textOf = (page: Page): string => page.glyphs.map((glyph) => glyph.text).join("");

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const error = await readPdf(bytes, "x.pdf").then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(DocumentError);
  return (error as DocumentError).reason.code;
};

/** 预算 in GBK and in UCS-2. */
const GBK = hex([0xd4, 0xa4, 0xcb, 0xe3]);
const UCS2 = hex([0x98, 0x84, 0x7b, 0x97]);

test("a glyph has its character, its em box from the top left, its size and its font", async () => {
  const page = await pageOf({ content: "BT /F1 10 Tf 100 300 Td (Ab) Tj ET" });
  expect(textOf(page)).toBe("Ab");
  expect(page.glyphs[0]).toMatchObject({ size: 10, font: 0 });
  const [x0, top, x1, bottom] = page.glyphs[0]?.box ?? [];
  expect([x0, top, bottom]).toEqual([100, 91.2, 101.2]);
  expect(x1).toBeCloseTo(106.67, 2);
  expect(page.fonts[0]).toMatchObject({ name: "Helvetica", bold: false, type3: false });
});

test("Chinese fonts that are not embedded are read through their character maps", async () => {
  const page = await pageOf({ content: `BT /F2 12 Tf 50 200 Td ${GBK} Tj ET` });
  expect(textOf(page)).toBe("预算");
  expect(page.fonts[0]).toMatchObject({ name: "STSong-Light", embedded: false });
});

test("vertical text runs down, each glyph in an em square around its line", async () => {
  const page = await pageOf({ content: `BT /F3 12 Tf 50 200 Td ${UCS2} Tj ET` });
  expect(textOf(page)).toBe("预算");
  expect(page.glyphs.map((glyph) => glyph.box.map(Math.round))).toEqual([
    [44, 200, 56, 212],
    [44, 212, 56, 224],
  ]);
});

test("strokes, thin bars and rectangles are rulings, thick areas are fills", async () => {
  const page = await pageOf({
    content: "0.5 w 10 50 m 110 50 l S 10 100 80 1 re f 200 10 1.5 90 re f 20 20 60 40 re S 0.9 g 120 200 40 30 re f",
  });
  const horizontal = page.rulings.filter((ruling) => ruling.direction === "horizontal");
  expect(horizontal.map((ruling) => [ruling.position, ruling.from, ruling.to])).toEqual([
    [350, 10, 110],
    [299.5, 10, 90],
    [380, 20, 80],
    [340, 20, 80],
  ]);
  const vertical = page.rulings.filter((ruling) => ruling.direction === "vertical");
  expect(vertical.map((ruling) => ruling.position)).toEqual([200.75, 80, 20]);
  expect(page.fills).toEqual([[120, 170, 160, 200]]);
});

test("white rules are borders switched off, but between shaded cells they show", async () => {
  const page = await pageOf({ content: "1 G 10 50 m 110 50 l S 0.8 g 10 200 100 60 re f 10 230 m 110 230 l S" });
  expect(page.rulings.map((ruling) => ruling.position)).toEqual([170]);
});

test.each([
  [90, 400, 300],
  [180, 300, 400],
  [270, 400, 300],
])("a page turned by %i is in the coordinates it is read in", async (rotate, width, height) => {
  const matrix = { 90: "0 1 -1 0 100 50", 180: "-1 0 0 -1 200 350", 270: "0 -1 1 0 100 350" }[rotate];
  const page = await pageOf({
    page: `/Rotate ${rotate}`,
    content: `BT /F1 10 Tf ${matrix} Tm (Twenty glyphs at the least) Tj ET 10 w 1 w 50 60 m 50 90 l S`,
  });
  expect(page).toMatchObject({ width, height, rotation: rotate, state: "text" });
  const tops = page.glyphs.map((glyph) => glyph.box[1]);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(0.01);
  const lefts = page.glyphs.map((glyph) => glyph.box[0]);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  expect(page.rulings[0]?.direction).toBe(rotate === 180 ? "vertical" : "horizontal");
});

test("a page whose text is set sideways is turned upright", async () => {
  const page = await pageOf({ content: "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Twenty glyphs at the least) Tj ET" });
  expect(page).toMatchObject({ width: 400, height: 300, rotation: 90 });
  expect(textOf(page)).toBe("Twentyglyphsattheleast");
});

test("forms and annotations are read where they are shown", async () => {
  const form =
    "<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 50 0] /Resources << /Font << /F1 5 0 R >> >> /Length 33 >>\nstream\nBT /F1 10 Tf 10 20 Td (Form) Tj ET\nendstream";
  const stamp = "<< /Type /Annot /Subtype /Stamp /Rect [200 300 300 400] /F 4 /AP << /N 20 0 R >> >>";
  const page = await pageOf({
    content: "q 1 0 0 1 0 100 cm /Fm0 Do Q",
    resources: "/XObject << /Fm0 20 0 R >>",
    page: "/Annots [21 0 R]",
    objects: [form, stamp],
  });
  expect(textOf(page)).toBe("FormForm");
  expect(page.glyphs[0]?.box[0]).toBeCloseTo(60);
  expect(page.glyphs[4]?.box[0]).toBeGreaterThan(200);
});

test("Type 3 glyphs have a box as large as they are drawn", async () => {
  const font =
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 21 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>";
  const shape = "<< /Length 33 >>\nstream\n1000 0 0 0 750 750 d1 0 0 750 750 re f\nendstream";
  const content = "BT /T3 20 Tf 40 40 Td (aa) Tj ET";
  const page = await pageOf({ content, fonts: "/T3 20 0 R", objects: [font, shape] });
  expect(textOf(page)).toBe("aa");
  expect(page.glyphs.map((glyph) => [glyph.box[0], glyph.box[2], glyph.size])).toEqual([
    [40, 60, 20],
    [60, 80, 20],
  ]);
  expect(page.fonts[0]?.type3).toBe(true);
});

test("a glyph printed twice for weight is one glyph", async () => {
  const page = await pageOf({ content: "BT /F1 10 Tf 100 300 Td (1100) Tj 0.3 0.1 Td (1100) Tj ET" });
  expect(textOf(page)).toBe("1100");
});

test("what nobody sees is no glyph: off the sheet, or invisible on a page with text", async () => {
  const page = await pageOf({
    content: "BT /F1 10 Tf 100 300 Td (seen) Tj 3 Tr (hidden) Tj 0 Tr 900 0 Td (off) Tj ET",
  });
  expect(textOf(page)).toBe("seen");
});

const FULL_PAGE_IMAGE = "q 300 0 0 400 0 0 cm /Im0 Do Q";
const WITH_IMAGE = { resources: "/XObject << /Im0 20 0 R >>", objects: [PIXEL] };

test("a page that is an image is scanned, and the note says which page and what to do", async () => {
  const { value, notes } = await readPdf(tinyPdf({ content: FULL_PAGE_IMAGE, ...WITH_IMAGE }), "scan.pdf");
  expect(value).toMatchObject({ kind: "scan", pages: [{ state: "scanned", images: [[0, 0, 300, 400]] }] });
  expect(notes).toMatchObject([{ code: "pdf.scanned-page", page: 1, loss: true }]);
  expect(notes[0]?.message.zh).toContain("第1页是扫描图像,尚未读取");
});

test("a scan's invisible text layer is kept apart as recognised text", async () => {
  const page = await pageOf({
    content: `${FULL_PAGE_IMAGE} BT 3 Tr /F1 10 Tf 100 300 Td (recognised) Tj ET`,
    ...WITH_IMAGE,
  });
  expect(page).toMatchObject({ state: "scanned", source: "ocr" });
  expect(textOf(page)).toBe("recognised");
});

test("a picture amid text leaves the page sound and its text whole", async () => {
  const { value, notes } = await readPdf(
    tinyPdf({
      content:
        "BT /F1 10 Tf 20 300 Td (before the picture) Tj ET q 50 0 0 50 100 100 cm /Im0 Do Q BT /F1 10 Tf 20 50 Td (after it) Tj ET",
      ...WITH_IMAGE,
    }),
    "picture.pdf",
  );
  expect(value.pages[0]).toMatchObject({ state: "text", images: [[100, 250, 150, 300]] });
  expect(textOf(value.pages[0] as Page)).toBe("beforethepictureafterit");
  expect(notes).toEqual([]);
});

test("an empty page is blank and loses nothing", async () => {
  const { value, notes } = await readPdf(tinyPdf({ content: " " }), "blank.pdf");
  expect(value).toMatchObject({ kind: "pdf", pages: [{ state: "blank" }] });
  expect(notes).toEqual([]);
});

test("a page that breaks off is read as far as it goes, and is damaged", async () => {
  const { value, notes } = await readPdf(
    tinyPdf({ content: "BT /F1 10 Tf 20 300 Td (kept) Tj ET /Missing Do BT /F1 10 Tf 20 100 Td (also) Tj ET" }),
    "damaged.pdf",
  );
  expect(value.pages[0]?.state).toBe("damaged");
  expect(textOf(value.pages[0] as Page)).toBe("keptalso");
  expect(notes).toMatchObject([{ code: "pdf.damaged-page", page: 1, loss: true }]);
});

test("each file that cannot be read says why", async () => {
  const standard = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hex(Array(32).fill(7))} /U ${hex(Array(32).fill(9))} >> /ID [<01> <01>]`;
  expect(await reasonOf(tinyPdf({ content: "", trailer: standard }))).toBe("encrypted");
  expect(await reasonOf(new Uint8Array())).toBe("empty-file");
  expect(await reasonOf(new Uint8Array(Buffer.from("PK\x03\x04 a Word file")))).toBe("not-a-pdf");
  expect(await reasonOf(new Uint8Array(Buffer.from("%PDF-1.4\nnothing follows")))).toBe("broken-pdf");
});

test("reading leaves the caller's bytes as they are and says nothing on the console", async () => {
  const spies = (["log", "warn", "error", "info"] as const).map((name) => vi.spyOn(console, name));
  const bytes = tinyPdf({ content: "BT /F1 10 Tf 20 300 Td (kept) Tj ET /Missing Do Q Q Q ] >> (" });
  const before = bytes.slice();
  await readPdf(bytes, "x.pdf");
  await reasonOf(new Uint8Array(Buffer.from("%PDF-1.4\n1 0 obj << /Type")));
  expect(bytes).toEqual(before);
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});
