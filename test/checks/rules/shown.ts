import { checkBatch, checkSubmission } from "../../../src/checks/engine.ts";
import type { Example } from "../../../src/checks/example.ts";
import type { Submission } from "../../../src/domain/record.ts";
import type { Relation } from "../../../src/domain/relation.ts";
import { PIPELINE, submissionFrom } from "../example-report.ts";

/** `66 | 60.01% | 5.99`: as stated, as computed, and stated less computed; `-` for what a relation does not have. */
const values = ({ stated, computed, difference }: Relation): string =>
  [stated?.value, computed?.value == null ? null : `${computed.value}${computed.unit}`, difference]
    .map((one) => one ?? "-")
    .join(" | ");

/** All relations of a report; those that had nothing to relate left out. */
export const relationsIn = (submission: Submission): readonly Relation[] =>
  checkSubmission({ submission, pipeline: PIPELINE }).relations.filter((relation) => relation.outcome !== "skipped");

/** The relations between an example's report and its others. */
export function relationsBetween(example: Example): readonly Relation[] {
  const submissions = [example, ...(example.others ?? [])].map(submissionFrom);
  const documents = submissions.map((one) => ({ path: one.document, sha256: null, duplicateOf: null }));
  return checkBatch({ submissions, documents }).relations;
}

/** Every relation of one check, in order: `breaks 66 | 60.01% | 5.99`. */
export const shownOf = (check: string, example: Example): readonly string[] =>
  relationsIn(submissionFrom(example))
    .filter((relation) => relation.check === check)
    .map((relation) => `${relation.outcome} ${values(relation)}`);

/** The outcomes of one check, in order. */
export const outcomesOf = (check: string, example: Example): readonly string[] =>
  relationsIn(submissionFrom(example))
    .filter((relation) => relation.check === check)
    .map((relation) => relation.outcome);

/** Whatever breaks in a report, by any rule: `rate.execution 66 | 60.01% | 5.99`. */
export const brokenIn = (example: Example): readonly string[] =>
  relationsIn(submissionFrom(example))
    .filter((relation) => relation.outcome === "breaks")
    .map((relation) => `${relation.check} ${values(relation)}`);
