import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN_PROSE } from "../../clean-report.ts";
import { brokenIn, outcomesOf, shownOf } from "../shown.ts";
import { twoProjects } from "../two-projects.ts";

const ROWS = ["灌渠整治|20.00|17.00|85", "水库巡查|16.00|14.40|90"];
const withList = (list: readonly string[], second: Partial<ExampleProject> = {}): Example => ({
  ...twoProjects([], {}, second),
  prose: CLEAN_PROSE,
  list,
});

test("a row that swaps two digits of its form wakes it", () => {
  expect(brokenIn(withList(ROWS))).toEqual([]);
  expect(brokenIn(withList(["灌渠整治|20.00|17.00|85", "水库巡查|16.00|14.04|90"]))).toEqual([
    "tie-out.list 14.04 | 14.40万元 | -0.36",
  ]);
});

test.each<[string, string, Partial<ExampleProject>, readonly string[]]>([
  ["a rate that is not the form's", "水库巡查|||88", {}, ["breaks 88 | 90% | -2"]],
  ["one figure printed longer", "水库巡查|16.00||", { budget: "16" }, ["holds 16.00 | 16.00万元 | 0.00"]],
  ["a rate printed shorter", "水库巡查|||90", { executionRate: "90.40" }, ["holds 90 | 90.4% | -0.4"]],
  ["a rate cut off", "水库巡查|||90", { executionRate: "90.60" }, ["holds 90 | 90.6% | -0.6"]],
  ["a row in 元", "水库巡查|160000元||", {}, ["holds 160000 | 160000元 | 0"]],
  ["a form in 元", "水库巡查|16.00||", { unit: "元", budget: "161000" }, ["breaks 16.00 | 16.10万元 | -0.10"]],
  ["a doubtful cell", "水库巡查||19.40|", { doubtful: ["executed"] }, ["undecided 19.40 | 14.40万元 | -"]],
  ["a blank row", "水库巡查|||", {}, []],
  ["a blank form: not zero", "水库巡查||14.40|", { executed: "" }, []],
  ["a project that has no form", "堤防加固|9.00|8.00|89", {}, []],
])("%s", (_, row, second, expected) => {
  expect(shownOf("tie-out.list", withList(["灌渠整治|||", row], second))).toEqual(expected);
});

test("brackets and width make no other project", () => {
  const list = ["水库（二期）巡查|15.00||"];
  expect(outcomesOf("tie-out.list", withList(list, { name: "水库(二期)巡查" }))).toEqual(["breaks"]);
});
