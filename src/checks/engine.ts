import type { Figure } from "../domain/figure.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { Submission } from "../domain/record.ts";
import type { Finding, Relation } from "../domain/relation.ts";
import { confirmReadings } from "./confirm/confirm.ts";
import { isDoubted, whyUndecided } from "./doubts.ts";
import { DOUBT, nameOf } from "./evidence.ts";
import { RULES } from "./registry.ts";
import type { BatchScope, Draft, Rule, SubmissionScope } from "./rule.ts";
import { tellFaults } from "./tell.ts";

/** A draft with the rule that made it and the report it speaks of. */
export interface Related {
  readonly rule: Rule;
  readonly draft: Draft;
  readonly relation: Relation;
}

export interface Checked {
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
}

/** The relations of one report, and the report they are of: its doubtful readings are settled as far as they can be. */
export interface CheckedSubmission extends Checked {
  readonly submission: Submission;
}

/** The rules a pipeline runs, in catalogue order. */
export function rulesOf(pipeline: Pipeline): readonly Rule[] {
  const chosen = pipeline.checks === "all" ? RULES : RULES.filter((rule) => pipeline.checks.includes(rule.id));
  return chosen.filter((rule) => !pipeline.without.includes(rule.id));
}

/**
 * Every relation of one report, evaluated, and the faults they show, each told once. Readings in doubt are first tried
 * by the report's own arithmetic.
 * A rule that finds nothing to relate leaves one `skipped` relation saying what the report does not state.
 */
export function checkSubmission(scope: SubmissionScope): CheckedSubmission {
  const replay = (repaired: Submission, rules: ReadonlySet<Rule>): readonly Related[] =>
    relateAll({ ...scope, submission: repaired }, rules);
  const asRead = relateAll(scope);
  const readings = confirmReadings(scope.submission, asRead, replay);
  const { submission } = readings;
  const isSame = readings.settled.length === 0 && readings.contradicted.length === 0;
  const related = isSame ? asRead : relateAll({ ...scope, submission, readings });
  return { ...tellFaults(related, replay, submission), submission };
}

/** Relations between reports, once all of them are read. */
export function checkBatch(scope: BatchScope): Checked {
  const related = RULES.filter((rule) => rule.appliesTo === "batch").flatMap((rule) =>
    [...rule.relate(scope)].map((draft) => {
      const submission = reportOf(draft.document, scope);
      return { rule, draft, relation: toRelation(rule, draft, draft.document, submission, null) };
    }),
  );
  return tellFaults(related, null, null);
}

/** The report in a document, or in the one it is a copy of: a copy is its department's too. */
function reportOf(document: string, { submissions, documents }: BatchScope): Submission | null {
  const original = documents.find((one) => one.path === document)?.duplicateOf;
  return submissions.find((one) => one.document === document || one.document === original) ?? null;
}

function relateAll(scope: SubmissionScope, only?: ReadonlySet<Rule>): readonly Related[] {
  return rulesOf(scope.pipeline)
    .filter((rule) => rule.appliesTo !== "batch" && (only?.has(rule) ?? true))
    .flatMap((rule) => {
      const related = relateRule(rule, scope);
      return related.length > 0 ? related : [skip(rule, scope.submission)];
    });
}

function relateRule(rule: Rule, scope: SubmissionScope): readonly Related[] {
  const { submission } = scope;
  const wrap = (draft: Draft, project: string | null): Related => ({
    rule,
    draft,
    relation: toRelation(rule, draft, submission.document, submission, project),
  });
  if (rule.appliesTo === "submission") return [...rule.relate(scope)].map((draft) => wrap(draft, null));
  if (rule.appliesTo === "batch") return [];
  return submission.projects.flatMap((project) =>
    [...rule.relate({ ...scope, project })].map((draft) => wrap(draft, nameOf(project))),
  );
}

function toRelation(
  rule: Rule,
  draft: Draft,
  document: string,
  submission: Submission | null,
  project: string | null,
): Relation {
  const { outcome, why } = settle(draft);
  return {
    check: rule.id,
    kind: rule.kind,
    severity: outcome === "rounding" ? "notice" : (draft.severity ?? rule.severity),
    verdict: outcome === "rounding" ? "rounding" : (draft.verdict ?? rule.verdict),
    outcome,
    why,
    document,
    department: submission?.department?.value ?? null,
    county: submission?.county?.value ?? null,
    project: draft.project ? nameOf(draft.project) : project,
    message: draft.message,
    stated: draft.stated ?? null,
    computed: draft.computed ?? null,
    difference: draft.difference ?? null,
    evidence: draft.evidence,
    finding: null,
  };
}

/** A relation with a doubtful operand is undecided whatever its rule makes of it, and says which operand and why. */
function settle({ outcome, why, evidence, onReading }: Draft): Pick<Relation, "outcome" | "why"> {
  const doubtful = onReading !== true && evidence.some(({ at }) => isDoubted(at));
  if (!doubtful || outcome === "skipped") return { outcome, why: why ?? null };
  const told = why === undefined || why === DOUBT || outcome !== "undecided";
  return { outcome: "undecided", why: told ? whyUndecided(evidence) : why };
}

function skip(rule: Rule, submission: Submission): Related {
  const draft: Draft = { outcome: "skipped", message: rule.title, why: rule.needs, evidence: [] };
  return { rule, draft, relation: toRelation(rule, draft, submission.document, submission, null) };
}

/** All figures of a report's forms and prose, in order. */
export function figuresOf(submission: Submission): readonly Figure[] {
  const forms = submission.projects.flatMap((project) => [
    ...Object.values(project.funds),
    ...project.fundRows.filter((row) => row.key !== "total").flatMap((row) => Object.values(row.funds)),
    ...project.indicators.flatMap((indicator) => [indicator.target, indicator.actual, indicator.forecast]),
  ]);
  const lists = submission.fundLists.flatMap((list) =>
    [...list.rows, ...(list.total === null ? [] : [list.total])].flatMap((row) => Object.values(row.funds)),
  );
  return [...forms, ...lists, ...submission.narrative.claims.map((claim) => claim.figure)].filter(
    (figure) => figure !== null,
  );
}

/** How many figures a report prints, and how many of them no relation touched. */
export function countUntouched(
  submission: Submission,
  relations: readonly Relation[],
): { total: number; untouched: number } {
  const touched = new Set(
    relations
      .filter((relation) => relation.outcome !== "skipped")
      .flatMap((relation) => relation.evidence.map((one) => one.at)),
  );
  const numbers = figuresOf(submission).filter((figure) => figure.number !== null);
  return { total: numbers.length, untouched: numbers.filter((figure) => !touched.has(figure.at)).length };
}
