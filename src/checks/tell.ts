import { createHash } from "node:crypto";
import type { Provenance } from "../domain/provenance.ts";
import type { Submission } from "../domain/record.ts";
import type { Diagnosis, Finding, Relation, Severity } from "../domain/relation.ts";
import { type Cause, findCause, type Replay } from "./cause.ts";
import { isDoubted, isReplaced } from "./doubts.ts";
import type { Checked, Related } from "./engine.ts";
import { doubtfulMatches } from "./matching.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

interface Told {
  readonly members: readonly Related[];
  readonly cause: Cause | null;
}

/**
 * Tells each fault once. What one replaced figure would repair together is one finding with its consequences;
 * breaks of a rule that gathers are one finding a report; everything else stands for itself.
 * `replay` evaluates relations of a repaired report; null where nothing can be repaired (between reports).
 */
export function tellFaults(related: readonly Related[], replay: Replay | null, submission: Submission | null): Checked {
  const groups = groupFaults(related, replay, submission);
  const ids = new Map<Related, string>();
  const taken = new Map<string, number>();
  const matched = submission === null ? new Set<Provenance>() : doubtfulMatches(submission);
  const findings = groups.map((group) => {
    const finding = toFinding(group, taken, matched);
    for (const member of group.members) ids.set(member, finding.id);
    return finding;
  });
  const relations = related.map((one) => ({ ...one.relation, finding: ids.get(one) ?? null }));
  return { relations, findings };
}

function groupFaults(
  related: readonly Related[],
  replay: Replay | null,
  submission: Submission | null,
): readonly Told[] {
  const faults = related.filter((one) => one.relation.outcome === "breaks" || one.relation.outcome === "rounding");
  const told = new Set<Related>();
  const groups: Told[] = [];
  if (replay !== null && submission !== null) {
    for (const { members, cause } of findCause(related, replay, submission)) {
      for (const member of members) told.add(member);
      groups.push({ members, cause });
    }
  }
  for (const fault of faults) {
    if (told.has(fault)) continue;
    const members =
      fault.rule.gather === undefined ? [fault] : faults.filter((one) => !told.has(one) && gathersWith(one, fault));
    for (const member of members) told.add(member);
    groups.push({ members, cause: null });
  }
  const place = new Map(related.map((one, index) => [one, index]));
  const first = (group: Told): number => place.get(group.members[0] as Related) ?? 0;
  return groups.sort((a, b) => first(a) - first(b));
}

const gathersWith = (one: Related, other: Related): boolean =>
  one.rule === other.rule &&
  one.relation.document === other.relation.document &&
  one.relation.outcome === other.relation.outcome &&
  one.relation.severity === other.relation.severity;

function toFinding({ members, cause }: Told, taken: Map<string, number>, matched: ReadonlySet<Provenance>): Finding {
  const [lead, ...others] = members as readonly [Related, ...Related[]];
  const { relation, rule } = lead;
  const gathered = others.length > 0 && cause === null;
  const evidence = gathered ? members.flatMap((one) => one.relation.evidence) : relation.evidence;
  const finding: Omit<Finding, "id"> = {
    check: relation.check,
    kind: relation.kind,
    severity: members.map((one) => one.relation.severity).sort((a, b) => RANK[a] - RANK[b])[0] ?? relation.severity,
    verdict: relation.verdict,
    confidence: members.some((one) => wantsLook(one, matched)) ? "needs-review" : "certain",
    document: relation.document,
    department: relation.department,
    county: relation.county,
    project: gathered && new Set(members.map((one) => one.relation.project)).size > 1 ? null : relation.project,
    message: gathered && rule.gather !== undefined ? gatherMessage(members) : relation.message,
    stated: relation.stated,
    computed: relation.computed,
    difference: relation.difference,
    diagnosis: cause === null ? null : diagnose(cause, relation),
    evidence,
    consequences: gathered
      ? []
      : others.map((one) => ({
          check: one.relation.check,
          project: one.relation.project,
          message: one.relation.message,
        })),
  };
  return { id: identify(finding, taken), ...finding };
}

/** It hangs on a match that may be another, on a reading that may be another, or on a blank of a picture. */
const wantsLook = ({ rule, draft, relation }: Related, matched: ReadonlySet<Provenance>): boolean =>
  draft.ambiguous === true ||
  draft.onReading === true ||
  relation.evidence.some((one) => isDoubted(one.at) || isReplaced(one) || matched.has(one.at)) ||
  (rule.onAbsence === true && relation.evidence.some(({ at }) => at.source === "ocr"));

function gatherMessage(members: readonly Related[]): Finding["message"] {
  const [lead] = members as readonly [Related];
  const summary = lead.rule.gather?.(members.length) ?? lead.relation.message;
  const shown = members.slice(0, GATHERED_SHOWN);
  const more = members.length - shown.length;
  const join = (lang: "zh" | "en", separator: string): string =>
    shown.map((one) => one.relation.message[lang]).join(separator);
  return {
    zh: `${summary.zh}:${join("zh", ";")}${more > 0 ? `;等共${members.length}处` : ""}`,
    en: `${summary.en}: ${join("en", "; ")}${more > 0 ? `; and ${more} more` : ""}`,
  };
}

/** A cell of the workbook holds about this many before it stops being read. */
const GATHERED_SHOWN = 6;

function diagnose(cause: Cause, relation: Relation): Diagnosis {
  const suspects = relation.evidence.flatMap((one, index) => (one.at === cause.figure.at ? [index] : []));
  return { cause: "one-figure", detail: cause.detail, suspects };
}

/** The same facts give the same id: the check, whose report, and every operand's words; never places or dates. */
function identify(finding: Omit<Finding, "id">, taken: Map<string, number>): string {
  const facts = [
    finding.check,
    finding.document,
    finding.project ?? "",
    ...finding.evidence.map((one) => `${one.role}=${one.text}`),
  ];
  const digest = createHash("sha256").update(facts.join("\u0000")).digest("hex").slice(0, 12);
  const count = (taken.get(digest) ?? 0) + 1;
  taken.set(digest, count);
  return count === 1 ? digest : `${digest}-${count}`;
}
