import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith, wokenBy } from "../../clean-report.ts";

const idle = { executed: "0", executionRate: "0", light: "red" as const };

test("nothing executed, all forecast and no reason wakes it", () => {
  expect(wokenBy(idle)).toContain("status.idle");
});

test("the light, the goal and the empty causes are among its evidence", () => {
  const [relation] = relationsOf("status.idle", reportWith(idle));
  const roles = relation?.evidence.map((one) => one.role);
  expect(roles).toEqual(expect.arrayContaining(["executed", "forecastRate", "goal", "light", "deviation", "measures"]));
});

test.each<[string, Partial<ExampleProject>]>([
  ["a reason is stated", { ...idle, deviation: "上级文件11月下达" }],
  ["a measure is stated", { ...idle, measures: "12月支付" }],
  ["less is forecast", { ...idle, forecastRate: "50" }],
  ["a blank is not zero", { executed: "", executionRate: "" }],
  ["something is executed", { executed: "0.01" }],
  ["there was no budget", { ...idle, budget: "0" }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("status.idle");
});
