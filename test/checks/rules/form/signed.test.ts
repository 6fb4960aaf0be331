import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/checks/engine.ts";
import { reportWith } from "../../clean-report.ts";
import { PIPELINE, submissionFrom } from "../../example-report.ts";
import { outcomesOf } from "../shown.ts";

const told = (...signings: readonly string[]) =>
  checkSubmission({ submission: submissionFrom(reportWith({ signings })), pipeline: PIPELINE }).findings;

test("what a picture does not show wants a look, once for all places", () => {
  const findings = told("填报单位：某局（盖章）|missing", "单位负责人（签字）|missing", "填报人（签名）|present");
  expect(findings.map((one) => [one.check, one.severity, one.confidence])).toEqual([
    ["form.signed", "warning", "needs-review"],
  ]);
  expect(findings[0]?.message.zh).toBe(
    "2处要求签字或盖章而未见:灌渠整治“填报单位：某局（盖章）”处未见印章;灌渠整治“单位负责人（签字）”处未见签字",
  );
});

test("a printed page is not asked", () => {
  expect(outcomesOf("form.signed", reportWith({ signings: ["单位负责人（签字）|unknown"] }))).toEqual([]);
});

test("nothing asked for, nothing missed", () => {
  expect(outcomesOf("form.signed", reportWith({}))).toEqual([]);
});
