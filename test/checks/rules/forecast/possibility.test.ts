import { expect, test } from "vitest";
import { withRow, wokenBy } from "../../clean-report.ts";

test.each([
  ["确定能", "10公里"],
  ["不可能", "12公里"],
])("%s beside a forecast of %s wakes it", (word, forecast) => {
  const row = `产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|${forecast}|${word}|汛期停工`;
  expect(wokenBy({ indicators: withRow(0, row), deviation: "汛期停工", measures: "加快施工" })).toContain(
    "forecast.possibility",
  );
});

test.each([
  "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里|确定能",
  "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|11公里|有可能|汛期停工",
  "产出指标|时效指标|完工时限|=60天|40天|50天|确定能",
  "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里||确定能",
  "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|≥12公里|不可能",
])("silent for %s", (row) => {
  expect(wokenBy({ indicators: withRow(0, row) })).not.toContain("forecast.possibility");
});
