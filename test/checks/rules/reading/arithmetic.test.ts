import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/checks/engine.ts";
import type { Example } from "../../../../src/checks/example.ts";
import type { Finding } from "../../../../src/domain/relation.ts";
import { reportWith } from "../../clean-report.ts";
import { PIPELINE, submissionFrom } from "../../example-report.ts";
import { outcomesOf } from "../shown.ts";

const check = (example: Example) => checkSubmission({ submission: submissionFrom(example), pipeline: PIPELINE });
const told = (example: Example): readonly Finding[] => check(example).findings;

test("what was read and fits is confirmed, and says by what", () => {
  const example = reportWith({ doubtful: ["executionRate"], alternatives: { executionRate: ["86", "35"] } });
  const { findings, relations, submission } = check(example);
  expect(findings).toEqual([]);
  expect(relations.filter((one) => one.outcome === "undecided")).toEqual([]);
  expect(submission.projects[0]?.funds.executionRate?.at).toMatchObject({
    confidence: 0.99,
    alternatives: ["86", "35"],
    confirmed: { read: "85", check: "rate.execution", formula: "85 = 17.00 ÷ 20.00 × 100%" },
  });
});

test("a rate read in doubt that the amounts contradict is told with both possibilities", () => {
  const [finding, ...others] = told(
    reportWith({ executionRate: "83", doubtful: ["executionRate"], alternatives: { executionRate: ["85"] } }),
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ check: "reading.arithmetic", severity: "warning", confidence: "needs-review" });
  expect(finding?.message.zh).toBe(
    "“83”(第1页)识别存疑:也可能是“85”;按所读,灌渠整治填报执行率为83,执行数除以预算数为85%;读作“85”则相符:或为识别有误,或为填报错误,请核对原件",
  );
  expect(finding?.evidence.map((one) => one.text)).toEqual(["83", "17.00", "20.00"]);
});

test("nothing read in doubt, nothing to settle", () => {
  expect(outcomesOf("reading.arithmetic", reportWith({ executionRate: "83" }))).toEqual([]);
});
