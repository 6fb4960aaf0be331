import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { telling } from "../two-projects.ts";

const said = (sentence: string, change: Partial<ExampleProject> = {}): Example => reportWith(change, telling(sentence));

test("a budget in the prose that is not the form's wakes it", () => {
  expect(brokenIn(said("灌渠整治预算安排20.00万元，截至10月底执行17.00万元，执行率85%。"))).toEqual([]);
  expect(brokenIn(said("灌渠整治预算安排21.00万元。"))).toEqual(["tie-out.funds 21.00 | 20.00万元 | 1.00"]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  // One figure printed shorter is no difference; one printed as long is.
  ["灌渠整治预算安排20万元。", { budget: "20.30" }, ["holds 20 | 20.3万元 | -0.3"]],
  ["灌渠整治预算安排20万元。", { budget: "20.60" }, ["holds 20 | 20.6万元 | -0.6"]],
  ["灌渠整治预算安排21万元。", { budget: "20.60" }, ["holds 21 | 20.6万元 | 0.4"]],
  ["灌渠整治预算安排22万元。", { budget: "20.60" }, ["breaks 22 | 20.6万元 | 1.4"]],
  ["灌渠整治预算安排20.01万元。", {}, ["breaks 20.01 | 20.00万元 | 0.01"]],
  ["灌渠整治预算安排200000元。", {}, ["holds 200000 | 200000元 | 0"]],
  ["灌渠整治预算安排201000元。", {}, ["breaks 201000 | 200000元 | 1000"]],
  ["灌渠整治预算安排0.002亿元。", {}, ["holds 0.002 | 0.002亿元 | 0.000"]],
  ["灌渠整治预算安排约20万元。", { budget: "20.90" }, ["holds 20 | 20.9万元 | -0.9"]],
  ["灌渠整治预算安排超过20万元。", { budget: "20.90" }, ["holds 20 | 20.9万元 | -0.9"]],
  ["灌渠整治预算安排近20万元。", { budget: "20.90" }, ["breaks 20 | 20.9万元 | -0.9"]],
  ["灌渠整治执行率80%。", {}, ["breaks 80 | 85% | -5"]],
  ["灌渠整治预计全年执行率90%。", {}, ["breaks 90 | 100% | -10"]],
  // The adjusted budget is a budget too, but 年初 and 调整后 say which.
  ["灌渠整治预算26.00万元。", { adjusted: "26.00" }, ["holds 26.00 | 26.00万元 | 0.00"]],
  ["灌渠整治预算23.00万元。", { adjusted: "26.00" }, ["breaks 23.00 | 20.00万元 | 3.00"]],
  ["灌渠整治年初预算26.00万元。", { adjusted: "26.00" }, ["breaks 26.00 | 20.00万元 | 6.00"]],
  ["灌渠整治调整后预算20.00万元。", { adjusted: "26.00" }, ["breaks 20.00 | 26.00万元 | -6.00"]],
  ["灌渠整治执行12.00万元。", { doubtful: ["executed"] }, ["undecided 12.00 | 17.00万元 | -"]],
])("%s %j", (sentence, change, expected) => {
  expect(shownOf("tie-out.funds", said(sentence, change))).toEqual(expected);
});

test.each([
  "灌渠整治已下达15.00万元。", // released need not be budgeted
  "灌渠整治下达资金15.00万元。",
  "灌渠整治批复预算15.00万元。",
  "2021年灌渠整治预算安排15.00万元。", // another year
  "上年灌渠整治预算安排15.00万元。",
  "截至9月底，灌渠整治执行15.00万元。", // another month
  "灌渠整治调整后预算25.00万元。", // no such column
  "灌渠整治预计全年执行19.00万元。",
  "灌渠养护预算安排21.00万元。", // another project
  "灌渠整治的设计费预算安排5.00万元。", // part of it
])("silent for %s", (sentence) => {
  expect(shownOf("tie-out.funds", said(sentence))).toEqual([]);
});

test("what was released may agree with the budget, and then does", () => {
  expect(shownOf("tie-out.funds", said("灌渠整治已下达20.00万元。"))).toEqual(["holds 20.00 | 20.00万元 | 0.00"]);
});

test("an amount told beside a blank cell is to be explained: a blank is not zero", () => {
  const [relation] = relationsOf("tie-out.funds", said("灌渠整治执行15.00万元。", { executed: "", executionRate: "" }));
  expect(relation).toMatchObject({ outcome: "breaks", severity: "warning", verdict: "rule", computed: null });
});
