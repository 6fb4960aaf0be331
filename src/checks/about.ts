import type { Claim } from "../domain/claim.ts";
import { isNumeric, type NumericFigure } from "../domain/figure.ts";
import type { Group, Project, Submission } from "../domain/record.ts";
import { headOf } from "../normalisation/join.ts";

/** A claim that states a number, with its index. */
export interface NumericClaim {
  readonly index: number;
  readonly claim: Claim & { readonly figure: NumericFigure };
}

/**
 * What a claim is about, as a key: a form's project, a group's name or a bare subject. Two claims with one key speak of
 * one thing; an empty subject is about nothing.
 */
export function aboutOf(submission: Submission, index: number): string {
  const match = submission.matches[index];
  if (match != null && match.project !== null) return `project ${match.project}`;
  const claim = submission.narrative.claims[index];
  if (claim === undefined) return "";
  const group = submission.groups.find((one) => one.claims.includes(index));
  if (group !== undefined) return `group ${group.name}`;
  const head = headOf(claim.subject);
  return head === "" ? "" : `subject ${head}`;
}

export const numericClaims = (submission: Submission): readonly NumericClaim[] =>
  submission.narrative.claims.flatMap((claim, index) =>
    isNumeric(claim.figure) ? [{ index, claim: claim as NumericClaim["claim"] }] : [],
  );

export const projectOf = (submission: Submission, number: number | null | undefined): Project | null =>
  submission.projects.find((project) => project.number === number) ?? null;

export const groupOf = (submission: Submission, index: number): Group | null =>
  submission.groups.find((group) => group.claims.includes(index)) ?? null;

/** The forms a group's totals are made of; null when the narrative does not say which. */
export function membersOf(submission: Submission, group: Group): readonly Project[] | null {
  if (group.projects === null) return null;
  return group.projects.map((number) => projectOf(submission, number)).filter((project) => project !== null);
}

/** A project's name as the reader knows it; a group's or subject's own words. */
export const subjectOf = (claim: Claim): string => claim.subject || "所述项目";
