import type * as contract from "../../domain/contract.ts";
import type { Message } from "../../domain/note.ts";
import type { ComputedValue, Evidence, Finding, Relation, StatedValue } from "../../domain/relation.ts";
import { bboxOf } from "./figure.ts";
import { confidenceJson, readingJson } from "./provenance.ts";

/** One fault as `findings.json` has it. */
export const findingJson = (finding: Finding): contract.Finding => ({
  id: finding.id,
  check: finding.check,
  kind: finding.kind,
  severity: finding.severity,
  verdict: finding.verdict,
  confidence: finding.confidence,
  document: finding.document,
  department: finding.department,
  county: finding.county,
  project: finding.project,
  message: messageJson(finding.message),
  stated: statedJson(finding.stated),
  computed: computedJson(finding.computed),
  difference: finding.difference,
  diagnosis:
    finding.diagnosis === null
      ? null
      : {
          cause: finding.diagnosis.cause,
          detail: messageJson(finding.diagnosis.detail),
          suspects: [...finding.diagnosis.suspects],
        },
  evidence: finding.evidence.map(evidenceJson),
  consequences: finding.consequences.map(({ check, project, message }) => ({
    check,
    project,
    message: messageJson(message),
  })),
});

/** One evaluated relation as `relations.json` has it: a pass is as checkable as a fault. */
export const relationJson = (relation: Relation): contract.Relation => ({
  check: relation.check,
  document: relation.document,
  project: relation.project,
  outcome: relation.outcome,
  why: relation.why?.zh ?? null,
  whyMessage: relation.why === null ? null : messageJson(relation.why),
  stated: statedJson(relation.stated),
  computed: computedJson(relation.computed),
  difference: relation.difference,
  evidence: relation.evidence.map(evidenceJson),
  finding: relation.finding,
  kind: relation.kind,
  severity: relation.severity,
  message: messageJson(relation.message),
});

export const messageJson = ({ zh, en }: Message): contract.Finding["message"] => ({ zh, en });

const statedJson = (stated: StatedValue | null): contract.Finding["stated"] =>
  stated === null ? null : { text: stated.text, value: stated.value, unit: stated.unit };

const computedJson = (computed: ComputedValue | null): contract.Finding["computed"] =>
  computed === null ? null : { value: computed.value, unit: computed.unit, formula: computed.formula };

const evidenceJson = ({ role, text, at }: Evidence): contract.Evidence => ({
  role,
  document: at.document,
  page: at.page,
  bbox: at.box === null ? null : bboxOf(at.box),
  text,
  context: at.context,
  source: at.source,
  confidence: confidenceJson(at.confidence),
  cell: at.cell,
  ...readingJson(at),
});
