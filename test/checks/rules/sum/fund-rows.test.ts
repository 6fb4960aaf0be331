import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";

const parts = { fiscal: { budget: "15.00", executed: "12.50" }, other: { budget: "5.00", executed: "4.50" } };

test("one part half a 万元 short wakes it", () => {
  expect(brokenIn(reportWith({ parts }))).toEqual([]);
  const mutant = { ...parts, other: { budget: "5.00", executed: "4.00" } };
  expect(brokenIn(reportWith({ parts: mutant }))).toEqual(["sum.fund-rows 17.00 | 16.50万元 | 0.50"]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  [
    "two parts may be half a step off each, and so may their total",
    { parts: { fiscal: { budget: "13.34" }, other: { budget: "6.67" } } },
    ["rounding 20.00 | 20.01万元 | -0.01"],
  ],
  [
    "no two parts are a whole step off each",
    { parts: { fiscal: { budget: "13.34" }, other: { budget: "6.68" } } },
    ["breaks 20.00 | 20.02万元 | -0.02"],
  ],
  [
    "three parts may be two steps off together",
    { parts: { fiscal: { budget: "10.00" }, carriedIn: { budget: "5.00" }, other: { budget: "5.02" } } },
    ["rounding 20.00 | 20.02万元 | -0.02"],
  ],
  [
    "but not three",
    { parts: { fiscal: { budget: "10.00" }, carriedIn: { budget: "5.00" }, other: { budget: "5.03" } } },
    ["breaks 20.00 | 20.03万元 | -0.03"],
  ],
  [
    "20 beside 15.40 means 20.00",
    { budget: "20", parts: { fiscal: { budget: "15.40" }, other: { budget: "5" } } },
    ["breaks 20 | 20.4万元 | -0.4"],
  ],
  [
    "where all are whole, 20 is nearly 15 and 4",
    { budget: "20", executed: "17", parts: { fiscal: { budget: "15" }, other: { budget: "4" } } },
    ["rounding 20 | 19万元 | 1"],
  ],
  [
    "亿元, 万元 and 元 meet in one unit",
    { budget: "0.0020亿元", parts: { fiscal: { budget: "15.00" }, other: { budget: "50000元" } } },
    ["holds 0.0020 | 0.0020亿元 | 0.0000"],
  ],
  [
    "and differ in it",
    { parts: { fiscal: { budget: "15.00" }, other: { budget: "60000元" } } },
    ["breaks 20.00 | 21.00万元 | -1.00"],
  ],
  [
    "a source the project does not have adds nothing",
    { parts: { fiscal: { budget: "20.00" }, other: { budget: "" } } },
    ["holds 20.00 | 20.00万元 | 0.00"],
  ],
  [
    "a word is no amount",
    { parts: { fiscal: { budget: "15.00" }, other: { budget: "待定" } } },
    ["undecided - | - | -"],
  ],
  [
    "a doubtful part decides nothing",
    { parts: { fiscal: { budget: "15.00" }, other: { budget: "6.00" } }, doubtful: ["budget"] },
    ["undecided 20.00 | 21.00万元 | -"],
  ],
  [
    "about 20 may be 21",
    { budget: "约20", parts: { fiscal: { budget: "15.00" }, other: { budget: "6.00" } } },
    ["holds 20 | 21万元 | -1"],
  ],
  ["one row is no list of parts", { parts: { fiscal: { budget: "15.00" } } }, []],
  ["the parts' columns are blank", { parts: { fiscal: {}, other: {} } }, []],
])("%s", (_, change, expected) => {
  expect(shownOf("sum.fund-rows", reportWith(change))).toEqual(expected);
});
