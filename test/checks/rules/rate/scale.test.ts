import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";

test("0.85 for 85% wakes it alone", () => {
  expect(brokenIn(reportWith({ executionRate: "0.85" }))).toEqual(["rate.scale 0.85 | 85.00% | -84.15"]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["0.9 rounds 0.85", { executionRate: "0.9" }, ["breaks 0.9 | 85.0% | -84.1"]],
  ["0.60 is 60%", { executed: "12.00", executionRate: "0.60" }, ["breaks 0.60 | 60.00% | -59.40"]],
  ["8500 is a hundredfold", { executionRate: "8500" }, ["breaks 8500 | 85% | 8415"]],
  ["over the adjusted budget", { adjusted: "34.00", executionRate: "0.5" }, ["breaks 0.5 | 50.0% | -49.5"]],
  ["0.6% may be just that", { executed: "0.12", executionRate: "0.6" }, ["holds 0.6 | 0.6% | 0.0"]],
  ["85.00% is in percent", { executionRate: "85.00%" }, ["holds 85.00 | 85.00% | 0.00"]],
  ["0 is no fraction of 85", { executionRate: "0" }, []],
  ["0.88 is no fraction of 85", { executionRate: "0.88" }, []],
  ["a doubtful point", { executionRate: "0.85", doubtful: ["executionRate"] }, ["undecided 0.85 | 85.00% | -"]],
  ["a blank execution is not zero", { executed: "", executionRate: "0.85" }, []],
])("%s", (_, change, expected) => {
  expect(shownOf("rate.scale", reportWith(change))).toEqual(expected);
});
