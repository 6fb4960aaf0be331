import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";

test("more executed than budgeted wakes it alone where no rate is stated", () => {
  expect(brokenIn(reportWith({ executed: "20.00", executionRate: "100" }))).toEqual([]);
  expect(brokenIn(reportWith({ executed: "20.50", executionRate: "" }))).toEqual([
    "order.executed-within-budget 20.50 | - | -",
  ]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["20.02 of 20.00 is more, however they were rounded", { executed: "20.02" }, ["breaks"]],
  ["20 beside 20.40 means 20.00", { budget: "20", executed: "20.40" }, ["breaks"]],
  ["whole amounts stand for half a 万元 either way", { budget: "20", executed: "21" }, ["holds"]],
  ["元 and 万元 are one", { budget: "200000元", executed: "20.00" }, ["holds"]],
  ["and differ in it", { budget: "200000元", executed: "20.50" }, ["breaks"]],
  ["after an adjustment there is more to execute", { adjusted: "30.00", executed: "25.00" }, ["holds"]],
  ["or less", { adjusted: "15.00" }, ["breaks"]],
  ["nothing of nothing", { budget: "0", executed: "0" }, ["holds"]],
  ["a blank execution is not zero", { executed: "" }, []],
  ["a blank budget is not zero", { budget: "" }, []],
  ["a doubtful 26", { executed: "26.00", doubtful: ["executed"] }, ["undecided"]],
  ["about 20 may be more", { budget: "约20", executed: "20.50" }, ["holds"]],
  ["not quite 20 is not", { budget: "不足20", executed: "20.50" }, ["breaks"]],
])("%s", (_, change, expected) => {
  expect(outcomesOf("order.executed-within-budget", reportWith(change))).toEqual(expected);
});

test("a source that is overspent is told though the whole is not", () => {
  const parts = { fiscal: { budget: "15.00", executed: "15.50" }, other: { budget: "5.00", executed: "1.50" } };
  expect(brokenIn(reportWith({ parts }))).toEqual(["order.executed-within-budget 15.50 | - | -"]);
});

test("a source that is overspent with the whole is told with it", () => {
  const parts = { fiscal: { budget: "15.00", executed: "16.00" }, other: { budget: "5.00", executed: "5.00" } };
  const relations = relationsOf("order.executed-within-budget", reportWith({ executed: "21.00", parts }));
  expect(relations.map((one) => [one.stated?.value, one.outcome])).toEqual([
    ["21.00", "breaks"],
    ["5.00", "holds"],
  ]);
});
