import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { OTHER } from "../two-projects.ts";

const rows = ["灌渠整治|20.00|17.00|85", "水库巡查|16.00|14.40|90"];
const listing = (...list: readonly string[]): Example => ({ prose: CLEAN_PROSE, list });

test("a total half a 万元 above its rows wakes it", () => {
  expect(brokenIn({ ...listing(...rows, "合计|36.00|31.40|87"), projects: [CLEAN, OTHER] })).toEqual([]);
  expect(brokenIn(listing(...rows, "合计|36.50|31.40|86"))).toEqual(["sum.list-total 36.50 | 36.00万元 | 0.50"]);
});

test("rates are no amounts: 85 and 90 do not make 87", () => {
  expect(shownOf("sum.list-total", listing(...rows, "合计|36.00|31.40|87"))).toEqual([
    "holds 36.00 | 36.00万元 | 0.00",
    "holds 31.40 | 31.40万元 | 0.00",
  ]);
});

test.each<[string, readonly string[], string]>([
  ["within three half steps", ["甲|13.34", "乙|6.67", "合计|20.00"], "rounding 20.00 | 20.01万元 | -0.01"],
  ["a step beyond", ["甲|13.34", "乙|6.68", "合计|20.00"], "breaks 20.00 | 20.02万元 | -0.02"],
  ["220 beside 87.57 is 220.00", ["甲|87.57", "乙|220", "合计|307.57"], "holds 307.57 | 307.57万元 | 0.00"],
  ["and not 220.40", ["甲|87.57", "乙|220", "合计|307.97"], "breaks 307.97 | 307.57万元 | 0.40"],
  ["a row in 元", ["甲|87.57", "乙|2200000元", "合计|307.57"], "holds 307.57 | 307.57万元 | 0.00"],
  ["a blank is not zero", ["甲|87.57", "乙|", "合计|87.57"], "undecided - | - | -"],
])("%s", (_, list, expected) => {
  expect(shownOf("sum.list-total", listing(...list))).toEqual([expected]);
});

test.each<[string, readonly string[]]>([
  ["no row is the total", rows],
  ["the total is of one row", ["灌渠整治|20.00|17.00|85", "合计|36.00|31.40|87"]],
  ["the total is blank", [...rows, "合计||"]],
])("silent when %s", (_, list) => {
  expect(shownOf("sum.list-total", listing(...list))).toEqual([]);
});
