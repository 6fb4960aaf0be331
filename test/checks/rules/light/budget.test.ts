import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

test("a light milder than execution calls for wakes it", () => {
  expect(wokenBy({ executed: "8.00", executionRate: "40", light: "green", deviation: "汛期停工" })).toEqual([
    "light.budget",
  ]);
});

test.each<[string, Partial<ExampleProject>]>([
  ["a graver light may stand for the indicators", { light: "red", deviation: "汛期停工", measures: "加快施工" }],
  ["no light is ticked", { light: "none" }],
  [
    "on the threshold",
    {
      budget: "15.00",
      executed: "10.00",
      executionRate: "67",
      light: "yellow",
      deviation: "汛期停工",
      measures: "加快施工",
    },
  ],
  ["blue says what green says elsewhere", { light: "blue" }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("light.budget");
});
