import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

const problems = ["# 二、存在问题", "一是汛期停工，有的项目没有按计划开工，预算执行率过低。"];

test("named delays over forms that all say 无 wake it", () => {
  expect(wokenBy({}, problems)).toEqual(["status.problems"]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["a form states a cause", { deviation: "汛期停工" }, problems],
  ["the forms ask for none", { without: ["deviation", "measures"] }, problems],
  ["the chapter names no delay", {}, ["# 二、存在问题", "绩效指标设置不够科学。"]],
  ["delays are denied", {}, ["# 二、存在问题", "监控中未发现进度滞后的情况。"]],
  ["the words stand in another chapter", {}, ["# 二、组织情况", "对进度滞后的项目及时提醒。"]],
  ["the chapter of problems is over", {}, ["# 二、存在问题", "无。", "# 三、整改措施", "加快滞后项目的实施。"]],
])("silent when %s", (_, change, prose) => {
  expect(wokenBy(change, prose)).not.toContain("status.problems");
});
