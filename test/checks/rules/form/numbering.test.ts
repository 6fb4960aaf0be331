import { expect, test } from "vitest";
import { wokenBy } from "../../clean-report.ts";

test.each<[string, readonly string[]]>([
  ["a gap", ["# 1、组织情况", "# 3、存在问题"]],
  ["a repeat", ["# 1、组织情况", "# 2、执行情况", "# 2、存在问题"]],
  ["a gap among items", ["# 1、组织情况", "### 1. 灌渠整治", "### 3. 水库巡查"]],
])("%s wakes it", (_, prose) => {
  expect(wokenBy({}, prose)).toEqual(["form.numbering"]);
});

test.each<[string, readonly string[]]>([
  ["items begin anew under each heading", ["# 一、组织情况", "### 1. 甲", "### 2. 乙", "# 二、执行情况", "### 1. 甲"]],
  ["a list begins anew", ["### 1. 甲", "### 2. 乙", "### 1. 丙", "### 2. 丁"]],
  [
    "the missing number opens a paragraph",
    ["### 1. 甲", "2. 乙项目已经完工，资金也已支付；其余正在推进。", "### 3. 丙"],
  ],
])("silent when %s", (_, prose) => {
  expect(wokenBy({}, prose)).not.toContain("form.numbering");
});
