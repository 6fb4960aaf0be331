import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith, withRow, wokenBy } from "../../clean-report.ts";

test("a red light over empty causes is an error", () => {
  const [relation] = relationsOf("form.cause-required", reportWith({ light: "red" }));
  expect(relation).toMatchObject({ outcome: "breaks", severity: "error" });
});

test("a cause without a measure is to be completed", () => {
  const [relation] = relationsOf("form.cause-required", reportWith({ light: "yellow", deviation: "汛期停工" }));
  expect(relation).toMatchObject({ outcome: "breaks", severity: "warning" });
});

test.each<[string, Partial<ExampleProject>]>([
  ["green", { light: "green" }],
  ["no light ticked", { light: "none" }],
  ["both stated", { light: "red", deviation: "汛期停工", measures: "加快施工" }],
  ["the form asks for neither", { light: "red", without: ["deviation", "measures"] }],
  ["certain", { indicators: withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里|确定能") }],
  [
    "in doubt, and the row says why",
    { indicators: withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|11公里|有可能|汛期停工") },
  ],
])("silent: %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("form.cause-required");
});
