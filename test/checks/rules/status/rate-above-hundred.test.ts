import { expect, test } from "vitest";
import { withRow, wokenBy } from "../../clean-report.ts";

test.each(["≥100%", "120%", ">100%"])("a target of %s wakes it", (target) => {
  const indicators = withRow(1, `产出指标|质量指标|验收合格率|${target}|97%|${target.replace(/[≥>]/, "")}`);
  expect(wokenBy({ indicators, deviation: "汛期停工" })).toContain("status.rate-above-hundred");
});

test.each([
  "产出指标|质量指标|验收合格率|=100%|97%|100%",
  "产出指标|质量指标|验收合格率|≤100%|97%|100%",
  "效益指标|经济效益指标|农户收入增长率|≥120%|110%|120%",
  "效益指标|经济效益指标|国有资产保值增值率|≥100%|101%|101%",
  "产出指标|数量指标|疏浚渠道长度|≥120公里|110公里|120公里",
])("silent for %s", (row) => {
  expect(wokenBy({ indicators: withRow(1, row) })).not.toContain("status.rate-above-hundred");
});
