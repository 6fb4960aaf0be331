import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

test("a cause told in the progress and denied below wakes it", () => {
  expect(wokenBy({ progress: "因汛期影响，部分渠段暂未完成。" })).toEqual(["status.cause-denied"]);
});

test("a cause told in the project's item of the prose wakes it", () => {
  const prose = [
    "# 一、完成情况",
    "### 1. 灌渠整治",
    "疏浚渠道长度指标，年初指标值为≥12公里，实际完成值为10公里。部分渠段由于汛期未能按期完成。",
  ];
  expect(wokenBy({}, prose)).toContain("status.cause-denied");
});

test.each<[string, Partial<ExampleProject>]>([
  ["the form states the cause too", { progress: "因汛期影响，部分渠段暂未完成。", deviation: "汛期停工" }],
  ["it was overcome", { progress: "克服汛期影响，按期完成疏浚，未因停工延期。" }],
  ["因 is part of another word", { progress: "因地制宜推进，验收资料暂未完成。" }],
  ["the label names no cause", { progress: "未完成原因：无。" }],
  ["no cause is named", { progress: "部分渠段暂未完成。" }],
  ["nothing is unfinished", { progress: "因汛期影响调整了工序，已疏浚10公里。" }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("status.cause-denied");
});
