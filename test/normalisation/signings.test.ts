import { expect, test } from "vitest";
import type { Box } from "../../src/domain/geometry.ts";
import type { Mark } from "../../src/domain/page.ts";
import type { Paragraph } from "../../src/domain/paragraph.ts";
import type { Extract } from "../../src/domain/report.ts";
import { findSignings } from "../../src/normalisation/signings.ts";
import { tableOf } from "./table-builder.ts";

/** A line of 10-point characters from the left edge, 100 points down the page. */
function line(text: string): Paragraph {
  const places = [...text].map((_, index) => ({ page: 1, box: [index * 10, 100, index * 10 + 10, 110] as Box }));
  const box: Box = [0, 100, text.length * 10, 110];
  return { page: 1, box, text, places, level: 0, number: null, role: "caption" };
}

const seal = (box: Box): Mark => ({ kind: "seal", box, confidence: 0.9 });
const hand = (box: Box): Mark => ({ kind: "handwriting", box, confidence: 0.6 });

function found(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[] | null,
  rows: readonly (readonly string[])[] = [],
): readonly string[] {
  const source = marks === null ? "text" : "ocr";
  const page = { page: 1, width: 595, height: 842, rotation: 0, source, state: "text" } as const;
  const extract: Extract = {
    file: "scan.pdf",
    kind: "scan",
    pages: [marks === null ? page : { ...page, marks: marks.map((mark) => ({ ...mark, page: 1 })) }],
    tables: rows.length === 0 ? [] : [tableOf(rows)],
    paragraphs,
    leftovers: [],
    narrative: { claims: [], lists: [], others: [] },
  };
  return findSignings(extract, []).map((one) => `${one.label.text} ${one.kind} ${one.state}`);
}

const SIGNED = line("单位负责人（签字）：      填报人（签名）：      填报日期：2022年11月22日");

test("nothing after a label is missing; a name or ink is not", () => {
  expect(found([SIGNED], [])).toEqual(["单位负责人（签字） signature missing", "填报人（签名） signature missing"]);
  expect(found([SIGNED], [hand([110, 95, 150, 112])])).toEqual([
    "单位负责人（签字） signature present",
    "填报人（签名） signature missing",
  ]);
  expect(found([line("单位负责人（签字）：某甲  填报人（签名）：____")], [])).toEqual([
    "单位负责人（签字） signature present",
    "填报人（签名） signature missing",
  ]);
});

test("a seal is anywhere on its page", () => {
  const asked = line("填报单位：某县水务局（盖章）");
  expect(found([asked], [])).toEqual(["填报单位：某县水务局（盖章） seal missing"]);
  expect(found([asked], [seal([300, 600, 420, 720])])).toEqual(["填报单位：某县水务局（盖章） seal present"]);
  expect(found([asked], [hand([300, 600, 420, 720])])).toEqual(["填报单位：某县水务局（盖章） seal missing"]);
});

test("printed pages show typed names only", () => {
  expect(found([SIGNED, line("填报单位：某局（公章）")], null)).toEqual([
    "单位负责人（签字） signature unknown",
    "填报人（签名） signature unknown",
    "填报单位：某局（公章） seal unknown",
  ]);
  expect(found([line("负责人签字：某甲")], null)).toEqual(["负责人签字 signature present"]);
});

test("labels in cells are answered there or beside", () => {
  const rows = [
    ["负责人（签字）", "某甲", "填报人（签字）", ""],
    ["审核意见@2", "同意上报。（盖章）@2"],
  ];
  expect(found([], [], rows)).toEqual([
    "负责人（签字） signature present",
    "填报人（签字） signature missing",
    "同意上报。（盖章） seal missing",
  ]);
  expect(found([], [hand([32, 2, 38, 8])], rows)[1]).toBe("填报人（签字） signature present");
});

test("prose that speaks of seals asks for none", () => {
  const prose = `各单位按要求填报监控表，经单位负责人（签字）并加盖单位公章（盖章）后，${"由主管部门汇总报送财政部门，".repeat(4)}完成监控工作。`;
  expect(found([line(prose)], [])).toEqual([]);
});
