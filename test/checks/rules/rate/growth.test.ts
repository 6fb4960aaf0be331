import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/checks/engine.ts";
import { PIPELINE, submissionFrom } from "../../example-report.ts";

const outcomes = (check: string, sentence: string): readonly string[] =>
  checkSubmission({ submission: submissionFrom({ prose: [sentence] }), pipeline: PIPELINE })
    .relations.filter((relation) => relation.check === check && relation.outcome !== "skipped")
    .map((relation) => relation.outcome);

test.each([
  ["会议费预算84.00万元，比上年增加4.00万元，增长5.00%。", ["holds"]],
  ["会议费预算84.00万元，比上年增加4.00万元，增长4.76%。", ["breaks"]],
  ["会议费预算76.00万元，比上年减少4.00万元，下降5.00%。", ["holds"]],
  ["会议费预算84.00万元，比上年增加4.00万元。", []],
  ["会议费预算84.00万元，执行率50.00%，较上年提高2.5个百分点。", []],
])("%s", (sentence, expected) => {
  expect(outcomes("rate.growth", sentence)).toEqual(expected);
});

test("all three kinds are all of 三公经费", () => {
  const list = (total: string) =>
    `“三公”经费预算${total}万元，其中：公务用车运行维护费6.00万元，公务接待费3.00万元，因公出国（境）费1.00万元。`;
  expect(outcomes("sum.narrative-total", list("10.00"))).toEqual(["holds"]);
  expect(outcomes("sum.narrative-total", list("11.00"))).toEqual(["breaks"]);
});

test("a total sums up what follows the last semicolon", () => {
  const list = (total: string) =>
    `中央资金、县级资金分别为20.00万元、30.00万元；中央资金、县级资金分别支出8.00万元、9.00万元，合计${total}万元。`;
  expect(outcomes("sum.narrative-total", list("17.00"))).toEqual(["holds"]);
  expect(outcomes("sum.narrative-total", list("71.00"))).toEqual(["breaks"]);
});
