import { expect, test } from "vitest";
import { relationsOf, reportWith, withRow, wokenBy } from "../../clean-report.ts";

test("100% beside an indicator at a quarter of its target wakes it", () => {
  const indicators = withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里");
  expect(wokenBy({ goal: { expected: "完成全年渠道疏浚任务", actual: "100%", forecast: "100%" }, indicators })).toEqual(
    ["status.goal-reached"],
  );
});

test("as much as October asks is to be explained, not returned", () => {
  const report = reportWith({
    goal: { actual: "100%" },
    indicators: ["产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里"],
  });
  expect(relationsOf("status.goal-reached", report).map((one) => [one.outcome, one.severity])).toEqual([
    ["breaks", "warning"],
  ]);
});

test.each([
  ["100%", "产出指标|数量指标|疏浚渠道长度|=12公里|15公里|15公里"], // more than asked
  ["100%", "产出指标|数量指标|疏浚渠道长度|≥12公里|≥3公里|12公里"], // a bound excludes nothing
  ["100%", "产出指标|时效指标|完工时限|=60天|20天|20天"], // sooner than asked
  ["100%", "产出指标|成本指标|疏浚费用|=30万元|6万元|30万元"], // less than asked
  ["100%", "产出指标|数量指标|疏浚渠道长度|≥12公里||12公里"], // a blank is not zero
  ["25%", "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"],
  ["基本完成", "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"],
  ["约100%", "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"],
  ["资金支付100%", "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"],
  ["目标完成情况良好", "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"],
  ["将完成100%,目前部分完成", "产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"],
])("silent for “%s” beside %s", (actual, row) => {
  expect(wokenBy({ goal: { actual }, indicators: [row] })).not.toContain("status.goal-reached");
});
