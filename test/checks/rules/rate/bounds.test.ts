import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";

test("a rate of 101 wakes it, beside the execution that makes it", () => {
  expect(brokenIn(reportWith({ executed: "20.20", executionRate: "101" }))).toEqual([
    "rate.bounds 101 | - | -",
    "order.executed-within-budget 20.20 | - | -",
  ]);
});

test("it is to be explained, not returned", () => {
  const [relation] = relationsOf("rate.bounds", reportWith({ executionRate: "101" }));
  expect(relation).toMatchObject({ outcome: "breaks", severity: "warning", verdict: "rule" });
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["all of it", { executionRate: "100" }, ["holds"]],
  ["none of it", { executionRate: "0" }, ["holds"]],
  ["100.4 is above, though 100 may stand for it", { executionRate: "100.4" }, ["breaks"]],
  ["below nothing", { executionRate: "-5" }, ["breaks"]],
  ["about 101 may be 100", { executionRate: "约101" }, ["holds"]],
  ["a doubtful 185", { executionRate: "185", doubtful: ["executionRate"] }, ["undecided"]],
  ["a blank is not zero", { executionRate: "" }, []],
  ["words", { executionRate: "未执行" }, []],
])("%s", (_, change, expected) => {
  expect(outcomesOf("rate.bounds", reportWith(change))).toEqual(expected);
});
