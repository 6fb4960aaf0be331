import { expect, test } from "vitest";
import { relationsOf, reportWith, withRow, wokenBy } from "../../clean-report.ts";

const goal = { expected: "完成全年渠道疏浚任务", actual: "83%", forecast: "本年末将100%完成目标。" };

test("a goal forecast whole over an indicator forecast short wakes it", () => {
  const indicators = withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|11公里");
  expect(wokenBy({ goal, indicators, deviation: "汛期停工" })).toEqual(["status.forecast-reached"]);
});

test("a bound that may yet be the target is a warning, not an error", () => {
  const indicators = withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|≥11公里");
  const [relation] = relationsOf("status.forecast-reached", reportWith({ goal, indicators }));
  expect(relation).toMatchObject({ outcome: "breaks", severity: "warning" });
});

test.each([
  ["100%", "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里"],
  ["100%", "产出指标|成本指标|疏浚费用|=30万元|6万元|28万元"],
  ["100%", "产出指标|数量指标|疏浚渠道长度|=12公里|10公里|14公里"],
  ["90%", "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|11公里"],
  ["力争完成", "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|11公里"],
])("silent for “%s” beside %s", (forecast, row) => {
  expect(wokenBy({ goal: { forecast }, indicators: [row] })).not.toContain("status.forecast-reached");
});
