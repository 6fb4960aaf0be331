import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";

/** 17.10 of 20.35 is 84.03%. */
const uneven: Partial<ExampleProject> = { budget: "20.35", executed: "17.10" };

test("a whole percent with zeros put after it wakes it alone", () => {
  expect(brokenIn(reportWith({ ...uneven, executionRate: "84" }))).toEqual([]);
  expect(brokenIn(reportWith({ ...uneven, executionRate: "84.00" }))).toEqual([]);
  const off: Partial<ExampleProject> = { budget: "20.30", executed: "17.10", executionRate: "84.00" };
  expect(brokenIn(reportWith(off))).toEqual(["rate.precision 84.00 | 84.2365% | -0.2365"]);
  expect(relationsOf("rate.precision", reportWith(off))[0]).toMatchObject({ severity: "warning" });
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  [
    "30.00 for 29.55",
    { budget: "22.00", executed: "6.50", executionRate: "30.00" },
    ["breaks 30.00 | 29.5455% | 0.4545"],
  ],
  ["30.0 as well", { budget: "22.00", executed: "6.50", executionRate: "30.0" }, ["breaks 30.0 | 29.545% | 0.455"]],
  [
    "29.55 is right",
    { budget: "22.00", executed: "6.50", executionRate: "29.55" },
    ["holds 29.55 | 29.5455% | 0.0045"],
  ],
  [
    "29.54 was cut off",
    { budget: "22.00", executed: "6.50", executionRate: "29.54" },
    ["holds 29.54 | 29.5455% | -0.0055"],
  ],
  [
    "over the adjusted budget",
    { budget: "40.00", adjusted: "22.00", executed: "6.50", executionRate: "30.00" },
    ["breaks 30.00 | 29.5455% | 0.4545"],
  ],
  ["30 claims no decimals", { budget: "22.00", executed: "6.50", executionRate: "30" }, []],
  ["29.00 is wrong as a whole: rate.execution's", { budget: "22.00", executed: "6.50", executionRate: "29.00" }, []],
  ["30.50 has no zeros put after it", { budget: "22.00", executed: "6.50", executionRate: "30.50" }, []],
  ["nothing of nothing", { budget: "0", executed: "0", executionRate: "0.00" }, ["undecided 0.00 | - | -"]],
  ["doubt", { ...uneven, executionRate: "85.00", doubtful: ["executionRate"] }, ["undecided 85.00 | 84.0295% | -"]],
  ["a blank is not zero", { executed: "", executionRate: "85.00" }, []],
])("%s", (_, change, expected) => {
  expect(shownOf("rate.precision", reportWith(change))).toEqual(expected);
});
