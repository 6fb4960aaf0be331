import type { Provenance, Wording } from "../domain/provenance.ts";
import type { Submission } from "../domain/record.ts";
import type { Relation } from "../domain/relation.ts";
import { byUrgency, type ReadingToReview } from "../domain/review.ts";
import { printedIn } from "../normalisation/map-printed.ts";
import { isDoubted, isReplaced } from "./doubts.ts";
import { nameOf } from "./evidence.ts";
import { ownersOf } from "./owners.ts";

/**
 * The readings somebody has to look at: every doubtful figure, every reading that arithmetic has replaced by another,
 * and the doubtful words that a relation rests on. Those that hold back the most checks first; no pictures yet.
 */
export function readingsToReview(submission: Submission, relations: readonly Relation[]): readonly ReadingToReview[] {
  const held = heldBack(relations);
  const ownerOf = ownersOf(submission);
  const { figures, wordings } = printedIn(submission);
  const numeric = new Set(figures.map((figure) => figure.at));
  const evidence = relations.flatMap((relation) => relation.evidence);
  const found = new Map<string, ReadingToReview>();
  for (const { text, at } of [...figures, ...wordings, ...evidence]) {
    const key = keyOf(at, text);
    const checks = held.get(key)?.size ?? 0;
    if (found.has(key) || !isToReview({ text, at }, numeric.has(at), checks)) continue;
    const project = ownerOf(at);
    found.set(key, {
      text,
      at,
      department: submission.department?.value ?? null,
      project: project === null ? null : nameOf(project),
      checks,
      picture: null,
    });
  }
  return [...found.values()].toSorted(byUrgency);
}

/** What was printed, not pictured, was read for certain: a doubt about it is what it means. */
const isToReview = (one: Wording, numeric: boolean, checks: number): boolean =>
  isReplaced(one) || (one.at.source === "ocr" && isDoubted(one.at) && (numeric || checks > 0));

/** One place is one reading, however many records hold it. */
const keyOf = ({ page, box, cell, context }: Provenance, text: string): string =>
  `${page}|${box?.join(",") ?? cell ?? context}|${text}`;

/** The relations that rest on each doubtful or replaced reading. */
function heldBack(relations: readonly Relation[]): ReadonlyMap<string, ReadonlySet<Relation>> {
  const held = new Map<string, Set<Relation>>();
  for (const relation of relations) {
    if (relation.outcome === "skipped") continue;
    for (const one of relation.evidence) {
      if (!isDoubted(one.at) && !isReplaced(one)) continue;
      const key = keyOf(one.at, one.text);
      held.set(key, (held.get(key) ?? new Set()).add(relation));
    }
  }
  return held;
}
