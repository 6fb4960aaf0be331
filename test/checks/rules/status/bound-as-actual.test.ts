import { expect, test } from "vitest";
import { withRow, wokenBy } from "../../clean-report.ts";

test("a bound for an actual value wakes it", () => {
  expect(wokenBy({ indicators: withRow(1, "产出指标|质量指标|验收合格率|≥95%|≥95%|97%") })).toEqual([
    "status.bound-as-actual",
  ]);
});

test.each([
  "产出指标|质量指标|验收合格率|≥95%|95%|97%",
  "产出指标|质量指标|验收合格率|=95%|=95%|=95%",
  "产出指标|质量指标|验收合格率|≥95%||≥95%",
  "产出指标|质量指标|验收合格率|定性 高|定性 高|定性 高",
])("silent for %s", (row) => {
  expect(wokenBy({ indicators: withRow(1, row) })).not.toContain("status.bound-as-actual");
});
