import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

test("a form without output indicators wakes it", () => {
  expect(wokenBy({ goal: {}, indicators: ["效益指标|社会效益指标|受益农户数量|≥300户|150户|300户"] })).toEqual([
    "form.level1-required",
  ]);
});

test.each<[string, Partial<ExampleProject>]>([
  ["there are no indicators", { indicators: [] }],
  [
    "the form has no first level",
    { indicators: ["|社会效益指标|受益农户数量|≥300户|150户|300户"], without: ["level1"] },
  ],
  ["a first level was not read", { indicators: ["|社会效益指标|受益农户数量|≥300户|150户|300户"] }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("form.level1-required");
});
