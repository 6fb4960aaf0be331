import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, outcomesOf, shownOf } from "../shown.ts";

const rated = (change: Partial<ExampleProject>): readonly string[] => shownOf("rate.execution", reportWith(change));

test("88 for 85 wakes it", () => {
  expect(brokenIn(reportWith({}))).toEqual([]);
  expect(brokenIn(reportWith({ executionRate: "88" }))).toEqual(["rate.execution 88 | 85% | 3"]);
});

test.each([
  // Half-up, and the half itself may have been anything around it.
  ["20.00", "11.90", "60", "holds 60 | 59.5% | 0.5"],
  ["20.00", "11.90", "59", "holds 59 | 59.5% | -0.5"],
  ["20.00", "11.90", "61", "breaks 61 | 59.5% | 1.5"],
  ["22.00", "12.90", "59", "holds 59 | 58.64% | 0.36"],
  // Cut off, not rounded: told as rounding, never returned.
  ["22.00", "12.90", "58", "rounding 58 | 58.64% | -0.64"],
  ["22.00", "12.90", "58.6", "holds 58.6 | 58.636% | -0.036"],
  ["22.00", "12.90", "57", "breaks 57 | 58.64% | -1.64"],
  // 220 beside 87.57 is 220.00: a tenth of a percent is a difference.
  ["220", "87.57", "39.8", "holds 39.8 | 39.805% | -0.005"],
  ["220", "87.57", "39.9", "breaks 39.9 | 39.805% | 0.095"],
  // Alone, 220 and 88 stand for more.
  ["220", "88", "39.9", "holds 39.9 | 40.0% | -0.1"],
  ["200000元", "17.00", "85", "holds 85 | 85% | 0"],
  ["0.0020亿元", "17.00", "85", "holds 85 | 85% | 0"],
  ["20.00", "0.00", "0", "holds 0 | 0% | 0"],
  // Hedges.
  ["20.00", "17.00", "约84", "holds 84 | 85% | -1"],
  ["20.00", "17.00", "约83", "breaks 83 | 85% | -2"],
  ["20.00", "17.00", "超过80", "holds 80 | 85% | -5"],
  ["20.00", "17.00", "近84", "breaks 84 | 85% | -1"],
])("%s budgeted, %s executed, %s: %s", (budget, executed, executionRate, expected) => {
  expect(rated({ budget, executed, executionRate })).toEqual([expected]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["nothing of nothing is no error", { budget: "0", executed: "0", executionRate: "0" }, ["undecided"]],
  ["nor is all of nothing", { budget: "0.00", executed: "0.00", executionRate: "100" }, ["undecided"]],
  ["a blank execution is not zero", { executed: "", executionRate: "0" }, ["undecided"]],
  ["a blank budget is not zero", { budget: "", executionRate: "85" }, ["undecided"]],
  ["a doubtful rate", { executionRate: "35", doubtful: ["executionRate"] }, ["undecided"]],
  ["a doubtful execution", { executed: "12.00", doubtful: ["executed"] }, ["undecided"]],
  ["a blank rate", { executionRate: "" }, []],
  ["a rate in words", { executionRate: "无" }, []],
  ["30.00 for 29.55 holds as an integer", { budget: "22.00", executed: "6.50", executionRate: "30.00" }, ["holds"]],
  ["29.00 does not", { budget: "22.00", executed: "6.50", executionRate: "29.00" }, ["breaks"]],
  ["0.85 is rate.scale's to tell", { executionRate: "0.85" }, []],
  ["85 of another column is rate.denominator's", { adjusted: "34.00", executionRate: "85" }, []],
  ["70 is of neither column", { adjusted: "34.00", executionRate: "70" }, ["breaks"]],
])("%s", (_, change, expected) => {
  expect(outcomesOf("rate.execution", reportWith(change))).toEqual(expected);
});
