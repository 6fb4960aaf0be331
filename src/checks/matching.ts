import type { Claim } from "../domain/claim.ts";
import type { Provenance } from "../domain/provenance.ts";
import type { Project, Submission } from "../domain/record.ts";
import { ALIKE, similarity } from "../normalisation/names.ts";
import { placeIn } from "../normalisation/reading.ts";
import { projectOf } from "./about.ts";
import { isDoubted } from "./doubts.ts";
import { indicatorName } from "./evidence.ts";

/**
 * The figures that are held against a form, or a row of it, found by a name which was read in doubt where another name
 * is nearly the same: 渠道一期 may be 渠道二期 misread. What they show wants a look.
 */
export function doubtfulMatches(submission: Submission): ReadonlySet<Provenance> {
  const { narrative, projects } = submission;
  const claims = narrative.claims.map((_, index) => isDoubtfulMatch(submission, index));
  const found = new Set<Provenance>();
  const add = (index: number): unknown => found.add((narrative.claims[index] as Claim).figure.at);
  for (const [index, doubtful] of claims.entries()) if (doubtful) add(index);
  for (const group of submission.groups) {
    const parts = narrative.lists.filter((list) => list.total !== null && group.claims.includes(list.total));
    if (parts.some((list) => list.parts.some((part) => claims[part]))) group.claims.forEach(add);
  }
  const names = projects.map(nameOf);
  for (const row of submission.fundLists.flatMap((list) => list.rows)) {
    const project = projectOf(submission, row.project);
    if (project === null || !(isDoubted(row.name.at) || isNamedInDoubt(project))) continue;
    if (couldBeAnother(nameOf(project), names)) for (const one of Object.values(row.funds)) if (one) found.add(one.at);
  }
  return found;
}

function isDoubtfulMatch(submission: Submission, index: number): boolean {
  const claim = submission.narrative.claims[index] as Claim;
  const match = submission.matches[index];
  const project = projectOf(submission, match?.project);
  if (project === null) return false;
  const named = isNamedInDoubt(project) || isSaidInDoubt(submission, claim, claim.item?.title ?? claim.subject);
  if (named && couldBeAnother(nameOf(project), submission.projects.map(nameOf))) return true;
  const indicator = project.indicators.find((one) => one.row === match?.indicator);
  if (indicator === undefined || claim.indicator === null) return false;
  const doubtful =
    (indicator.level3 !== null && isDoubted(indicator.level3.at)) || isSaidInDoubt(submission, claim, claim.indicator);
  return doubtful && couldBeAnother(indicatorName(indicator), project.indicators.map(indicatorName));
}

const nameOf = (project: Project): string => project.name?.text ?? "";
const isNamedInDoubt = ({ name }: Project): boolean => name !== null && isDoubted(name.at);

/** True when the words stand in their paragraph, or in the heading over it, with a doubtful character. */
function isSaidInDoubt({ paragraphs, items, document }: Submission, claim: Claim, words: string): boolean {
  if (words === "") return false;
  const item = items.find((one) => one.title.text === words && one.number === claim.item?.number);
  if (item !== undefined) return isDoubted(item.title.at);
  const paragraph = paragraphs[claim.paragraph];
  if (paragraph === undefined) return false;
  const at = paragraph.text.indexOf(words);
  const place =
    at < 0 ? placeIn(paragraph, 0, paragraph.text.length, document) : placeIn(paragraph, at, words.length, document);
  return isDoubted(place);
}

/** Two names that share this much may be told apart by the one character that was misread. */
const couldBeAnother = (name: string, names: readonly string[]): boolean =>
  names.filter((other) => similarity(name, other) >= ALIKE).length > 1;
