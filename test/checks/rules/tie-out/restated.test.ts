import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import { relationsOf } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { GROUP, telling } from "../two-projects.ts";

const said = (...paragraphs: readonly string[]): Example => ({ prose: telling(...paragraphs) });

test("four projects where there were three wakes it", () => {
  expect(brokenIn(said("本年专项资金3个，金额30.00万元。", "截至10月底，3个专项资金执行20.00万元。"))).toEqual([]);
  expect(brokenIn(said("本年专项资金3个，金额30.00万元。", "截至10月底，4个专项资金执行20.00万元。"))).toEqual([
    "tie-out.restated 4 | 3个 | 1",
  ]);
});

test.each<[string, readonly string[]]>([
  ["first", ["专项资金金额31.00万元。", "专项资金金额30.00万元。", "专项资金预算30.00万元。"]],
  ["second", ["专项资金金额30.00万元。", "专项资金金额31.00万元。", "专项资金预算30.00万元。"]],
  ["last", ["专项资金金额30.00万元。", "专项资金金额30.00万元。", "专项资金预算31.00万元。"]],
])("the one of three that differs is told, though it comes %s", (_, paragraphs) => {
  expect(brokenIn(said(...paragraphs))).toEqual(["tie-out.restated 31.00 | 30.00万元 | 1.00"]);
});

test("both statements are evidence", () => {
  const [relation] = relationsOf("tie-out.restated", said("专项资金预算30.00万元。", "专项资金预算31.00万元。"));
  expect(relation?.evidence.map((one) => [one.role, one.text])).toEqual([
    ["stated", "31.00万元"],
    ["restated", "30.00万元"],
  ]);
});

test.each<[readonly string[], readonly string[]]>([
  [["专项资金预算30.00万元。", "专项资金预算30万元。"], ["holds 30 | 30万元 | 0"]],
  [["专项资金预算30.40万元。", "专项资金预算30万元。"], ["holds 30 | 30.4万元 | -0.4"]],
  [["专项资金预算30.60万元。", "专项资金预算30万元。"], ["rounding 30 | 30.6万元 | -0.6"]],
  [["专项资金预算30.60万元。", "专项资金预算29万元。"], ["breaks 29 | 30.6万元 | -1.6"]],
  [["专项资金预算30.00万元。", "专项资金预算30.01万元。"], ["breaks 30.01 | 30.00万元 | 0.01"]],
  [["专项资金预算30.00万元。", "专项资金预算300000元。"], ["holds 300000 | 300000元 | 0"]],
  [["专项资金预算30.00万元。", "专项资金预算0.0031亿元。"], ["breaks 0.0031 | 0.0030亿元 | 0.0001"]],
  [["截至10月底，专项资金执行率60%。", "截至10月底，专项资金执行率66%。"], ["breaks 66 | 60% | 6"]],
])("%j", (paragraphs, expected) => {
  expect(shownOf("tie-out.restated", said(...paragraphs))).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ["one of them is hedged", ["专项资金预算30.00万元。", "专项资金预算约31万元。"]],
  ["one is what was released", ["专项资金预算30.00万元。", "专项资金已下达25.00万元。"]],
  ["one is after an adjustment", ["专项资金预算30.00万元。", "专项资金调整后预算35.00万元。"]],
  ["they run to different months", ["截至9月底，专项资金执行18.00万元。", "截至10月底，专项资金执行20.00万元。"]],
  ["they are of different groups", ["专项资金预算30.00万元。", "公用经费预算25.00万元。"]],
  ["nothing says that the meetings are the same", ["召开会议3次。", "召开会议4次。"]],
  ["a fact is stated once", [GROUP]],
])("silent when %s", (_, paragraphs) => {
  expect(shownOf("tie-out.restated", said(...paragraphs))).toEqual([]);
});
