import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { telling, underItem } from "../two-projects.ts";

/** The clean project has two first-level, four second-level and four third-level indicators. */
const said = (sentence: string, change: Partial<ExampleProject> = {}): Example =>
  reportWith(change, underItem(sentence));

test("five counted and four filled in wakes it", () => {
  expect(brokenIn(said("该项目设定一级指标2个，二级指标4个，三级指标4个。"))).toEqual([]);
  expect(brokenIn(said("该项目设定一级指标2个，二级指标4个，三级指标5个。"))).toEqual(["count.indicators 5 | 4个 | 1"]);
});

test.each([
  ["该项目设定一级指标3个。", "breaks 3 | 2个 | 1"],
  ["该项目设定二级指标3个。", "breaks 3 | 4个 | -1"],
  ["该项目设定绩效指标5个。", "breaks 5 | 4个 | 1"],
  ["该项目设定绩效指标四个。", "holds 4 | 4个 | 0"],
])("%s", (sentence, expected) => {
  expect(shownOf("count.indicators", said(sentence))).toEqual([expected]);
});

test("one second-level name under two first-level ones counts twice, blanks within it do not", () => {
  const under = (level1: string, level2: string, level3: string): string =>
    `${level1}|${level2}|${level3}|≥2处|2处|2处`;
  const apart = [under("产出指标", "数量指标", "甲渠"), under("效益指标", "数量指标", "乙渠")];
  const spaced = [under("产出指标", "数量指标", "甲渠"), under("产出指标", "数量 指标", "乙渠")];
  const counted = said("该项目设定二级指标2个。", { indicators: apart });
  expect(shownOf("count.indicators", counted)).toEqual(["holds 2 | 2个 | 0"]);
  expect(shownOf("count.indicators", said("该项目设定二级指标2个。", { indicators: spaced }))).toEqual([
    "breaks 2 | 1个 | 1",
  ]);
});

test.each<[string, Example]>([
  ["the form has none to count", said("该项目设定三级指标5个。", { indicators: [] })],
  [
    "the form leaves that level blank",
    said("该项目设定一级指标5个。", { indicators: ["||疏浚渠道长度|≥12公里|10公里|12公里"] }),
  ],
  ["some were done", said("该项目完成三级指标3个。")],
  ["all projects together are counted", reportWith({}, telling("各项目共设定三级指标40个。"))],
])("silent when %s", (_, example) => {
  expect(shownOf("count.indicators", example)).toEqual([]);
});
