import { expect, test } from "vitest";
import type { Glyph } from "../../../src/domain/page.ts";
import { extractTables } from "../../../src/extraction/tables/extract.ts";
import { layOut } from "../../../src/layout/lay-out.ts";
import { page, set } from "../../layout/page-builder.ts";
import { asRead, columns, prose, rowsAt } from "./stream-builder.ts";

const lines = (texts: readonly string[], x = 90, step = 18): Glyph[] =>
  texts.flatMap((text, i) => set(text, x, 100 + step * i));

const even = (count: number, width = 80) => columns(90, Array(count).fill(width), []);

/** What is set in columns, or nearly, and is no table. */
const OTHER: Readonly<Record<string, Glyph[]>> = {
  prose: prose(80, 30),
  "two columns of prose": Array.from({ length: 30 }, (_, i) => [
    ...set("本年度各项工作按照年初计划推进", 80, 80 + 16 * i),
    ...set("预算执行平稳支付略慢于序时进度", 320, 80 + 16 * i),
  ]).flat(),
  "three columns of prose": rowsAt(
    Array(20).fill(["各项工作按照年初", "计划有序推进预算", "执行总体平稳个别"]),
    even(3),
    80,
  ),
  "contents with leaders": lines([
    "一、部门概况……………………………1",
    "二、年度目标……………………………3",
    "三、预算执行……………………………4",
    "四、问题………………………………12",
  ]),
  "contents without leaders": rowsAt(
    [
      ["第一章", "部门概况", "1"],
      ["第二章", "年度目标", "3"],
      ["第三章", "预算执行", "3"],
      ["第四章", "存在问题", "12"],
      ["第五章", "下步打算", "15"],
    ],
    columns(90, [50, 200, 30], ["left", "left", "right"]),
    100,
  ),
  "places to sign": rowsAt(
    [
      ["甲方（盖章）：", "乙方（盖章）：", "丙方（盖章）："],
      ["法定代表人：", "法定代表人：", "法定代表人："],
      ["经办人：张木生", "经办人：李青禾", "经办人：王小河"],
      ["日期：", "日期：", "日期："],
    ],
    even(3, 120),
    100,
    24,
  ),
  "items of a list": lines([
    "1.　　完善制度，健全机制，支出3.5万元；",
    "2.　　加强培训，提高能力，支出12.0万元；",
    "3.　　强化监督，确保实效，支出8.1万元；",
    "4.　　规范采购，节约资金，支出0.6万元。",
  ]),
  names: rowsAt(Array(5).fill(["张木生", "李青禾", "王小河", "赵田", "孙文"]), even(5, 60), 100),
  address: rowsAt(
    [
      ["地址：东街12号", "邮编：814000"],
      ["电话：0974-8512345", "传真：0974-8512346"],
      ["联系人：张木生", "手机：13900001111"],
      ["邮箱：a@b.example", "网址：c.example"],
    ],
    even(2, 200),
    100,
  ),
  "titles and captions": [
    ...set("绩效监控报告", 150, 100, 22, { spread: 22 }),
    ...set("（2023年度）", 250, 140, 14),
    ...set("编制单位：青河县水务局", 90, 180),
    ...set("2023年10月", 300, 180),
    ...set("单位：万元", 440, 180),
  ],
  choices: rowsAt(Array(5).fill(["A. 甲方", "B. 乙方", "C. 丙方", "D. 丁方"]), even(4), 100),
  blanks: lines(Array(5).fill("姓名________　　性别________　　年龄________")),
  verse: rowsAt(Array(8).fill(["青山横北郭", "白水绕东城"]), even(2), 100),
  terms: rowsAt(Array(6).fill(["预算执行率", "指实际执行数占全年预算数的比重，反映资金支付进度"]), even(2, 90), 100),
};

test.each(Object.entries(OTHER))("%s: no table, printed or read from a picture", (_, glyphs) => {
  const printed = page(glyphs);
  expect(extractTables([printed]).value).toEqual([]);
  expect(extractTables([layOut(asRead(printed))]).value).toEqual([]);
});

test("a running head and a page number in pieces are none of its rows", () => {
  const rows = (number: number) =>
    ["甲", "乙", "丙"].map((name) => [`${name.repeat(number)}项`, `${number}.20`, `${number}2.10`]);
  const pages = [1, 2, 3].map((number) =>
    page(
      [
        ...rowsAt([["青河县", "2023", "公报"]], columns(90, [80, 60, 60], []), 70),
        ...rowsAt(rows(number), columns(90, [80, 60, 60], ["left", "right", "right"]), 104),
        ...prose(190, 10),
        ...set(`- ${number} -`, 290, 790),
      ],
      [],
      number,
    ),
  );
  const tables = extractTables(pages).value;
  expect(tables.map((table) => table.rows)).toEqual([3, 3, 3]);
});
