import { SURE } from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { Provenance } from "../domain/provenance.ts";
import type { Project } from "../domain/record.ts";
import type { Evidence } from "../domain/relation.ts";
import { DOUBT } from "./evidence.ts";
import type { Draft } from "./rule.ts";

/** A relation without arithmetic, decided: undecided as soon as one operand was read in doubt. */
export function judge(
  fault: boolean,
  message: Message,
  evidence: readonly Evidence[],
  more: Partial<Draft> = {},
): Draft {
  const doubtful = evidence.some((one) => one.at.confidence < SURE);
  return {
    outcome: doubtful ? "undecided" : fault ? "breaks" : "holds",
    ...(doubtful ? { why: DOUBT } : {}),
    message,
    evidence,
    ...more,
  };
}

/** The place of a form, for what it should say and does not: a blank has no place of its own. */
export const formAt = (project: Project, document: string, context: string): Provenance => ({
  document,
  page: project.form.page,
  box: project.form.box,
  cell: null,
  source: project.form.source ?? "text",
  confidence: 1,
  context,
});

/** `甲、乙、丙等5项`: the first few of many, for a sentence that stays short. */
export function listNames(names: readonly string[], shown = 3): Message {
  const head = names.slice(0, shown);
  return names.length <= shown
    ? { zh: head.join("、"), en: head.join(", ") }
    : { zh: `${head.join("、")}等${names.length}项`, en: `${head.join(", ")} and ${names.length - shown} more` };
}
