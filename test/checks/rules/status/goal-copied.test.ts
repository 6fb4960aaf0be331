import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

test("the goal's words for the progress wake it", () => {
  expect(wokenBy({ progress: "完成全年渠道 疏浚任务。" })).toEqual(["status.goal-copied"]);
});

test.each<[string, Partial<ExampleProject>]>([
  ["the text is too short to copy", { progress: "按计划", goal: { expected: "按计划" } }],
  ["there is more to it", { progress: "完成全年渠道疏浚任务的八成。" }],
  ["progress is blank", { progress: "" }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("status.goal-copied");
});
