import { expect, test } from "vitest";
import type { Paragraph } from "../../src/domain/paragraph.ts";
import type { Cell, Table } from "../../src/domain/table.ts";
import { readForms } from "../../src/normalisation/forms.ts";
import { placeIn, readingOfCells } from "../../src/normalisation/reading.ts";
import { PIPELINE } from "../checks/example-report.ts";
import { tableOf } from "./table-builder.ts";

type Doubts = Readonly<Record<string, Partial<Cell>>>;

/** A table as read from a picture: every cell has alternatives, if only none. */
function scanned(rows: readonly (readonly string[])[], doubts: Doubts): Table {
  const table = tableOf(rows);
  const cells = table.cells.map((cell) => ({ ...cell, confidence: 0.97, alternatives: [], ...doubts[cell.text] }));
  return { ...table, method: "ocr-lattice", cells };
}

const ROWS = [
  ["项目支出绩效运行监控表@6"],
  ["项目名称：渠道疏浚@6"],
  ["项目负责人", "某甲@2", "联系电话", "13900000001@2"],
  ["预算数", "40.00", "执行数", "26.00", "执行率", "65%"],
  ["一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "1-8月执行情况"],
  ["产出指标", "数量指标", "疏浚渠道长度", "≥", "12公里", "8公里"],
];

const project = (doubts: Doubts) => readForms([scanned(ROWS, doubts)], [], PIPELINE, "scan.pdf", 2023).projects[0];

test("a cell's doubt is its figure's", () => {
  const read = project({ "26.00": { confidence: 0.6, alternatives: ["26.80", "20.00"], doubts: ["unsure"] } });
  expect(read?.form.source).toBe("ocr");
  expect(read?.funds.executed?.at).toMatchObject({
    source: "ocr",
    confidence: 0.6,
    alternatives: ["26.80", "20.00"],
    doubts: ["unsure"],
  });
  expect(read?.funds.budget?.at).toMatchObject({ source: "ocr", confidence: 0.97, alternatives: [] });
});

test("a part of a cell has that part of its alternatives", () => {
  const read = project({
    "项目名称：渠道疏浚": {
      confidence: 0.5,
      alternatives: ["项目名称：渠道疏俊", "顶目名称：渠道疏浚", "项目名称:渠道疏浚"],
    },
  });
  expect(read?.name).toMatchObject({ text: "渠道疏浚", at: { confidence: 0.5, alternatives: ["渠道疏俊"] } });
});

test("a target is no surer than the sign in the column beside it", () => {
  const read = project({ "≥": { confidence: 0.4, alternatives: [">"], doubts: ["leading-gap"] } });
  expect(read?.indicators[0]?.target).toMatchObject({ op: "≥", at: { confidence: 0.4, doubts: ["leading-gap"] } });
});

test("printed cells are certain", () => {
  const read = readForms([tableOf(ROWS)], [], PIPELINE, "form.pdf", 2023).projects[0];
  expect(read?.form.source).toBe("text");
  expect(read?.funds.executed?.at).toMatchObject({ source: "text", confidence: 1 });
  expect(read?.funds.executed?.at).not.toHaveProperty("alternatives");
});

test("cells joined are read otherwise one at a time", () => {
  const [a, b] = scanned([["红灯□", "黄灯☑"]], {
    "红灯□": { confidence: 0.8, alternatives: ["红灯☑"] },
    "黄灯☑": { confidence: 0.7, alternatives: ["黄灯□"] },
  }).cells as readonly [Cell, Cell];
  expect(readingOfCells([a, b])).toEqual({
    source: "ocr",
    confidence: 0.7,
    alternatives: ["红灯☑ 黄灯☑", "红灯□ 黄灯□"],
  });
});

test("words of a line are as sure as their own characters", () => {
  const text = "填报人：某丙 2022年";
  const places = [...text].map((_, index) => ({
    page: 1,
    box: [index * 10, 0, index * 10 + 10, 10] as const,
    sureness: { confidence: index === 5 ? 0.3 : 0.99, others: index === 5 ? ["内"] : [] },
  }));
  const line: Paragraph = { page: 1, box: [0, 0, 200, 10], text, places, level: 0, number: null, role: "caption" };
  expect(placeIn(line, 4, 2, "scan.pdf")).toMatchObject({ confidence: 0.3, alternatives: ["某内"], source: "ocr" });
  expect(placeIn(line, 7, 5, "scan.pdf")).toMatchObject({ confidence: 0.99, alternatives: [] });
});
