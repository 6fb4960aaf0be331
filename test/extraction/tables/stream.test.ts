import fc from "fast-check";
import { expect, test } from "vitest";
import { extractParagraphs } from "../../../src/extraction/paragraphs.ts";
import { extractTables } from "../../../src/extraction/tables/extract.ts";
import { layOut } from "../../../src/layout/lay-out.ts";
import { frame, horizontal, page, set } from "../../layout/page-builder.ts";
import { type Align, asRead, type Column, cellsOf, columns, plainCells, prose, put, rowsAt } from "./stream-builder.ts";

const tablesOf = (...args: Parameters<typeof page>) => extractTables([page(...args)]).value;

const four = columns(100, [90, 60, 60, 50], ["left", "right", "right", "right"]);
const funds = [
  ["项目名称", "预算数", "执行数", "执行率"],
  ["农村道路养护", "1,280.50", "1,002.30", "78.3%"],
  ["防汛物资储备", "96.40", "96.40", "100.0%"],
  ["合计", "1,376.90", "1,098.70", "79.8%"],
];

test("words and figures set in columns are a table, the text around them is not", () => {
  const glyphs = [...prose(100, 3), ...rowsAt(funds, four, 180), ...prose(280, 3)];
  const [table, ...more] = tablesOf(glyphs);
  expect(more).toEqual([]);
  expect(cellsOf(table)).toEqual(plainCells(funds));
  expect(table).toMatchObject({ method: "stream", rows: 4, columns: 4, headerRows: 1, pages: [1] });
  expect(table?.cells[5]).toMatchObject({ text: "1,280.50", confidence: 1 });
  expect(table?.cells[5]?.textBox?.[2]).toBeCloseTo(266);
  const { paragraphs } = extractParagraphs([page(glyphs)], table ? [table] : []).value;
  expect(paragraphs.some(({ text }) => text.includes("防汛"))).toBe(false);
  expect(paragraphs.map(({ text }) => text.length)).toEqual([114, 114]);
});

test("its caption and its signatures stay outside", () => {
  const glyphs = [
    ...set("单位：万元", 330, 160),
    ...rowsAt(funds, four, 180),
    ...set("审核人：张木生", 100, 262),
    ...set("填表人：李青禾", 280, 262),
  ];
  const [table] = tablesOf(glyphs);
  expect(cellsOf(table)).toEqual(plainCells(funds));
  const { paragraphs } = extractParagraphs([page(glyphs)], table ? [table] : []).value;
  expect(paragraphs.map(({ role, text }) => `${role} ${text}`)).toEqual([
    "caption 单位：万元",
    "caption 审核人：张木生 填表人：李青禾",
  ]);
});

test("a title over several columns stands above theirs; others go down the head", () => {
  const [stub, a, b, c] = four as readonly [Column, Column, Column, Column];
  const over = { left: a.left, right: b.right, align: "centre" } as const;
  const glyphs = [
    ...put("资金情况", over, 160),
    ...put("项目", stub, 170),
    ...put("执行率", c, 170),
    ...put("预算数", a, 180),
    ...put("执行数", b, 180),
    ...rowsAt(funds.slice(1), four, 200),
  ];
  const [table] = tablesOf(glyphs);
  expect(cellsOf(table).slice(0, 5)).toEqual(
    ["0 0 1 0 项目", "0 1 0 2 资金情况", "1 1 1 1 预算数", "1 2 1 2 执行数", "0 3 1 3 执行率"].sort(),
  );
  expect(table).toMatchObject({ rows: 5, headerRows: 2 });
});

test.each([
  ["top", 0],
  ["middle", 1],
] as const)("a wrapped name is one cell, its row's figures at its %s", (_, at) => {
  const [stub, ...rest] = four as readonly [Column, ...Column[]];
  const wrapped = ["农村饮水安全巩固", "提升及管网改造工", "程"];
  const figures = ["560.00", "431.20", "77.0%"];
  const glyphs = [
    ...rowsAt(funds.slice(0, 2), four, 100),
    ...wrapped.flatMap((text, i) => put(text, stub, 140 + 13 * i)),
    ...rowsAt([figures], rest, 140 + 13 * at),
    ...rowsAt(funds.slice(2), four, 186),
  ];
  expect(cellsOf(tablesOf(glyphs)[0])).toEqual(
    plainCells([...funds.slice(0, 2), [wrapped.join(""), ...figures], ...funds.slice(2)]),
  );
});

test("what was not filled in is an empty cell", () => {
  const rows = [
    ["指标", "目标", "实际", "差额"],
    ["养护里程", "320", "318", ""],
    ["服务点", "12", "", ""],
    ["培训人次", "", "860", ""],
    ["投诉件数", "5", "", "-5"],
    ["满意度", "90", "93", "3"],
  ];
  expect(cellsOf(tablesOf(rowsAt(rows, four, 100))[0])).toEqual(plainCells(rows));
});

test("two columns are a table when one has figures, in four rows", () => {
  const two = columns(100, [120, 60], ["left", "right"]);
  const rows = [
    ["支出项目", "金额"],
    ["差旅费", "3.20"],
    ["会议费", "1.15"],
    ["办公费", "12.40"],
    ["合计", "16.75"],
  ];
  expect(cellsOf(tablesOf(rowsAt(rows, two, 100))[0])).toEqual(plainCells(rows));
  expect(tablesOf(rowsAt(rows.slice(1, 4), two, 100))).toEqual([]);
});

test("rules above, under the head and below make words a table, and part its rows", () => {
  const three = columns(100, [70, 100, 90], ["left", "left", "left"]);
  const rows = [
    ["问题", "原因", "措施"],
    ["进度偏慢", "招标流标两次", "倒排工期"],
    ["台账不全", "人员更换频繁", "补齐资料"],
  ];
  const lines = [92, 115, 135, 158].map((y) => horizontal(y, 95, 400));
  expect(tablesOf(rowsAt(rows, three, 100))).toEqual([]);
  const [table] = tablesOf(rowsAt(rows, three, 100), lines);
  expect(cellsOf(table)).toEqual(plainCells(rows));
  expect(table?.box).toEqual([95, 92, 400, 158]);
});

test("a frame around it is its outline", () => {
  const [table, ...more] = tablesOf(rowsAt(funds, four, 180), frame([90, 170, 420, 260]));
  expect(more).toEqual([]);
  expect(table?.method).toBe("stream");
  expect(cellsOf(table)).toEqual(plainCells(funds));
});

test("over a page break it goes on where its columns do, its head said once", () => {
  const [head, ...body] = funds as [readonly string[], ...string[][]];
  const many = Array.from({ length: 30 }, (_, i) => [`第${i + 1}站`, `${i + 100}.00`, `${i + 50}.00`, `${i + 10}%`]);
  const first = page([...prose(60, 3), ...rowsAt([head, ...many], four, 140)], [], 1);
  const next = (rows: readonly (readonly string[])[], above = 0) =>
    page([...(above ? prose(60, above) : []), ...rowsAt(rows, four, above ? 140 : 70)], [], 2);
  const whole = plainCells([head, ...many, ...body]);
  const tables = extractTables([first, next([head, ...body])]).value;
  expect(tables.map(cellsOf)).toEqual([whole]);
  expect(tables[0]).toMatchObject({ pages: [1, 2], headerRows: 1 });
  expect(extractTables([first, next(body)]).value.map(cellsOf)).toEqual([whole]);
  expect(extractTables([first, next([head, ...body], 2)]).value).toHaveLength(2);
});

test("of a picture: columns read as one line are parted, and each cell has its own doubt", () => {
  const close = columns(100, [90, 45, 45, 45], ["left", "right", "right", "right"]).map((column, i) => ({
    ...column,
    left: column.left - 6 * i,
    right: column.right - 6 * i,
  }));
  const [table] = extractTables([layOut(asRead(page(rowsAt(funds, close, 100)), "3"))]).value;
  expect(table?.method).toBe("ocr-stream");
  expect(cellsOf(table)).toEqual(plainCells(funds));
  const cell = table?.cells.find(({ text }) => text === "1,002.30");
  expect(cell).toMatchObject({ confidence: 0.7, alternatives: ["1,002.70"], doubts: ["unsure"] });
  expect(table?.cells.find(({ text }) => text === "96.40")).toMatchObject({ confidence: 0.99, alternatives: [] });
});

const aligned = fc.constantFrom<Align>("left", "right", "centre");
const amount = fc.integer({ min: 1, max: 999999 }).map((cents) => (cents / 100).toFixed(2));
const name = fc
  .array(fc.constantFrom(..."甲乙丙丁戊己庚辛"), { minLength: 2, maxLength: 8 })
  .map((parts) => parts.join(""));
const anyTable = fc
  .record({ count: fc.integer({ min: 2, max: 5 }), rows: fc.integer({ min: 3, max: 12 }) })
  .chain(({ count, rows }) =>
    fc.record({
      aligns: fc.array(aligned, { minLength: count, maxLength: count }),
      names: fc.array(name, { minLength: rows, maxLength: rows }),
      amounts: fc.array(fc.array(amount, { minLength: count, maxLength: count }), { minLength: rows, maxLength: rows }),
      step: fc.integer({ min: 14, max: 30 }),
    }),
  );

test("any table of names and amounts comes back exactly, however its columns are aligned", () => {
  fc.assert(
    fc.property(anyTable, ({ aligns, names, amounts, step }) => {
      const among = columns(80, [90, ...aligns.map(() => 46)], ["left", ...aligns]);
      const head = ["项目名称", ...aligns.map((_, i) => `第${"一二三四五"[i]}项`)];
      const rows = [head, ...names.map((stub, r) => [stub, ...(amounts[r] ?? [])])];
      const glyphs = [...prose(60, 2), ...rowsAt(rows, among, 120, step), ...prose(140 + step * rows.length, 2)];
      expect(tablesOf(glyphs).map(cellsOf)).toEqual([plainCells(rows)]);
    }),
    { numRuns: 200 },
  );
});
