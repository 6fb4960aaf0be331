import { fold, foldName } from "../domain/characters.ts";
import type { Claim, Narrative } from "../domain/claim.ts";
import { baseRangeOf, baseValueOf, isDoubtful, isNumeric } from "../domain/figure.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import { meets } from "../domain/range.ts";
import { equals, sum } from "../domain/rational.ts";
import type { ClaimMatch, Group, NarrativeItem, Project } from "../domain/record.ts";
import { ALIKE, isPartOf, pairNames, similarity } from "./names.ts";
import { placeIn } from "./reading.ts";

/** The joint of prose and forms, each match with its reason. */
export interface Joint {
  readonly items: readonly NarrativeItem[];
  readonly matches: readonly (ClaimMatch | null)[];
  readonly groups: readonly Group[];
}

/** Joins a document's numbered items, lists and claims with its forms: by number, name and figures. */
export function joinNarrative(
  narrative: Narrative,
  paragraphs: readonly Paragraph[],
  projects: readonly Project[],
  document: string,
): Joint {
  const items = matchItems(narrative, paragraphs, projects, document);
  const matches = matchClaims(narrative, projects, items);
  return { items, matches, groups: gatherGroups(narrative, matches, projects) };
}

const nameOf = (project: Project): string => project.name?.text ?? "";

/** Numbered items that speak of figures, each with the form most like it; the same number in both lifts a pair. */
function matchItems(
  narrative: Narrative,
  paragraphs: readonly Paragraph[],
  projects: readonly Project[],
  document: string,
): readonly NarrativeItem[] {
  const seen = new Map<string, { claim: Claim; paragraph: Paragraph }>();
  for (const claim of narrative.claims) {
    const paragraph = paragraphs[claim.paragraph];
    if (claim.item === null || paragraph === undefined) continue;
    const key = `${claim.item.number} ${claim.item.title}`;
    if (!seen.has(key)) seen.set(key, { claim, paragraph: headingOf(paragraphs, claim) ?? paragraph });
  }
  const items = [...seen.values()];
  const pairs = pairNames(
    items.map(({ claim }) => claim.item?.title ?? ""),
    projects.map(nameOf),
    (left, right) => (items[left]?.claim.item?.number === projects[right]?.number ? SAME_NUMBER : 0),
  );
  return items.map(({ claim, paragraph }, index) => {
    const pair = pairs.find((one) => one.left === index);
    const title = claim.item?.title ?? "";
    const project = pair === undefined ? null : (projects[pair.right]?.number ?? null);
    return {
      number: claim.item?.number ?? 0,
      title: { text: title, at: placeOf(paragraph, title, document) },
      project,
      by: pair === undefined ? "" : project === claim.item?.number ? "number and name" : "name",
      similarity: pair?.similarity ?? 0,
    };
  });
}

/** Two names half alike with the same number are one thing; without it they are not. */
const SAME_NUMBER = 0.15;

const headingOf = (paragraphs: readonly Paragraph[], claim: Claim): Paragraph | undefined =>
  paragraphs
    .slice(0, claim.paragraph + 1)
    .findLast((one) => one.level > 0 && claim.item !== null && foldName(one.text).includes(foldName(claim.item.title)));

function placeOf(paragraph: Paragraph, text: string, document: string): NarrativeItem["title"]["at"] {
  const from = paragraph.text.indexOf(text);
  return placeIn(paragraph, Math.max(from, 0), from < 0 ? paragraph.text.length : text.length, document);
}

function matchClaims(
  narrative: Narrative,
  projects: readonly Project[],
  items: readonly NarrativeItem[],
): readonly (ClaimMatch | null)[] {
  const matches: (ClaimMatch | null)[] = narrative.claims.map(
    (claim) => matchByItem(claim, items) ?? matchBySubject(claim, projects),
  );
  for (const list of narrative.lists) matchList(list.parts, narrative.claims, projects, matches);
  for (const project of projects) matchIndicators(project, narrative.claims, matches);
  return matches;
}

function matchByItem(claim: Claim, items: readonly NarrativeItem[]): ClaimMatch | null {
  if (claim.item === null) return null;
  const item = items.find((one) => one.number === claim.item?.number && one.title.text === claim.item.title);
  if (item === undefined || item.project === null || !isOfItem(claim, claim.item.title)) return null;
  return { project: item.project, indicator: null, by: `item ${item.by}`, similarity: item.similarity };
}

/** A claim within an item is of its project unless it names something else: the 设计费 of a 道路改造工程. */
function isOfItem(claim: Claim, title: string): boolean {
  const subject = foldName(claim.subject);
  return subject === "" || foldName(title).includes(subject) || similarity(subject, title) >= ALIKE;
}

/** Outside of items a subject is a project only by its very name, or nearly: 专项资金 is none. */
const SAME_NAME = 0.85;

function matchBySubject(claim: Claim, projects: readonly Project[]): ClaimMatch | null {
  if (claim.subject === "") return null;
  const best = projects
    .map((project) => ({ project, alike: similarity(claim.subject, nameOf(project)) }))
    .sort((a, b) => b.alike - a.alike)[0];
  if (best === undefined || best.alike < SAME_NAME || isPartOf(claim.subject, nameOf(best.project))) return null;
  return { project: best.project.number, indicator: null, by: "name", similarity: best.alike };
}

/** The parts of a list are matched together, one to one; equal figures lift a pair. */
function matchList(
  parts: readonly number[],
  claims: readonly Claim[],
  projects: readonly Project[],
  matches: (ClaimMatch | null)[],
): void {
  const loose = parts.filter((index) => claims[index]?.item === null);
  const pairs = pairNames(
    loose.map((index) => claims[index]?.subject ?? ""),
    projects.map(nameOf),
    (left, right) => {
      const claim = claims[loose[left] ?? -1];
      if (claim !== undefined && isPartOf(claim.subject, nameOf(projects[right] as Project))) return ANOTHER;
      return sameFigure(claim, projects[right]) ? SAME_FIGURE : 0;
    },
  );
  for (const index of loose) matches[index] = null;
  for (const pair of pairs) {
    const index = loose[pair.left];
    const project = projects[pair.right];
    if (index !== undefined && project !== undefined) {
      matches[index] = { project: project.number, indicator: null, by: "list name", similarity: pair.similarity };
    }
  }
}

const SAME_FIGURE = 0.12;
/** No likeness outweighs this. */
const ANOTHER = -1;

function sameFigure(claim: Claim | undefined, project: Project | undefined): boolean {
  if (claim === undefined || project === undefined || !isNumeric(claim.figure)) return false;
  const cell = claim.measure === "executed" ? project.funds.executed : project.funds.budget;
  // A misread figure may well be another project's.
  if (!isNumeric(cell) || isDoubtful(cell) || isDoubtful(claim.figure)) return false;
  return meets(baseRangeOf(claim.figure), baseRangeOf(cell));
}

/** The indicators a project's item names, in order, one to one with its form's rows. */
function matchIndicators(project: Project, claims: readonly Claim[], matches: (ClaimMatch | null)[]): void {
  const mentions: { name: string; claims: number[]; measures: Set<string> }[] = [];
  for (const [index, claim] of claims.entries()) {
    if (claim.indicator === null || matches[index]?.project !== project.number) continue;
    const last = mentions.at(-1);
    if (last !== undefined && last.name === claim.indicator && !last.measures.has(claim.measure)) {
      last.claims.push(index);
      last.measures.add(claim.measure);
    } else mentions.push({ name: claim.indicator, claims: [index], measures: new Set([claim.measure]) });
  }
  const pairs = pairNames(
    mentions.map((mention) => mention.name),
    project.indicators.map((indicator) => indicator.level3?.text ?? indicator.level2?.text ?? ""),
  );
  for (const pair of pairs) {
    for (const index of mentions[pair.left]?.claims ?? []) {
      const match = matches[index];
      if (match !== null && match !== undefined) {
        matches[index] = {
          ...match,
          indicator: project.indicators[pair.right]?.row ?? null,
          similarity: pair.similarity,
        };
      }
    }
  }
}

/** The head of a subject: what stands after its last 的, so that 监控的专项资金 and 专项资金 are one. */
export const headOf = (subject: string): string => fold(subject).split("的").at(-1) ?? "";

/**
 * Gathers what the narrative counts or totals under one name. Its members are the parts of a list under that total;
 * failing a list, all forms, when the count says there are as many.
 */
function gatherGroups(
  narrative: Narrative,
  matches: readonly (ClaimMatch | null)[],
  projects: readonly Project[],
): readonly Group[] {
  const byName = new Map<string, number[]>();
  for (const [index, claim] of narrative.claims.entries()) {
    if (claim.item !== null || claim.indicator !== null || matches[index]?.project != null) continue;
    if (claim.figure.number === null || /指标$/.test(claim.counted ?? "")) continue;
    const name = headOf(claim.counted ?? claim.subject);
    if (name === "") continue;
    byName.set(name, [...(byName.get(name) ?? []), index]);
  }
  const parts = new Set(narrative.lists.flatMap((list) => list.parts));
  return [...byName]
    .map(([name, claims]) => ({ name, claims: claims.filter((index) => !parts.has(index)) }))
    .filter(({ claims }) => claims.length > 0)
    .map(({ name, claims }) => ({ name, claims, ...membersOf(claims, narrative, matches, projects) }));
}

function membersOf(
  claims: readonly number[],
  narrative: Narrative,
  matches: readonly (ClaimMatch | null)[],
  projects: readonly Project[],
): Pick<Group, "projects" | "by"> {
  const counts = claims.filter((index) => narrative.claims[index]?.measure === "count");
  const stated = new Set(counts.map((index) => surelyCounted(narrative.claims[index])));
  const lists = narrative.lists.filter(
    (list) => list.total !== null && claims.includes(list.total) && namesMembers(narrative.claims[list.total]),
  );
  const fullest = [...lists].sort((a, b) => b.parts.length - a.parts.length)[0];
  if (fullest !== undefined) {
    const whole =
      stated.has(BigInt(fullest.parts.length)) ||
      (fullest.partition && stated.size === 0) ||
      footsExactly(fullest, narrative);
    const members = fullest.parts.map((index) => matches[index]?.project ?? null);
    if (whole && members.every((member) => member !== null)) return { projects: members, by: "list" };
    return { projects: null, by: "" };
  }
  const all = projects.length > 1 && stated.size === 1 && stated.has(BigInt(projects.length));
  return all ? { projects: projects.map((one) => one.number), by: "count" } : { projects: null, by: "" };
}

/** The number of a count that was read for certain: a doubtful one agrees with no other, and so names no members. */
const surelyCounted = (claim: Claim | undefined): bigint | undefined =>
  claim === undefined || isDoubtful(claim.figure) ? undefined : claim.figure.number?.digits;

/** A list of what was budgeted or spent names the projects; one of what is left names some of them. */
const namesMembers = (total: Claim | undefined): boolean =>
  total !== undefined && ["budget", "executed", "amount", "count"].includes(total.measure);

/** Parts that add up to their total are all there is, whatever the count says. */
function footsExactly(list: Narrative["lists"][number], narrative: Narrative): boolean {
  const total = list.total === null ? undefined : narrative.claims[list.total]?.figure;
  const parts = list.parts.map((index) => narrative.claims[index]?.figure);
  if (!isNumeric(total) || !parts.every(isNumeric) || parts.length < 2) return false;
  if ([total, ...parts].some(isDoubtful)) return false;
  return equals(sum(parts.map(baseValueOf)), baseValueOf(total));
}
