import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "../../clean-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";
import { OTHER } from "../two-projects.ts";

const THIRD: ExampleProject = { ...OTHER, name: "堤防加固", phone: "13900000003" };
const YUAN: Partial<ExampleProject> = { unit: "元", budget: "160000.00", executed: "144000.00" };
const forms = (...projects: readonly ExampleProject[]): Example => ({ prose: CLEAN_PROSE, projects });

test("one form in 元 among forms in 万元 wakes it", () => {
  expect(brokenIn(forms(CLEAN, OTHER, THIRD))).toEqual([]);
  expect(brokenIn(forms(CLEAN, OTHER, { ...THIRD, ...YUAN }))).toEqual(["consistency.unit - | - | -"]);
});

test("what most forms use is the standard, wherever they stand", () => {
  expect(outcomesOf("consistency.unit", forms(CLEAN, { ...OTHER, ...YUAN }, { ...THIRD, ...YUAN }))).toEqual([
    "breaks",
    "holds",
    "holds",
  ]);
});

test("all in 元 are of one unit", () => {
  expect(outcomesOf("consistency.unit", forms({ ...OTHER, ...YUAN }, { ...THIRD, ...YUAN }))).toEqual([
    "holds",
    "holds",
  ]);
});

test("a unit printed in a cell is the cell's, not the form's", () => {
  const printed = { ...OTHER, budget: "160000.00元", executed: "144000.00元" };
  expect(outcomesOf("consistency.unit", forms(CLEAN, printed))).toEqual(["holds", "holds"]);
});

test("a report without forms has nothing to compare", () => {
  expect(outcomesOf("consistency.unit", forms())).toEqual([]);
});
