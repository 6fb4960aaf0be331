import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";

test("110% for the year wakes it alone, to be explained", () => {
  expect(brokenIn(reportWith({ forecastRate: "110" }))).toEqual(["forecast.above-budget 110 | - | -"]);
  expect(relationsOf("forecast.above-budget", reportWith({ forecastRate: "110" }))[0]).toMatchObject({
    severity: "warning",
    verdict: "rule",
  });
});

const amount = (forecast: string, more: Partial<ExampleProject> = {}): Partial<ExampleProject> => ({
  forecast,
  forecastRate: "",
  ...more,
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["all of it", amount("20.00"), ["holds"]],
  ["half a 万元 more", amount("20.50"), ["breaks"]],
  ["元 and 万元 are one", amount("200000元"), ["holds"]],
  ["and differ in it", amount("250000元"), ["breaks"]],
  ["the adjusted budget allows more", amount("25.00", { adjusted: "30.00" }), ["holds"]],
  ["or less", amount("19.00", { adjusted: "18.00" }), ["breaks"]],
  ["amount and rate both", { forecast: "20.50", forecastRate: "102.5" }, ["breaks", "breaks"]],
  ["100.4 is above", { forecastRate: "100.4" }, ["breaks"]],
  ["about 101 may be 100", { forecastRate: "约101" }, ["holds"]],
  ["a doubtful 190", { forecastRate: "190", doubtful: ["forecastRate"] }, ["undecided"]],
  ["a doubtful amount", amount("25.00", { doubtful: ["forecast"] }), ["undecided"]],
  ["a blank forecast", { forecastRate: "" }, []],
  ["a blank budget is not zero", amount("18.00", { budget: "" }), []],
])("%s", (_, change, expected) => {
  expect(outcomesOf("forecast.above-budget", reportWith(change))).toEqual(expected);
});

test("one source forecast above its own budget is told though the whole is not", () => {
  const parts = { fiscal: { budget: "15.00", forecast: "16.00" }, other: { budget: "5.00", forecast: "2.00" } };
  expect(brokenIn(reportWith(amount("18.00", { parts })))).toEqual(["forecast.above-budget 16.00 | - | -"]);
});
