import type { Provenance } from "../domain/provenance.ts";
import type { Project, Submission } from "../domain/record.ts";
import { printedIn } from "../normalisation/map-printed.ts";
import { projectOf } from "./about.ts";

/** The form in which something stands, or of which it is told in the prose; null for what is of no one form. */
export function ownersOf(submission: Submission): (at: Provenance) => Project | null {
  const owners = new Map<Provenance, Project>();
  for (const project of submission.projects) {
    const { figures, wordings } = printedIn(project);
    for (const { at } of [...figures, ...wordings]) owners.set(at, project);
  }
  for (const [index, { figure }] of submission.narrative.claims.entries()) {
    const project = projectOf(submission, submission.matches[index]?.project);
    if (project !== null) owners.set(figure.at, project);
  }
  return (at) => owners.get(at) ?? null;
}
