import { expect, test } from "vitest";
import { withRow, wokenBy } from "../../clean-report.ts";

test.each([
  "产出指标|数量指标|疏浚渠道长度|≥12|10|12",
  "产出指标|质量指标|热线接通量|≥95%|97%|97%",
  "效益指标|社会效益指标|受益人数|≥80%|85%|85%",
])("%s wakes it", (row) => {
  expect(wokenBy({ goal: {}, indicators: withRow(0, row) })).toEqual(["form.unit"]);
});

test.each([
  "产出指标|质量指标|疏浚工程质量|≥95%|97%|97%",
  "效益指标|生态效益指标|污水排放减少量|≥5%|6%|6%",
  "产出指标|数量指标|培训农户(人)|≥50|40|50",
  "产出指标|数量指标|疏浚渠道长度|≥12|10公里|12公里",
  "产出指标|数量指标|疏浚任务完成率|≥95%|97%|97%",
  "效益指标|社会效益指标|制度健全|健全|健全|健全",
])("silent for %s", (row) => {
  expect(wokenBy({ indicators: withRow(0, row) })).not.toContain("form.unit");
});
