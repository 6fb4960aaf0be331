import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { relationsOf, reportWith, withRow } from "../../clean-report.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { underItem } from "../two-projects.ts";

const said = (sentence: string, change: Partial<ExampleProject> = {}): Example =>
  reportWith(change, underItem(sentence));

test("11 in the prose for 10 in the form wakes it", () => {
  expect(brokenIn(said("疏浚渠道长度指标，年初指标值为大于等于12公里，实际完成值为10公里。"))).toEqual([]);
  expect(brokenIn(said("疏浚渠道长度指标，年初指标值为大于等于12公里，实际完成值为11公里。"))).toEqual([
    "tie-out.indicators 11 | 10公里 | 1",
  ]);
});

test.each([
  ["疏浚渠道长度指标，年初指标值为≥15公里。", "breaks 15 | 12公里 | 3"],
  ["疏浚渠道长度指标，年初指标值为≥12.0公里。", "holds 12.0 | 12.0公里 | 0.0"],
  ["疏浚渠道长度指标，年初指标值为≥12。", "holds 12 | 12公里 | 0"], // one side prints no unit
  ["疏浚渠道长度指标，年初指标值为≥13。", "breaks 13 | 12公里 | 1"],
  ["每公里疏浚费用指标，年初指标值为≤17000元。", "holds 17000 | 17000元 | 0"],
  ["每公里疏浚费用指标，年初指标值为≤18000元。", "breaks 18000 | 17000元 | 1000"],
  ["验收合格率指标，实际完成值为97.4%。", "holds 97.4 | 97.0% | 0.4"],
  ["验收合格率指标，实际完成值为96%。", "breaks 96 | 97% | -1"],
  ["疏浚渠道长度指标，实际完成值为约9公里。", "holds 9 | 10公里 | -1"],
  ["疏浚渠道长度指标，全年预计完成11公里。", "breaks 11 | 12公里 | -1"],
])("%s", (sentence, expected) => {
  expect(shownOf("tie-out.indicators", said(sentence))).toEqual([expected]);
});

test.each<[string, string, Partial<ExampleProject>]>([
  ["another operator", "疏浚渠道长度指标，年初指标值为等于12公里。", {}],
  ["no operator", "疏浚渠道长度指标，年初指标值为12公里。", {}],
  ["another unit", "疏浚渠道长度指标，年初指标值为≥12处。", {}],
  ["words for a number", "疏浚渠道长度指标，年初指标值为≥12公里，至监控节点暂未完成。", {}],
  [
    "a number for a blank",
    "疏浚渠道长度指标，实际完成值为11公里。",
    { indicators: withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里||12公里") },
  ],
])("%s only warns", (_, sentence, change) => {
  const broken = relationsOf("tie-out.indicators", said(sentence, change)).filter((one) => one.outcome !== "holds");
  expect(broken.map((one) => [one.outcome, one.severity, one.difference])).toEqual([["breaks", "warning", null]]);
});

test("a wrong number is an error, whatever its operator", () => {
  const relations = relationsOf("tie-out.indicators", said("疏浚渠道长度指标，年初指标值为等于15公里。"));
  expect(relations.map((one) => [one.outcome, one.severity])).toEqual([["breaks", "error"]]);
});

test.each<[string, string, Partial<ExampleProject>, readonly string[]]>([
  [
    "not done yet beside a blank",
    "疏浚渠道长度指标，年初指标值为≥12公里，至监控节点暂未完成。",
    { indicators: withRow(0, "产出指标|数量指标|疏浚渠道长度|≥12公里||12公里") },
    ["holds 12 | 12公里 | 0", "holds - | - | -"],
  ],
  [
    "a doubtful cell",
    "疏浚渠道长度指标，实际完成值为11公里。",
    { doubtful: ["疏浚渠道长度 actual"] },
    ["undecided 11 | 10公里 | -"],
  ],
  ["a column the form does not print", "疏浚渠道长度指标，实际完成值为11公里。", { without: ["actual"] }, []],
  ["an indicator the form does not have", "栏杆数量指标，实际完成值为96处。", {}, []],
])("%s", (_, sentence, change, expected) => {
  expect(shownOf("tie-out.indicators", said(sentence, change))).toEqual(expected);
});

test("two indicators of one name are matched in order", () => {
  const indicators = ["产出指标|数量指标|巡查次数|≥12次|10次|12次", "产出指标|数量指标|巡查次数|≥30次|25次|30次"];
  const [first, second] = ["巡查次数指标，实际完成值为10次", "巡查次数指标，实际完成值为25次"];
  expect(shownOf("tie-out.indicators", said(`${first}；${second}。`, { indicators }))).toEqual([
    "holds 10 | 10次 | 0",
    "holds 25 | 25次 | 0",
  ]);
  expect(shownOf("tie-out.indicators", said(`${second}；${first}。`, { indicators }))).toEqual([
    "breaks 25 | 10次 | 15",
    "breaks 10 | 25次 | -15",
  ]);
});
