import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/checks/engine.ts";
import { PIPELINE, submissionFrom } from "../../example-report.ts";

const ROWS = ["产出指标|数量指标|补种行道树数量|900株|560株|900株", "产出指标|质量指标|苗木成活比率|≥90%|93%|92%"];

function mentions(sentence: string): readonly string[] {
  const prose = ["### 1. 行道树更新", `年初预算20.00万元。${sentence}`];
  const projects = [{ name: "行道树更新", budget: "20.00", indicators: ROWS }];
  return checkSubmission({ submission: submissionFrom({ prose, projects }), pipeline: PIPELINE })
    .relations.filter((relation) => relation.check === "tie-out.mentions" && relation.outcome !== "skipped")
    .map((relation) => relation.outcome);
}

test.each([
  ["苗木成活比率93%。", ["holds"]],
  ["苗木成活比率39%。", ["breaks"]],
  ["比上年增加2.00万元；苗木成活比率39%。", ["breaks"]],
  ["苗木成活比率92.4%。", ["breaks"]],
  ["1-10月已补种行道树数量650株，", ["breaks"]],
  ["已补种行道树650株。", ["breaks"]],
])("%s is held against the form", (sentence, outcomes) => {
  expect(mentions(sentence)).toEqual(outcomes);
});

test.each([
  "补种行道树数量900株。",
  "上年苗木成活比率88%。",
  "其中补种行道树数量120株。",
  "苗木成活比率提高3%。",
  "苗木成活比率85%以上。",
  "计划再补种行道树数量340株。",
  "补种行道树数量650棵。",
])("%s says nothing of the actual", (sentence) => {
  expect(mentions(sentence)).toEqual([]);
});
