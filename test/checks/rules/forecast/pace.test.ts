import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

test("a full forecast far behind time wakes it", () => {
  expect(wokenBy({ executed: "4.00", executionRate: "20", light: "red", deviation: "无" })).toContain("forecast.pace");
});

test.each<[string, Partial<ExampleProject>]>([
  ["the cause is stated", { executed: "4.00", executionRate: "20", deviation: "汛期停工" }],
  ["less is forecast", { executed: "4.00", executionRate: "20", forecastRate: "60" }],
  ["nothing is executed, which status.idle tells", { executed: "0", executionRate: "0" }],
  ["the form asks for no causes", { executed: "4.00", without: ["deviation", "measures"] }],
  ["a blank is not zero", { executed: "" }],
  ["the budget is zero", { budget: "0", executed: "0", executionRate: "" }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("forecast.pace");
});

test("on the red threshold itself nothing is behind", () => {
  // 10 of 20 is 50%, and 60% of the 83.33% that are over.
  expect(wokenBy({ executed: "10.00", executionRate: "50" })).not.toContain("forecast.pace");
  expect(wokenBy({ executed: "9.90", executionRate: "50" })).toContain("forecast.pace");
});
