import { describe, expect, test } from "vitest";
import { readNarrative } from "../../../src/extraction/claims/read-narrative.ts";
import { itemHeading, paragraphOf } from "./paragraphs.ts";
import { narrate } from "./shown.ts";

const heading = (text: string, level: number, number: number | null = null) =>
  paragraphOf(text, { role: "heading", level, number });

describe("a claim's place", () => {
  test("is around its figure's characters, comparison and unit included", () => {
    const { claims } = narrate("公用经费预算约100万元，执行80万元。", null);
    expect(claims[0]?.figure.text).toBe("约100万元");
    expect(claims[0]?.figure.at).toMatchObject({
      document: "report.pdf",
      page: 1,
      box: [60, 0, 120, 12],
      source: "text",
      confidence: 1,
    });
    expect(claims[0]?.figure.at.context).toBe("公用经费预算约100万元，执行80万元。");
  });
  test("is on the first page of a figure that runs over a page break", () => {
    const text = "执行213.73万元。";
    const whole = paragraphOf(text);
    const places = whole.places.map((place, at) => ({ ...place, page: at < 6 ? 1 : 2 }));
    const { value } = readNarrative([{ ...whole, places }], "a.pdf");
    expect(value.claims[0]?.figure).toMatchObject({ text: "213.73万元", at: { page: 1, box: [20, 0, 60, 12] } });
  });
  test("keeps to its sentence", () => {
    const { claims } = narrate("一级指标3个。三级指标8个。", null);
    expect(claims.map((claim) => [claim.sentenceIndex, claim.sentence])).toEqual([
      [0, "一级指标3个。"],
      [1, "三级指标8个。"],
    ]);
  });
});

describe("numbers broken by spaces and line ends", () => {
  test.each([
    ["执行213.\n73万元。", 21373n, 2, "213.73万元"],
    ["执行2 13.73 万元。", 21373n, 2, "2 13.73 万元"],
    ["执行１，２１３．７３万元。", 121373n, 2, "１，２１３．７３万元"],
  ])("%j", (text, digits, decimals, printed) => {
    expect(narrate(text, null).claims[0]?.figure).toMatchObject({ number: { digits, decimals }, text: printed });
  });
});

describe("items", () => {
  const subjects = (...paragraphs: Parameters<typeof readNarrative>[0]) =>
    readNarrative(paragraphs, "a.pdf").value.claims.map((claim) => [claim.subject, claim.item?.number ?? null]);
  const prose = paragraphOf("年初预算20万元。");

  test("a numbered heading's project is what ellipses speak of, until the next heading of its level", () => {
    expect(subjects(itemHeading(3, "设备购置"), prose, prose)).toEqual([
      ["设备购置", 3],
      ["设备购置", 3],
    ]);
    expect(subjects(itemHeading(3, "设备购置"), heading("（三）其他情况", 2, 3), prose)).toEqual([["", null]]);
  });
  test("a chapter within an item does not hide its project", () => {
    const chapter = heading("（1）资金执行情况", 4, 1);
    expect(subjects(itemHeading(3, "设备购置"), chapter, prose)).toEqual([["设备购置", 3]]);
  });
  test("a chapter names no project", () => {
    expect(subjects(itemHeading(1, "资金使用情况"), prose)).toEqual([["", 1]]);
    expect(subjects(itemHeading(1, "加强预算管理"), prose)).toEqual([["", 1]]);
  });
  test("a body paragraph may open an item", () => {
    expect(subjects(paragraphOf("2.会议费。年初预算20万元。"), prose)).toEqual([
      ["会议费", 2],
      ["会议费", 2],
    ]);
    expect(subjects(paragraphOf("（1）加强管理：年初预算20万元。"))).toEqual([["", null]]);
  });
  test("a title that begins with digits keeps them", () => {
    const { value } = readNarrative([itemHeading(1, "12345热线整合"), prose], "a.pdf");
    expect(value.claims[0]).toMatchObject({ subject: "12345热线整合", item: { number: 1, title: "12345热线整合" } });
    expect(value.others.map((other) => [other.kind, other.text])).toEqual([
      ["item", "1."],
      ["name", "12345"],
    ]);
  });
  test("titles and captions state nothing", () => {
    const title = paragraphOf("2022年预算500万元", { role: "title" });
    const caption = paragraphOf("表1 预算500万元", { role: "caption" });
    const { value, notes } = readNarrative([title, caption], "a.pdf");
    expect(value.claims).toEqual([]);
    expect(notes).toEqual([]);
  });
});

describe("other numbers", () => {
  test.each([
    ["依据财预〔2019〕136号文件", ["document-number 〔2019〕136号"]],
    ["电话0971-6123456，手机13897001234", ["phone 0971-6123456", "phone 13897001234"]],
    ["于2023年8月15日9:30召开会议", ["date 2023年8月15日", "clock 9:30"]],
    ["政府“710”督办系统", ["name 710"]],
    ["安装A4打印机和PM2.5监测仪", ["name 4", "name 2.5"]],
    ["《2022年工作要点》", ["year 2022年"]],
    ["一是加强统一管理，进一步提高三公经费使用效益", ["ordinal 一是"]],
    ["第一，完善制度", ["ordinal 第一"]],
    ["工期3-5天", ["other 3-5天"]],
  ])("%s", (text, others) => {
    const narrative = narrate(text, null);
    expect(narrative.claims).toEqual([]);
    expect(narrative.others.map((other) => `${other.kind} ${other.text}`)).toEqual(others);
  });
});

test("an amount without a known subject is noted and not claimed", () => {
  const { value, notes } = readNarrative([paragraphOf("受疫情影响少支出50万元。")], "a.pdf");
  expect(value.claims).toEqual([]);
  expect(notes).toMatchObject([{ code: "claims.unplaced-figure", page: 1, loss: false }]);
});
