import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";
import { telling, twoProjects } from "../two-projects.ts";

/** A form of one name under a heading of another. */
const headed = (heading: string, name: string): Example =>
  reportWith({ name }, ["# 一、组织情况", "按要求开展监控。", `### 1. ${heading}`, "该项目预算20.00万元。"]);

test("a heading that names the form's project otherwise wakes it", () => {
  expect(brokenIn(headed("北干渠整治工程", "北干渠整治工程"))).toEqual([]);
  expect(brokenIn(headed("北干渠整修工程", "北干渠整治工程"))).toEqual(["name.project - | - | -"]);
});

test("a list that names it otherwise is told with both names", () => {
  const list = "本年专项资金2个，金额36.00万元，其中：北干渠整治工程20.00万元、水库巡查经费16.00万元。";
  const example = twoProjects([list], { name: "北干渠整治工程" }, { name: "水库巡查专项" });
  expect(outcomesOf("name.project", example)).toEqual(["holds", "breaks"]);
  const told = relationsOf("name.project", example)[1];
  expect(told?.evidence.map((one) => [one.role, one.text])).toEqual([
    ["form", "水库巡查专项"],
    ["list", "水库巡查经费"],
  ]);
});

test.each([
  ["北干渠整治工程（二期）", "北干渠整治工程(二期)"],
  ["２０２２年北干渠整治工程", "2022年北干渠整治工程"],
  ["北干渠 整治工程", "北干渠整治工程"],
  ["“北干渠”整治工程", "北干渠整治工程"],
  ["北干渠整治工程项目", "北干渠整治工程"],
])("%s is %s", (heading, name) => {
  expect(outcomesOf("name.project", headed(heading, name))).toEqual(["holds"]);
});

test("a project that the prose does not name has one name", () => {
  expect(outcomesOf("name.project", reportWith({}, telling("水库巡查预算16.00万元。")))).toEqual([]);
});
