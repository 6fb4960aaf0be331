import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { GROUP, twoProjects } from "../two-projects.ts";

/** What the rule makes of an amount told of the group after its list; the list's own total comes first. */
const told = (sentence: string, second: Partial<ExampleProject> = {}): readonly string[] => {
  const [list, ...rest] = shownOf("sum.forms-total", twoProjects([GROUP, sentence], {}, second));
  expect(list).toBe("holds 36.00 | 36.00万元 | 0.00");
  return rest;
};

test("an execution a 万元 above the forms' wakes it", () => {
  expect(brokenIn(twoProjects([GROUP, "专项资金执行31.40万元。"]))).toEqual([]);
  expect(brokenIn(twoProjects([GROUP, "专项资金执行32.40万元。"]))).toEqual([
    "sum.forms-total 32.40 | 31.40万元 | 1.00",
  ]);
});

test("a count of as many projects as there are forms means all of them", () => {
  expect(brokenIn(twoProjects(["本年专项资金2个，金额37.00万元。"]))).toEqual([
    "sum.forms-total 37.00 | 36.00万元 | 1.00",
  ]);
  expect(shownOf("sum.forms-total", twoProjects(["本年专项资金3个，金额37.00万元。"]))).toEqual([]);
});

test.each([
  ["专项资金执行31.4万元。", "holds 31.4 | 31.4万元 | 0.0"],
  ["专项资金执行31万元。", "rounding 31 | 31.4万元 | -0.4"],
  ["专项资金执行30万元。", "breaks 30 | 31.4万元 | -1.4"],
  ["专项资金执行314000元。", "holds 314000 | 314000元 | 0"],
  ["专项资金执行0.00314亿元。", "holds 0.00314 | 0.00314亿元 | 0.00000"],
  ["专项资金执行约31万元。", "holds 31 | 31.4万元 | -0.4"],
  ["专项资金执行超过32万元。", "breaks 32 | 31.4万元 | 0.6"],
  ["截至10月底，专项资金执行25.00万元。", "breaks 25.00 | 31.40万元 | -6.40"],
])("%s", (sentence, expected) => {
  expect(told(sentence)).toEqual([expected]);
});

test.each([
  "专项资金已下达25.00万元。", // released need not be budgeted
  "截至9月底，专项资金执行25.00万元。", // another month
  "2021年专项资金执行25.00万元。", // another year
  "上年同期专项资金执行25.00万元。",
  "其他资金执行25.00万元。", // another group
  "专项资金调整后预算40.00万元。", // no form prints that column
])("silent for %s", (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test("a form's blank is not zero, and a doubtful reading decides nothing", () => {
  const sentence = "专项资金执行31.40万元。";
  expect(told(sentence, { executed: "", executionRate: "" })).toEqual(["undecided - | - | -"]);
  expect(told(sentence, { executed: "19.40", doubtful: ["executed"] })).toEqual(["undecided 31.40 | 36.40万元 | -"]);
});

test("14 beside 17.00 means 14.00", () => {
  expect(told("专项资金执行31.40万元。", { executed: "14", executionRate: "87" })).toEqual([
    "breaks 31.40 | 31.00万元 | 0.40",
  ]);
});

test("a group whose list is not whole has no members to add", () => {
  const sentences = ["本年专项资金金额36.00万元，其中：灌渠整治20.00万元。", "专项资金执行10.00万元。"];
  expect(shownOf("sum.forms-total", twoProjects(sentences))).toEqual([]);
});
