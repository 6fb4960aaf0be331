import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";

const adjusted = (executionRate: string, more: Partial<ExampleProject> = {}): readonly string[] =>
  shownOf("rate.denominator", reportWith({ adjusted: "21.00", executionRate, ...more }));

test("a rate over the first budget, where the adjusted one divides, wakes it alone", () => {
  expect(brokenIn(reportWith({ adjusted: "21.00", executionRate: "81" }))).toEqual([]);
  expect(brokenIn(reportWith({ adjusted: "21.00", executionRate: "85" }))).toEqual([
    "rate.denominator 85 | 80.95% | 4.05",
  ]);
});

test("it is a difference of scope that names the amount divided by", () => {
  const [relation] = relationsOf("rate.denominator", reportWith({ adjusted: "21.00", executionRate: "85" }));
  expect(relation).toMatchObject({ severity: "warning", verdict: "scope" });
  expect(relation?.message.zh).toContain("该数是按20.00计算的");
  expect(relation?.computed?.formula).toBe("17.00 ÷ 21.00 × 100%");
});

test("a rate over the forecast is told as well, where budget and adjustment are printed", () => {
  expect(adjusted("100", { forecast: "17.00" })).toEqual(["breaks 100 | 80.95% | 19.05"]);
});

test.each<[string, string, Partial<ExampleProject>, readonly string[]]>([
  ["the prescribed amount divides", "81", {}, ["holds 81 | 80.95% | 0.05"]],
  ["cut off, not rounded", "80", {}, ["rounding 80 | 80.95% | -0.95"]],
  ["no column explains it: rate.execution's to tell", "70", {}, []],
  ["both columns are the same amount", "70", { adjusted: "20.00" }, []],
  ["a slip of scale is rate.scale's to tell", "0.81", {}, []],
  ["the form has one column", "88", { adjusted: "" }, []],
  ["the adjusted budget is doubtful", "85", { doubtful: ["adjusted"] }, ["undecided 85 | 80.95% | -"]],
  ["the execution is blank", "85", { executed: "" }, []],
])("%s", (_, rate, more, expected) => {
  expect(adjusted(rate, more)).toEqual(expected);
});
