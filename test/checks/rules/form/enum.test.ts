import { expect, test } from "vitest";
import { withRow, wokenBy } from "../../clean-report.ts";

test.each([
  "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里|差不多",
  "干成指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里",
])("%s wakes it", (row) => {
  expect(wokenBy({ indicators: withRow(0, row) })).toEqual(["form.enum"]);
});

test.each([
  "产出指标(50分)|数量指标|疏浚渠道长度|≥12公里|10公里|12公里|确定能",
  "产出|数量指标|疏浚渠道长度|≥12公里|10公里|12公里|√",
  "服务对象满意度指标|满意度指标|农户满意度|≥90%|90%|90%",
])("silent for %s", (row) => {
  expect(wokenBy({ indicators: withRow(0, row) })).not.toContain("form.enum");
});
