import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/domain/characters.ts";
import type { LaidOutPage } from "../../src/domain/layout.ts";
import type { Glyph } from "../../src/domain/page.ts";
import type { Paragraph } from "../../src/domain/paragraph.ts";
import { isHeading, numberingOf } from "../../src/extraction/paragraphs/numbering.ts";
import { extractParagraphs } from "../../src/extraction/paragraphs.ts";
import { extractTables } from "../../src/extraction/tables/extract.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { readPdf } from "../../src/readers/pdf/read.ts";
import { frame, page, set } from "../layout/page-builder.ts";

const LEFT = 80;
const SIZE = 15;
/** Characters to a line. */
const MEASURE = 29;

/** `texts` as paragraphs of full lines from `top` down, set in by `indent` characters. */
function prose(texts: readonly string[], { top = 100, indent = 2, gap = 0 } = {}): Glyph[] {
  const glyphs: Glyph[] = [];
  let y = top;
  for (const text of texts) {
    let rest = text;
    for (let line = 0; rest !== ""; line++) {
      const shift = line === 0 ? indent : 0;
      glyphs.push(...set(rest.slice(0, MEASURE - shift), LEFT + shift * SIZE, y, SIZE));
      rest = rest.slice(MEASURE - shift);
      y += 28;
    }
    y += gap;
  }
  return glyphs;
}

const extract = (...pages: readonly LaidOutPage[]) => extractParagraphs(pages, extractTables(pages).value).value;

const textsOf = (paragraphs: readonly Paragraph[]): readonly string[] => paragraphs.map((paragraph) => paragraph.text);

const FIRST =
  "财务股每月核对一次各股室的支出台账与合同进度并把差异写进简报，由项目负责人当面说明情况后签字渠道巡查水库清淤。";
const SECOND =
  "各股室在月底前报送进度表，财务股逐笔对照拨款单，差异当天退回补正，补正后的数据才可以进入汇总渠道巡查水库。";

test("a first line set in starts a paragraph", () => {
  expect(textsOf(extract(page(prose([FIRST, SECOND]))).paragraphs)).toEqual([FIRST, SECOND]);
});

test("without indents a short last line ends a paragraph, and so does white", () => {
  expect(textsOf(extract(page(prose([FIRST, SECOND], { indent: 0 }))).paragraphs)).toEqual([FIRST, SECOND]);
  const full = FIRST.slice(0, 2 * MEASURE);
  expect(textsOf(extract(page(prose([full, full, full], { indent: 0, gap: 20 }))).paragraphs)).toEqual([
    full,
    full,
    full,
  ]);
});

test("a paragraph goes on over the page, between page numbers", () => {
  const lines = (texts: readonly string[], number: number) =>
    page([...prose(texts, { indent: number === 1 ? 2 : 0 }), ...set(`— ${number} —`, 280, 800)], [], number);
  const { paragraphs, leftovers } = extract(lines([FIRST.slice(0, 27)], 1), lines([FIRST.slice(27)], 2));
  expect(textsOf(paragraphs)).toEqual([FIRST]);
  expect(paragraphs[0]?.places.map((place) => place.page)).toEqual([...FIRST].map((_, i) => (i < 27 ? 1 : 2)));
  expect(leftovers.map(({ page, why }) => [page, why])).toEqual([
    [1, "page-number"],
    [2, "page-number"],
  ]);
});

test("a number broken by the line's end is one number, with a place for each digit", () => {
  const before = `${"预".repeat(24)}114.1`;
  const glyphs = [...set(before, LEFT, 100, SIZE), ...set("0万元，执行数为五十七万元。", LEFT, 128, SIZE)];
  const filler = ["算".repeat(29), "数".repeat(29)].flatMap((text, i) => set(text, LEFT, 300 + 28 * i, SIZE));
  const [paragraph] = extract(page([...glyphs, ...filler])).paragraphs;
  expect(paragraph?.text).toBe(`${before}0万元，执行数为五十七万元。`);
  expect(paragraph?.places).toHaveLength(paragraph?.text.length ?? 0);
});

test("headings stand alone, with level and number", () => {
  const texts = ["一、工作组织情况", "（二）监控措施。", "3. 12345热线整合", FIRST, "（4）其他"];
  const { paragraphs } = extract(page(prose(texts)));
  expect(paragraphs.map(({ role, level, number }) => [role, level, number])).toEqual([
    ["heading", 1, 1],
    ["heading", 2, 2],
    ["heading", 3, 3],
    ["body", 0, null],
    ["heading", 4, 4],
  ]);
  expect(paragraphs[2]?.text).toBe("3. 12345热线整合");
});

test("centred lines that stand out are titles", () => {
  const glyphs = [
    ...set("某县教育局", 225, 60, 28),
    ...set("绩效自评报告", 210, 110, 28),
    ...prose([FIRST, SECOND], { top: 200 }),
  ];
  const { paragraphs } = extract(page(glyphs));
  expect(paragraphs.map(({ role, level, number }) => [role, level, number])).toEqual([
    ["title", 1, null],
    ["title", 1, null],
    ["body", 0, null],
    ["body", 0, null],
  ]);
});

describe("beside a table", () => {
  const table = [...frame([60, 200, 300, 240]), ...frame([300, 200, 540, 240])];
  const cells = [...set("项目名称", 70, 210), ...set("甲项目", 310, 210)];
  const form = [
    ...set("附件1", 60, 120),
    ...set("项目支出绩效自评表", 220, 140, 16),
    ...set("（2022年度）", 265, 162),
    ...set("填报单位：甲局", 60, 180),
    ...set("金额单位：万元", 470, 180),
    ...cells,
    ...set("单位负责人：张三", 60, 250),
    ...set("填报日期：2022年11月22日", 400, 250),
    ...set("注：本表由项目单位填报。", 60, 270),
  ];

  test("a form's lines are its title and captions, and each stands alone", () => {
    const { paragraphs } = extract(page(form, table));
    expect(paragraphs.map(({ role, text }) => `${role} ${text}`)).toEqual([
      "caption 附件1",
      "title 项目支出绩效自评表",
      "title （2022年度）",
      "caption 填报单位：甲局 金额单位：万元",
      "caption 单位负责人：张三 填报日期：2022年11月22日",
      "caption 注：本表由项目单位填报。",
    ]);
  });

  test("a sentence above a table is text, and so is a heading", () => {
    const glyphs = [...prose(["三、项目支出情况", FIRST], { top: 90 }), ...set("单位：万元", 490, 188), ...cells];
    const { paragraphs } = extract(page(glyphs, table));
    expect(paragraphs.map(({ role }) => role)).toEqual(["heading", "body", "caption"]);
  });

  test("a form's head left at the foot of the page before is the form's", () => {
    const head = [...prose([FIRST], { top: 500 }), ...set("绩效自评表", 250, 760, 16), ...set("单位：万元", 490, 785)];
    const next = page(cells, table, 2);
    expect(extract(page(head), next).paragraphs.map(({ role }) => role)).toEqual(["body", "title", "caption"]);
  });
});

test("running heads and page numbers are left over, with the reason", () => {
  const pages = [1, 2, 3].map((number) =>
    page(
      [...set("某县财政局绩效报告", 250, 40, 9), ...prose([FIRST]), ...set(`第${number}页 共3页`, 270, 800, 9)],
      [],
      number,
    ),
  );
  const { paragraphs, leftovers } = extract(...pages);
  expect(paragraphs).toHaveLength(3);
  expect(leftovers.map(({ why }) => why)).toEqual(Array(3).fill(["running-head", "page-number"]).flat());
});

test.each([
  ["一、概况", 1, 1],
  ["十二、其他", 1, 12],
  ["（三）效益", 2, 3],
  ["(二十)效益", 2, 20],
  ["1. 12345热线", 3, 1],
  ["2．经费", 3, 2],
  ["17、公用经费", 3, 17],
  ["（4）其他", 4, 4],
])("%s is numbered", (text, level, number) => {
  expect(numberingOf(text)).toEqual({ level, number });
});

test.each(["3.5万元用于培训", "2022.1-10月", "2022年", "一是强化意识", "12345热线", "（甲）", "第一部分", ""])(
  "%j is not numbered",
  (text) => {
    expect(numberingOf(text)).toBeNull();
  },
);

test.each([
  ["（一）纠偏措施。", true],
  ["1. 12345政务服务便民热线整合", true],
  ["（一）预算执行情况。全年预算364.48万元，执行213.73万元。", false],
  ["1.完成调研报告27份，完成率100%；", false],
  ["2.预算数：22.03万元", false],
  ["一、概况………………3", false],
])("%s is a heading: %s", (text, expected) => {
  expect(isHeading(text)).toBe(expected);
});

const corpus = fileURLToPath(new URL("../../../shared/corpus/hainan-2022/", import.meta.url));

describe.skipIf(!existsSync(corpus))("the corpus report", async () => {
  const bytes = existsSync(corpus) ? new Uint8Array(readFileSync(`${corpus}report.pdf`)) : new Uint8Array();
  const { value: document } = await readPdf(bytes, "report.pdf");
  const pages = document.pages.map(layOut);
  const { value: tables } = extractTables(pages);
  const { paragraphs, leftovers } = extractParagraphs(pages, tables).value;

  test("every paragraph of the narrative is there, headings with their level", () => {
    const truth = JSON.parse(readFileSync(`${corpus}truth.json`, "utf8")).narrative.paragraphs as {
      text: string;
      level: number | null;
    }[];
    const narrative = paragraphs.filter((paragraph) => paragraph.page < 13);
    const asLine = (text: string, level: number) => `${level} ${fold(text)}`;
    expect(narrative.map(({ text, role, level }) => asLine(text, role === "title" ? 0 : level))).toEqual(
      truth.map(({ text, level }) => asLine(text, level ?? 0)),
    );
  });

  test("every printed character is in one cell, paragraph or leftover", () => {
    const count = (texts: readonly string[]) => texts.join("").replace(/\s/g, "").length;
    const printed = count(document.pages.flatMap((page) => page.glyphs.map((glyph) => glyph.text)));
    const cells = tables.flatMap((table) => table.cells.map((cell) => cell.text));
    expect(count(cells) + count(textsOf(paragraphs)) + count(leftovers.map(({ text }) => text))).toBe(printed);
  });

  test("every code unit of a paragraph has its place", () => {
    for (const { text, places } of paragraphs) expect(places).toHaveLength(text.length);
  });
});
