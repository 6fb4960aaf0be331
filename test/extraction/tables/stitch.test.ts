import { expect, test } from "vitest";
import type { LaidOutPage } from "../../../src/domain/layout.ts";
import type { Glyph, Ruling } from "../../../src/domain/page.ts";
import type { Table } from "../../../src/domain/table.ts";
import { extractTables } from "../../../src/extraction/tables/extract.ts";
import { frame, horizontal, page, set } from "../../layout/page-builder.ts";

/** Column edges of the tables here. */
const XS = [60, 140, 240, 400, 540];
const ROW = 20;

interface Written {
  readonly text: string | readonly string[];
  /** How many columns and rows it takes. */
  readonly columns?: number;
  readonly rows?: number;
  /** Sides left unprinted. */
  readonly open?: "above" | "below";
}

/** `null`: taken by a cell above or to the left. */
type Row = readonly (string | Written | null)[];

/** A table's ink from `top` down; a row is as high as its longest cell. */
function draw(rows: readonly Row[], top: number): { glyphs: Glyph[]; rulings: Ruling[]; bottom: number } {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell)));
  const lines = (cell: Written | null) => (cell && typeof cell.text !== "string" && !cell.rows ? cell.text.length : 1);
  const heights = cells.map((row) => Math.max(ROW, ...row.map((cell) => 14 * lines(cell) + 4)));
  const ys = [top];
  for (const height of heights) ys.push((ys.at(-1) ?? top) + height);
  const glyphs: Glyph[] = [];
  const rulings: Ruling[] = [];
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell) return;
      const [x0, y0] = [XS[c] as number, ys[r] as number];
      const [x1, y1] = [XS[c + (cell.columns ?? 1)] as number, ys[r + (cell.rows ?? 1)] as number];
      const texts = typeof cell.text === "string" ? [cell.text] : cell.text;
      glyphs.push(...texts.flatMap((text, i) => set(text, x0 + 5, y0 + 3 + 14 * i)));
      const sides = frame([x0, y0, x1, y1]);
      rulings.push(
        ...sides.filter((_, side) => !(side === 0 && cell.open === "above") && !(side === 1 && cell.open === "below")),
      );
    });
  });
  return { glyphs, rulings, bottom: ys.at(-1) ?? top };
}

/** A page with a table from `top` down and, 30 points from the sheet's foot, its number. */
function sheet(number: number, rows: readonly Row[], { top = 60, words = [] as readonly Glyph[] } = {}): LaidOutPage {
  const { glyphs, rulings } = draw(rows, top);
  return page([...words, ...glyphs, ...set(`- ${number} -`, 290, 805)], rulings, number);
}

/** Rows that reach from `top` down to the foot of the text area. */
const filler = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => [`${i + 1}`, `项目${i + 1}`, "22.03", "60%"]);

const tablesOf = (...pages: readonly LaidOutPage[]): readonly Table[] => extractTables(pages).value;

const HEADER: Row = ["序号", "项目名称", "预算数（万元）", "执行率"];

test("a table that goes on over the page is one table", () => {
  const [table, ...more] = tablesOf(sheet(5, [HEADER, ...filler(34)]), sheet(6, [["35", "末项", "3.50", "65%"]]));
  expect(more).toEqual([]);
  expect(table).toMatchObject({ pages: [5, 6], page: 5, rows: 36, columns: 4, headerRows: 1 });
  expect(table?.parts?.map((part) => part.page)).toEqual([5, 6]);
  expect(table?.cells.at(-1)).toMatchObject({ r0: 35, c0: 3, text: "65%", page: 6 });
});

test("a repeated header stands once", () => {
  const [table] = tablesOf(sheet(5, [HEADER, ...filler(34)]), sheet(6, [HEADER, ["35", "末项", "3.50", "65%"]]));
  expect(table).toMatchObject({ rows: 36, headerRows: 1 });
  expect(table?.cells.filter((cell) => cell.text === "项目名称")).toHaveLength(1);
});

test("a label over several rows that the break cut is one cell", () => {
  const above: Row[] = [
    ...filler(33),
    [{ text: "产出指标", rows: 2 }, "数量指标", "报告量", "=12份"],
    [null, "质量指标", "接通率", "≥95%"],
  ];
  const below: Row[] = [
    [{ text: "", rows: 2 }, "时效指标", "时限", "=1年"],
    [null, "成本指标", "费用", "=20%"],
  ];
  const [table] = tablesOf(sheet(1, above), sheet(2, below));
  const label = table?.cells.find((cell) => cell.text === "产出指标");
  expect(label).toMatchObject({ r0: 33, r1: 36, c0: 0, page: 1 });
  expect(table?.rows).toBe(37);
});

test("an empty cell at the right of a new row is an empty cell", () => {
  const [table] = tablesOf(
    sheet(1, [...filler(34), ["35", "甲", "1.00", "备注"]]),
    sheet(2, [["36", "乙", "2.00", ""]]),
  );
  expect(table?.cells.filter((cell) => cell.r0 === 35).map((cell) => cell.text)).toEqual(["36", "乙", "2.00", ""]);
});

const WIDE = "保障网上办公正常运行保障政府网站和政务新媒体";

test("a row the break cut is one row, its text joined, its place the first part's", () => {
  const above: Row[] = [...filler(32), ["进展", { text: [WIDE, WIDE], columns: 3 }, null, null]];
  const below: Row[] = [
    ["", { text: ["安全运行。"], columns: 3 }, null, null],
    ["措施", { text: "无", columns: 3 }, null, null],
  ];
  const [table] = tablesOf(sheet(1, above), sheet(2, below));
  expect(table?.rows).toBe(34);
  const cut = table?.cells.find((cell) => cell.r0 === 32 && cell.c0 === 1);
  expect(cut).toMatchObject({ text: `${WIDE}${WIDE}安全运行。`, page: 1, c1: 3 });
});

test("a cell that is open on both sides of the break is one cell", () => {
  const above: Row[] = [
    ...filler(33),
    [
      { text: "甲", open: "below" },
      { text: "乙", open: "below" },
      { text: "1", open: "below" },
      { text: "2", open: "below" },
    ],
  ];
  const below: Row[] = [
    [
      { text: "", open: "above" },
      { text: "丙", open: "above" },
      { text: "", open: "above" },
      { text: "", open: "above" },
    ],
    ["35", "丁", "3.50", "65%"],
  ];
  const [table] = tablesOf(sheet(1, above), sheet(2, below));
  expect(table?.cells.filter((cell) => cell.r0 === 33).map((cell) => cell.text)).toEqual(["甲", "乙丙", "1", "2"]);
});

test("figures that follow each other down a narrow column are two rows", () => {
  const narrow = (a: string, b: string): Row => [a, b, { text: "备", columns: 2 }, null];
  const [table] = tablesOf(
    sheet(1, [...filler(34), narrow("11111111111", "22.03")]),
    sheet(2, [narrow("22222222222", "24.05")]),
  );
  expect(table?.rows).toBe(36);
});

test("columns that a cut span hides are found again by their edges", () => {
  const below: Row[] = [
    ["说明", { text: "无", columns: 3 }, null, null],
    ["签字", { text: "（盖章）", columns: 3 }, null, null],
  ];
  const [table] = tablesOf(sheet(1, [HEADER, ...filler(34)]), sheet(2, below));
  expect(table).toMatchObject({ columns: 4, rows: 37 });
  expect(table?.cells.at(-1)).toMatchObject({ c0: 1, c1: 3, text: "（盖章）" });
});

const title = (text: string): Glyph[] => set(text, 220, 30, 16);

test("forms with a title each, complete on their page, stay apart", () => {
  const form: Row[] = [["项目名称", "甲项目", "负责人", "张三"], ...filler(33)];
  const pages = [1, 2].map((number) => sheet(number, form, { words: title("绩效自评表") }));
  expect(tablesOf(...pages).map((table) => table.pages)).toEqual([[1], [2]]);
});

test("copies of one form without titles stay apart", () => {
  const form = (name: string): Row[] => [["项目名称", name, "负责人", "张三"], ...filler(34)];
  expect(tablesOf(sheet(1, form("甲项目")), sheet(2, form("乙项目"))).map((table) => table.pages)).toEqual([[1], [2]]);
});

test("a table that ends high on its page is over", () => {
  const full = sheet(3, [HEADER, ...filler(34)]);
  expect(tablesOf(sheet(1, [HEADER, ...filler(5)]), sheet(2, [["甲", "乙", "丙", "丁"]]), full)[0]?.pages).toEqual([1]);
});

test("a running head and 续表 do not part a table, other words do", () => {
  const above = sheet(1, [HEADER, ...filler(34)]);
  const next = (words: readonly Glyph[]) => sheet(2, [["35", "末项", "3.50", "65%"]], { words, top: 90 });
  expect(tablesOf(above, next(set("续表1", 270, 70)))).toHaveLength(1);
  expect(tablesOf(above, next(set("二、项目情况", 60, 70)))).toHaveLength(2);
  const heads = [1, 2, 3].map((number) => {
    const rows: Row[] = number === 3 ? [["70", "末项", "3.50", "65%"]] : filler(33);
    return sheet(number, rows, { words: set("某县绩效报告", 250, 30), top: 80 });
  });
  expect(tablesOf(...heads)).toHaveLength(1);
});

test("a single cell that is the rest of a cut table is part of it", () => {
  const above: Row[] = [...filler(33), [{ text: [WIDE + WIDE.slice(0, 20)], columns: 4 }, null, null, null]];
  const below = page([...set("运行。", 65, 65)], frame([60, 60, 540, 90]), 2);
  const [table, ...more] = tablesOf(sheet(1, above), below);
  expect(more).toEqual([]);
  expect(table?.pages).toEqual([1, 2]);
});

test("text that runs out of a cell without a bottom side is still the cell's", () => {
  const { glyphs, rulings } = draw([...filler(34), [{ text: "绩效", open: "below" }, "数量", "1", "2"]], 60);
  const first = page([...glyphs, ...set("目标", 65, 762)], [...rulings, horizontal(760, 140, 540)], 1);
  const [table] = tablesOf(first);
  expect(table?.cells.find((cell) => cell.text.startsWith("绩效"))?.text).toBe("绩效目标");
});
