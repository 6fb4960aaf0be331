import { describe, expect, test } from "vitest";
import { checkBatch, checkSubmission } from "../../src/checks/engine.ts";
import type { Example } from "../../src/checks/example.ts";
import { RULES } from "../../src/checks/registry.ts";
import type { Rule } from "../../src/checks/rule.ts";
import type { Outcome } from "../../src/domain/relation.ts";
import { PIPELINE, submissionFrom } from "./example-report.ts";

/** The outcomes a rule has on an example, skips left out. */
function outcomesOf(rule: Rule, example: Example): readonly Outcome[] {
  const submissions = [example, ...(example.others ?? [])].map(submissionFrom);
  const documents = submissions.map((one) => ({ path: one.document, sha256: null, duplicateOf: null }));
  const relations =
    rule.appliesTo === "batch"
      ? checkBatch({ submissions, documents }).relations
      : submissions.flatMap((submission) => checkSubmission({ submission, pipeline: PIPELINE }).relations);
  return relations.filter((one) => one.check === rule.id && one.outcome !== "skipped").map((one) => one.outcome);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.holds.map((example, index) => [index, example] as const))("holds %i", (_, example) => {
    const outcomes = outcomesOf(rule, example);
    expect(outcomes).not.toContain("breaks");
    expect(outcomes).toContain("holds");
  });
  test.each(rule.examples.breaks.map((example, index) => [index, example] as const))("breaks %i", (_, example) => {
    expect(outcomesOf(rule, example)).toContain("breaks");
  });
  test.each((rule.examples.undecided ?? []).map((example, index) => [index, example] as const))(
    "undecided %i",
    (_, example) => {
      const outcomes = outcomesOf(rule, example);
      expect(outcomes).not.toContain("breaks");
      expect(outcomes).toContain("undecided");
    },
  );
});
