import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { OTHER } from "../two-projects.ts";

const LIST = ["灌渠整治|20.00|17.00|85", "水库巡查|16.00|14.40|90", "合计|36.00|31.40|87"];
const withList = (second: Partial<ExampleProject>, list: readonly string[] = LIST): Example => ({
  prose: CLEAN_PROSE,
  list,
  projects: [CLEAN, { ...OTHER, ...second }],
});

test("a total that is not the forms' sum wakes it, though the list's rows are blank", () => {
  expect(brokenIn(withList({}))).toEqual([]);
  const mutant = ["灌渠整治|20.00||", "水库巡查|16.00||", "合计|36.00|32.40|"];
  expect(brokenIn(withList({}, mutant))).toEqual(["sum.department-total 32.40 | 31.40万元 | 1.00"]);
});

test.each<[string, Example, readonly string[]]>([
  [
    "a cent of rounding is no fault",
    withList({}, [...LIST.slice(0, 2), "合计|36.01|31.40|87"]),
    ["rounding 36.01 | 36.00万元 | 0.01", "holds 31.40 | 31.40万元 | 0.00"],
  ],
  [
    "a form in 元 adds up with one in 万元",
    withList({ unit: "元", budget: "160000.00", executed: "144000.00" }),
    ["holds 36.00 | 36.00万元 | 0.00", "holds 31.40 | 31.40万元 | 0.00"],
  ],
  [
    "a form that leaves its execution blank is not zero",
    withList({ executed: "", executionRate: "" }),
    ["holds 36.00 | 36.00万元 | 0.00", "undecided - | - | -"],
  ],
  [
    "a form read in doubt decides nothing",
    withList({ executed: "19.40", doubtful: ["executed"] }),
    ["holds 36.00 | 36.00万元 | 0.00", "undecided 31.40 | 36.40万元 | -"],
  ],
  ["a project without a form leaves the sum open", { prose: CLEAN_PROSE, list: LIST, projects: [CLEAN] }, []],
  ["a list without a total", withList({}, LIST.slice(0, 2)), []],
])("%s", (_, example, expected) => {
  expect(shownOf("sum.department-total", example)).toEqual(expected);
});
