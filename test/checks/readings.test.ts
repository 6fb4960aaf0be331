import { expect, test } from "vitest";
import { checkSubmission } from "../../src/checks/engine.ts";
import type { Example } from "../../src/checks/example.ts";
import { readingsToReview } from "../../src/checks/readings.ts";
import { reportWith } from "./clean-report.ts";
import { PIPELINE, submissionFrom } from "./example-report.ts";

function review(example: Example): readonly string[] {
  const { submission, relations } = checkSubmission({ submission: submissionFrom(example), pipeline: PIPELINE });
  return readingsToReview(submission, relations).map((one) => `${one.project} ${one.text} ${one.checks > 0}`);
}

test("printed reports have none", () => {
  expect(review(reportWith({}))).toEqual([]);
});

test("doubtful figures, and doubtful words a check rests on, those that hold back the most first", () => {
  const example = reportWith({
    budget: "20.00",
    doubtful: ["forecastRate", "budget", "phone", "duration", "疏浚渠道长度 actual"],
    alternatives: { budget: ["20.01"] },
  });
  expect(review(example)).toEqual([
    "灌渠整治 20.00 true",
    "灌渠整治 100 true",
    "灌渠整治 10公里 true",
    "灌渠整治 13900000001 true",
  ]);
});

test("a reading that is confirmed as it was read needs no look; one that was replaced does", () => {
  expect(review(reportWith({ doubtful: ["executionRate"], alternatives: { executionRate: ["35"] } }))).toEqual([]);
  const prose = ["# 一、组织情况", "灌渠整治预算安排20.00万元，执行17.00万元，执行率85%。"];
  const misread = { budget: "26.00", doubtful: ["budget"], alternatives: { budget: ["20.00"] } };
  expect(review(reportWith(misread, prose))).toEqual(["灌渠整治 20.00 true"]);
});
