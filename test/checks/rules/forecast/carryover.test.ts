import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { telling, twoProjects } from "../two-projects.ts";

/** The clean project with nine tenths of its 20.00 forecast. */
const left = (sentence: string, change: Partial<ExampleProject> = {}): Example =>
  reportWith({ forecastRate: "90", ...change }, telling(sentence));

const LIST = "预计结转结余2.80万元，分别是灌渠整治2.00万元、水库巡查0.80万元。";

test("a forecast that leaves half of what the prose expects wakes it", () => {
  expect(brokenIn(twoProjects([LIST], { forecastRate: "90" }))).toEqual([]);
  expect(brokenIn(twoProjects([LIST], { forecastRate: "95" }))).toEqual(["forecast.carryover 2.00 | 1.00万元 | 1.00"]);
});

test.each<[string, Partial<ExampleProject>, readonly string[]]>([
  ["灌渠整治预计结转结余2.00万元。", {}, ["holds 2.00 | 2.00万元 | 0.00"]],
  // 90% stands for half a percent either way: ten cents of 20.00.
  ["灌渠整治预计结转结余2.10万元。", {}, ["holds 2.10 | 2.00万元 | 0.10"]],
  ["灌渠整治预计结转结余2.12万元。", {}, ["breaks 2.12 | 2.00万元 | 0.12"]],
  ["灌渠整治预计结转结余20000元。", {}, ["holds 20000 | 20000元 | 0"]],
  ["灌渠整治预计结转结余30000元。", {}, ["breaks 30000 | 20000元 | 10000"]],
  ["灌渠整治预计结转结余约3万元。", {}, ["holds 3 | 2万元 | 1"]],
  ["灌渠整治预计结转结余约4万元。", {}, ["breaks 4 | 2万元 | 2"]],
  // An amount forecast decides before a rate does.
  ["灌渠整治预计结转结余2.00万元。", { forecast: "17.50" }, ["breaks 2.00 | 2.50万元 | -0.50"]],
  // Of the adjusted budget, where there is one.
  ["灌渠整治预计结转结余3.00万元。", { adjusted: "21.00", forecast: "18.00" }, ["holds 3.00 | 3.00万元 | 0.00"]],
  [
    "灌渠整治预计结转结余9.00万元。",
    { forecastRate: "50", doubtful: ["forecastRate"] },
    ["undecided 9.00 | 10.00万元 | -"],
  ],
  // Nothing is forecast, or nothing is budgeted: a blank is not zero.
  ["灌渠整治预计结转结余2.00万元。", { forecastRate: "" }, []],
  ["灌渠整治预计结转结余2.00万元。", { budget: "" }, []],
  // What came from before is not what this year leaves.
  ["灌渠整治上年结转结余5.00万元。", {}, []],
  ["2021年灌渠整治结转结余5.00万元。", {}, []],
])("%s %j", (sentence, change, expected) => {
  expect(shownOf("forecast.carryover", left(sentence, change))).toEqual(expected);
});

test("the whole of a group of two is left open where one form forecasts nothing", () => {
  expect(shownOf("forecast.carryover", twoProjects([LIST], { forecastRate: "" }))).toEqual([
    "holds 0.80 | 0.80万元 | 0.00",
  ]);
});
