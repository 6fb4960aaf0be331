import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { withRow, wokenBy } from "../../clean-report.ts";

test("half a goal over indicators that are five sixths done wakes it", () => {
  expect(wokenBy({ goal: { expected: "完成全年渠道疏浚任务", actual: "50%", forecast: "100%" } })).toEqual([
    "status.goal-gap",
  ]);
});

test.each<[string, Partial<ExampleProject>]>([
  ["within ten points", { goal: { actual: "75%" } }],
  [
    "an indicator's value is blank",
    { goal: { actual: "50%" }, indicators: withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里||12公里") },
  ],
  ["the goal states no percentage", { goal: { actual: "进展顺利" } }],
  ["the percentage is of something else", { goal: { actual: "执行率50%" } }],
  [
    "a cost may count as spent or as kept",
    { goal: { actual: "40%" }, indicators: ["产出指标|成本指标|疏浚费用|=30万元|12万元|30万元"] },
  ],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("status.goal-gap");
});

test("what status.goal-reached tells is not told again", () => {
  const indicators = withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里|1公里|12公里");
  expect(wokenBy({ goal: { actual: "100%" }, indicators })).toEqual(["status.goal-reached"]);
});
