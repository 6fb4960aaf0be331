import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/checks/engine.ts";
import type { Example } from "../../../../src/checks/example.ts";
import { reportWith } from "../../clean-report.ts";
import { PIPELINE, submissionFrom } from "../../example-report.ts";
import { brokenIn, outcomesOf } from "../shown.ts";
import { underItem } from "../two-projects.ts";

const said = (sentence: string): Example => reportWith({}, underItem(sentence));

test("an indicator the prose names otherwise wakes it", () => {
  expect(brokenIn(said("疏浚渠道长度指标，年初指标值为≥12公里，实际完成值为10公里。"))).toEqual([]);
  expect(brokenIn(said("疏浚水渠长度指标，年初指标值为≥12公里，实际完成值为10公里。"))).toEqual([
    "name.indicator - | - | -",
  ]);
});

test("whether they are one indicator wants a look", () => {
  const submission = submissionFrom(said("疏浚水渠长度指标，年初指标值为≥12公里，实际完成值为10公里。"));
  const { findings } = checkSubmission({ submission, pipeline: PIPELINE });
  expect(findings.map((one) => [one.check, one.severity, one.confidence])).toEqual([
    ["name.indicator", "warning", "needs-review"],
  ]);
});

test.each([
  "疏浚渠道“长度”指标，年初指标值为≥12公里。",
  "疏浚渠道 长度指标，年初指标值为≥12公里。",
  "验收合格率（%）指标，年初指标值为≥95%。",
  "疏浚渠道长度目标值≥12公里，完成10公里。",
])("one name: %s", (sentence) => {
  expect(outcomesOf("name.indicator", said(sentence))).toEqual(["holds"]);
});

test("a name with its target, actual and forecast is told once", () => {
  const sentence = "疏浚水渠长度指标，年初指标值为≥12公里，实际完成值为10公里，全年预计完成12公里。";
  expect(outcomesOf("name.indicator", said(sentence))).toEqual(["breaks"]);
});

test("an indicator the form does not have is none of its", () => {
  expect(outcomesOf("name.indicator", said("植树棵数指标，年初指标值为≥12棵。"))).toEqual([]);
});
