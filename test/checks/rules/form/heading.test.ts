import { expect, test } from "vitest";
import { withRow, wokenBy } from "../../clean-report.ts";

test.each([
  "产出指标|质量指标|贫困户救助资金|≤5万元/户|5万元/户|5万元/户",
  "产出指标|成本指标|案件办结率|≥95%|97%|97%",
  "产出指标|质量指标|处置事件数量|≤10宗|8宗|9宗",
  "产出指标|数量指标|工程造价|≤30万元|30万元|30万元",
])("%s wakes it", (row) => {
  expect(wokenBy({ goal: {}, indicators: withRow(1, row) })).toEqual(["form.heading"]);
});

test.each([
  "产出指标|数量指标|发放救助资金|≥30万元|30万元|30万元",
  "产出指标|成本指标|预算执行率|≥95%|97%|97%",
  "产出指标|成本指标|运维成本增长率|≤5%|5%|5%",
  "产出指标|质量指标|安全事故次数|=0次|0次|0次",
  "产出指标|质量指标|领导批示数量|≥3次|3次|3次",
  "产出指标|数量指标|任务完成率|≥95%|97%|97%",
  "效益指标|经济效益指标|节约资金|≥30万元|30万元|30万元",
])("silent for %s", (row) => {
  expect(wokenBy({ indicators: withRow(1, row) })).not.toContain("form.heading");
});
