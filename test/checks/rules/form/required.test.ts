import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, relationsOf, reportWith, withRow, wokenBy } from "../../clean-report.ts";

test.each<[string, Partial<ExampleProject>]>([
  ["execution", { executed: "" }],
  ["a printed target", { indicators: withRow(1, "产出指标|质量指标|验收合格率||97%|97%") }],
  ["an actual value", { indicators: withRow(1, "产出指标|质量指标|验收合格率|≥95%||97%") }],
  ["the lead", { lead: "" }],
])("a blank for %s wakes it", (_, change) => {
  expect(wokenBy(change)).toContain("form.required");
});

test("all blanks of a form are told in one finding", () => {
  const indicators = (CLEAN.indicators ?? []).map((line) => line.split("|").slice(0, 4).join("|"));
  const told = relationsOf("form.required", reportWith({ executed: "", indicators }));
  expect(told).toHaveLength(1);
  expect(told[0]?.message.zh).toContain("执行数");
  expect(told[0]?.message.zh).toContain("等4项");
});

test.each<[string, Partial<ExampleProject>]>([
  ["zero is filled in", { executed: "0", executionRate: "0", deviation: "上级文件11月下达" }],
  [
    "the form does not print the column",
    { indicators: withRow(1, "产出指标|质量指标|验收合格率|≥95%||97%"), without: ["actual"] },
  ],
  ["the form prints no rate", { executionRate: "" }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("form.required");
});
