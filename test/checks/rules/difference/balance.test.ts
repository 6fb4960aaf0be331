import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { telling } from "../two-projects.ts";

test("a balance a 万元 above what is left wakes it", () => {
  expect(brokenIn(reportWith({ balance: "3.00" }))).toEqual([]);
  expect(brokenIn(reportWith({ balance: "4.00" }))).toEqual(["difference.balance 4.00 | 3.00万元 | 1.00"]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["a cent is rounding", { balance: "3.01" }, ["rounding 3.01 | 3.00万元 | 0.01"]],
  ["two are not", { balance: "3.02" }, ["breaks 3.02 | 3.00万元 | 0.02"]],
  ["30000元 is 3.00万元", { balance: "30000元" }, ["holds 30000 | 30000元 | 0"]],
  ["of the adjusted budget", { adjusted: "21.00", balance: "4.00" }, ["holds 4.00 | 4.00万元 | 0.00"]],
  ["not of the first one", { adjusted: "21.00", balance: "3.00" }, ["breaks 3.00 | 4.00万元 | -1.00"]],
  ["overspent", { executed: "21.00", balance: "-1.00" }, ["holds -1.00 | -1.00万元 | 0.00"]],
  ["nothing of nothing", { budget: "0", executed: "0", balance: "0" }, ["holds 0 | 0万元 | 0"]],
  ["about 4 may be 3", { balance: "约4" }, ["holds 4 | 3万元 | 1"]],
  [
    "a doubtful execution",
    { executed: "12.00", balance: "3.00", doubtful: ["executed"] },
    ["undecided 3.00 | 8.00万元 | -"],
  ],
  ["a blank execution is not zero", { executed: "", balance: "3.00" }, []],
  ["a blank balance", { balance: "" }, []],
])("%s", (_, change, expected) => {
  expect(shownOf("difference.balance", reportWith(change))).toEqual(expected);
});

const said = (...sentences: readonly string[]): readonly string[] =>
  shownOf("difference.balance", reportWith({}, telling(...sentences)));

test.each([
  ["灌渠整治预算安排20.00万元，截至10月底执行17.00万元，结余3.00万元。", "holds 3.00 | 3.00万元 | 0.00"],
  ["灌渠整治预算安排20.00万元，截至10月底执行17.00万元，结余4.00万元。", "breaks 4.00 | 3.00万元 | 1.00"],
  ["灌渠整治预算安排20.00万元，截至10月底执行17.00万元，结余约4万元。", "holds 4 | 3万元 | 1"],
  ["灌渠整治预算安排200000元，截至10月底执行17.00万元，结余3.00万元。", "holds 3.00 | 3.00万元 | 0.00"],
  ["灌渠整治预算安排0.002亿元，截至10月底执行17.00万元，结余3.00万元。", "holds 3.00 | 3.00万元 | 0.00"],
  [
    "灌渠整治年初预算安排20.00万元，调整后预算30.00万元，执行17.00万元，结余13.00万元。",
    "holds 13.00 | 13.00万元 | 0.00",
  ],
])("the prose: %s", (sentence, expected) => {
  expect(said(sentence)).toEqual([expected]);
});

test("the prose may tell the budget in another paragraph", () => {
  expect(said("灌渠整治预算安排20.00万元。", "截至10月底，灌渠整治执行17.00万元，结余4.00万元。")).toEqual([
    "breaks 4.00 | 3.00万元 | 1.00",
  ]);
});

test.each([
  "灌渠整治预算安排20.00万元，截至10月底执行17.00万元，上年结余4.00万元。", // last year's
  "灌渠整治2021年预算安排20.00万元，执行17.00万元，结余4.00万元。", // another year's
  "灌渠整治预算安排20.00万元，截至9月底执行15.00万元，截至10月底结余3.00万元。", // another month's execution
  "项目预算安排50.00万元，灌渠整治执行17.00万元，结余3.00万元。", // another's budget
])("silent for the prose: %s", (sentence) => {
  expect(said(sentence)).toEqual([]);
});
