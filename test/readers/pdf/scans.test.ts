import { describe, expect, test } from "vitest";
import type { Page } from "../../../src/domain/page.ts";
import type { PageImage, Sheet } from "../../../src/domain/picture.ts";
import { type ReadScan, readPdf, type Scans } from "../../../src/readers/pdf/read.ts";
import { isGarbled } from "../../../src/readers/pdf/text-layer.ts";
import { type TinyPage, tinyPdf } from "./tiny-pdf.ts";

/** Hands back an empty page for every picture, and keeps what it was given. */
function scanner(which: Scans["which"] = "needed", pages?: readonly number[]) {
  const given: { image: PageImage; sheet: Sheet }[] = [];
  const read: ReadScan = async (image, sheet) => {
    given.push({ image, sheet });
    const page: Page = {
      ...sheet,
      ...{ state: "scanned", source: "ocr", glyphs: [], fonts: [], rulings: [], fills: [], images: [] },
    };
    return { page, notes: [{ code: "scan.test", page: sheet.number, message: { zh: "", en: "" }, loss: false }] };
  };
  const scans: Scans = pages ? { read, which, pages } : { read, which };
  return { given, scans };
}

async function outcome(page: TinyPage, which?: Scans["which"], pages?: readonly number[]) {
  const { given, scans } = scanner(which, pages);
  const { value, notes } = await readPdf(tinyPdf(page), "tiny.pdf", scans);
  const { state, source } = value.pages[0] as Page;
  return { given, kind: value.kind, state, source, notes, codes: notes.map(({ code, loss }) => `${code} ${loss}`) };
}

const grey = (width: number, height: number, level: (x: number, y: number) => number): string => {
  const pixels = Buffer.alloc(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = level(i % width, Math.floor(i / width));
  return `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${pixels.length} >>\nstream\n${pixels.toString("latin1")}\nendstream`;
};

/** Lines of small dark strokes on white, as print looks from afar. */
const WRITING = grey(300, 400, (x, y) => (y % 16 < 8 && x % 10 < 7 && (x + y) % 3 === 0 ? 20 : 250));
/** Tones that run into each other, nowhere white. */
const PHOTOGRAPH = grey(
  300,
  400,
  (x, y) => 110 + 50 * Math.sin(x / 9) + 50 * Math.cos(y / 7) + ((x * 7 + y * 13) % 30),
);

const withImage = (content: string, object = WRITING): TinyPage => ({
  content,
  resources: "/XObject << /Im0 20 0 R >>",
  objects: [object],
});
const FULL_PAGE = "q 300 0 0 400 0 0 cm /Im0 Do Q";
const SENTENCE = "BT /F1 12 Tf 20 200 Td (A sentence long enough to be text) Tj ET";

describe("pages that are read from their pictures", () => {
  test("a scan: with its upright sheet, and the notes of whoever read it", async () => {
    const { given, kind, state, source, codes } = await outcome({ ...withImage(FULL_PAGE), page: "/Rotate 90" });
    expect({ kind, state, source, codes }).toEqual({
      ...{ kind: "scan", state: "scanned", source: "ocr" },
      codes: ["scan.test false"],
    });
    expect(given[0]?.sheet).toEqual({ number: 1, width: 400, height: 300, rotation: 90 });
    expect(given[0]?.image).toMatchObject({ width: 400, height: 300, channels: 1, dpi: 72, origin: "embedded" });
  });

  test("a scan whose software wrote its guess over it, unseen, or under it", async () => {
    const unseen = await outcome(withImage(`${FULL_PAGE} BT 3 Tr /F1 12 Tf 20 200 Td (what it guessed) Tj ET`));
    expect(unseen).toMatchObject({ kind: "scan", codes: ["scan.test false"] });
    const under = await outcome(withImage(`${SENTENCE} ${FULL_PAGE}`));
    expect(under).toMatchObject({ kind: "scan", codes: ["pdf.text-layer-unusable false", "scan.test false"] });
    expect(under.given[0]?.image.origin).toBe("embedded");
  });

  test("a scan with a digital foot line: its picture has both", async () => {
    const { given, kind } = await outcome(withImage(`${FULL_PAGE} BT /F1 9 Tf 140 15 Td (- 7 -) Tj ET`));
    expect(kind).toBe("scan");
    expect(given[0]?.image.origin).toBe("drawn");
  });

  test("text whose font names its glyphs by their numbers", async () => {
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SimSun /Encoding /Identity-H /DescendantFonts [21 0 R] >>";
    const descendant =
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 9 0 R /DW 1000 >>";
    const numbers = Array.from({ length: 40 }, (_, i) => (700 + i * 397).toString(16).padStart(4, "0")).join("");
    const content = `BT /F9 12 Tf 20 200 Td <${numbers}> Tj ET`;
    const page = await outcome({ content, fonts: "/F9 20 0 R", objects: [font, descendant] });
    expect(page).toMatchObject({ state: "scanned", codes: ["pdf.text-layer-unusable false", "scan.test false"] });
    expect(page.notes[0]?.message.zh).toContain("第1页的文字层不可用");
    const low = Array.from({ length: 40 }, (_, i) => (3 + i).toString(16).padStart(4, "0")).join("");
    const soup = { content: `BT /F9 12 Tf 20 200 Td <${low}> Tj ET`, fonts: "/F9 20 0 R", objects: [font, descendant] };
    expect(await outcome(soup)).toMatchObject({ state: "scanned" });
    expect((await readPdf(tinyPdf(soup), "x.pdf")).notes).toMatchObject([
      { code: "pdf.unnamed-characters", loss: true },
    ]);
  });

  test("text mapped to Latin letters as wide as ideographs", async () => {
    const wide =
      "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+FangSong /FirstChar 33 /LastChar 126 /Encoding /WinAnsiEncoding /Widths [" +
      `${"1000 ".repeat(94)}] /FontDescriptor 9 0 R >>`;
    const content = "BT /F9 12 Tf 20 200 Td (jd3k9aLz7qe-xbn2h) Tj ET";
    expect(await outcome({ content, fonts: "/F9 20 0 R", objects: [wide] })).toMatchObject({ state: "scanned" });
  });

  test("text turned into outlines under a line of text", async () => {
    const outlines = Array.from({ length: 400 }, (_, i) => {
      const [x, y] = [20 + (i % 25) * 10, 60 + Math.floor(i / 25) * 14];
      return `${x} ${y} m ${x + 4} ${y + 1} ${x + 7} ${y + 4} ${x + 7} ${y + 8} c ${x + 4} ${y + 8} l ${x + 4} ${y + 4} ${x + 2} ${y + 3} ${x} ${y + 3} c f`;
    }).join(" ");
    const page = await outcome({ content: `BT /F1 12 Tf 20 320 Td (Title of report) Tj ET ${outlines}` });
    expect(page).toMatchObject({ state: "scanned", codes: ["pdf.text-layer-unusable false", "scan.test false"] });
  });

  test("a picture of writing under a short text", async () => {
    const page = await outcome(
      withImage(`q 260 0 0 300 20 20 cm /Im0 Do Q BT /F1 12 Tf 20 350 Td (Table 1 of report) Tj ET`),
    );
    expect(page).toMatchObject({ state: "scanned", kind: "scan" });
    expect(page.given[0]?.image.origin).toBe("drawn");
  });
});

describe("pages that are not", () => {
  test.each([
    ["text", { content: SENTENCE }],
    ["a blank page", { content: " " }],
    ["a photograph with its caption", withImage(`q 260 0 0 300 20 60 cm /Im0 Do Q ${SENTENCE}`, PHOTOGRAPH)],
  ])("%s", async (_, page) => {
    const { given, kind, codes } = await outcome(page);
    expect({ given, kind, codes }).toEqual({ given: [], kind: "pdf", codes: [] });
  });

  test("text under a picture that lets it through", async () => {
    const see = WRITING.replace("/ColorSpace", "/SMask 21 0 R /ColorSpace").replaceAll("\x14", "\xfa");
    const faint = grey(300, 400, () => 20);
    const content = `${SENTENCE} ${FULL_PAGE}`;
    const page = { content, resources: "/XObject << /Im0 20 0 R >>", objects: [see, faint] };
    expect(await outcome(page)).toMatchObject({ kind: "pdf", state: "text", given: [] });
  });

  test("those that were not asked for", async () => {
    expect(await outcome(withImage(FULL_PAGE), "needed", [2])).toMatchObject({
      ...{ kind: "scan", state: "scanned", source: "text", given: [] },
      codes: ["pdf.scanned-page true"],
    });
  });
});

test("all pages are read from their pictures when that is asked for, but blank ones", async () => {
  const text = await outcome({ content: SENTENCE }, "all");
  expect(text).toMatchObject({ kind: "pdf", source: "ocr", codes: ["scan.test false"] });
  expect(text.given[0]?.image).toMatchObject({ width: 1250, height: 1667, origin: "drawn" });
  expect((await outcome({ content: " " }, "all")).given).toEqual([]);
});

test("a damaged page that is read from its picture is still said to be damaged", async () => {
  const page = await outcome({ content: `${SENTENCE} /Missing Do ${SENTENCE}` }, "all");
  expect(page.codes).toEqual(["pdf.damaged-page true", "scan.test false"]);
});

test("a picture beyond any scanner is a loss of its page, told at once", async () => {
  const huge = WRITING.replace("/Width 300 /Height 400", "/Width 35000 /Height 35000");
  const started = performance.now();
  const page = await outcome(withImage(FULL_PAGE, huge));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(page).toMatchObject({ kind: "scan", given: [], codes: ["pdf.picture-too-large true"] });
  expect(page.notes[0]?.message.zh).toContain("第1页");
});

test("a scan whose picture is broken is a loss, not a blank page", async () => {
  const broken = WRITING.replace("/BitsPerComponent 8", "/BitsPerComponent 8 /Filter /JPXDecode");
  expect(await outcome(withImage(FULL_PAGE, broken))).toMatchObject({ codes: ["pdf.picture-unreadable true"] });
});

test.each([
  ["Chinese", "截至2023年10月,项目执行率59%(≥95%),共27条", false],
  ["Tibetan beside Chinese", "མཚོ་ལྷོ་བོད་རིགས་རང་སྐྱོང་ཁུལ 海南州", false],
  ["Uyghur", "مالىيە باشقارمىسى", false],
  ["Ethiopic, Georgian and rare ideographs", "ቀበተႠႡႢ㐀㑇㒰", true],
  ["private characters", "\ue000\ue001\ue002 预算", true],
  ["one private tick among words", "\uf0fc 已完成全部绩效目标", false],
])("text is told from garbage: %s", (_, text, garbled) => {
  const glyphs = Array.from(text.replaceAll(" ", ""), (text, i) => ({
    text,
    box: [i * 10, 0, i * 10 + 5, 10] as const,
    size: 10,
    font: 0,
  }));
  expect(isGarbled({ glyphs }, 0)).toBe(garbled);
  expect(isGarbled({ glyphs }, glyphs.length)).toBe(true);
});

test("what the reader of scans throws leaves as it is", async () => {
  const read: ReadScan = async () => {
    throw new RangeError("its own");
  };
  await expect(readPdf(tinyPdf(withImage(FULL_PAGE)), "x.pdf", { read, which: "needed" })).rejects.toThrow("its own");
});
