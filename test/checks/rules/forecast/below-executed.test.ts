import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";

test("80% for the year after 85% by October wakes it alone", () => {
  expect(brokenIn(reportWith({ forecastRate: "85" }))).toEqual([]);
  expect(brokenIn(reportWith({ forecastRate: "80" }))).toEqual(["forecast.below-executed 80 | - | -"]);
});

const amount = (forecast: string, more: Partial<ExampleProject> = {}): Partial<ExampleProject> => ({
  forecast,
  forecastRate: "",
  ...more,
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["84.5 may be the 85 that was rounded", { forecastRate: "84.5" }, ["holds"]],
  ["84.4 may not", { forecastRate: "84.4" }, ["breaks"]],
  ["as much as is executed", amount("17.00"), ["holds"]],
  ["two cents less", amount("16.98"), ["breaks"]],
  ["元 and 万元 are one", amount("170000元"), ["holds"]],
  ["and differ in it", amount("160000元"), ["breaks"]],
  ["amount and rate both", { forecast: "16.00", forecastRate: "80" }, ["breaks", "breaks"]],
  ["about 80 may be 85", { forecastRate: "约80" }, ["holds"]],
  ["a blank forecast is not zero", { forecastRate: "" }, []],
  ["a blank execution is nothing to compare with", { executed: "", executionRate: "", forecastRate: "0" }, []],
  ["a doubtful forecast", { forecastRate: "50", doubtful: ["forecastRate"] }, ["undecided"]],
  ["a doubtful rate", { executionRate: "95", forecastRate: "90", doubtful: ["executionRate"] }, ["undecided"]],
])("%s", (_, change, expected) => {
  expect(outcomesOf("forecast.below-executed", reportWith(change))).toEqual(expected);
});

test("one source forecast below its own execution is told though the whole is not", () => {
  const parts = { fiscal: { executed: "12.00", forecast: "11.00" }, other: { executed: "5.00", forecast: "7.00" } };
  expect(brokenIn(reportWith(amount("18.00", { parts })))).toEqual(["forecast.below-executed 11.00 | - | -"]);
});
