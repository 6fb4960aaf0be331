import { fold } from "../domain/characters.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { Period, Project, Sourced, Submission } from "../domain/record.ts";
import type { Extract } from "../domain/report.ts";
import { unitOf } from "../domain/unit.ts";
import { findCounty, findDepartment } from "./department.ts";
import { readForms, wordingOf } from "./forms.ts";
import { joinNarrative } from "./join.ts";
import { readPeriod, readYear } from "./period.ts";
import { refineForms, refineNarrative } from "./precision.ts";
import { findSignings } from "./signings.ts";

/** The first pipeline whose titles the document prints: in titles and captions first, then in table cells. Null when none does. */
export function choosePipeline(extract: Extract, pipelines: readonly Pipeline[]): Pipeline | null {
  const lines = extract.paragraphs
    .filter((paragraph) => paragraph.role !== "body" || paragraph.page === 1)
    .map((paragraph) => fold(paragraph.text));
  const cells = extract.tables.flatMap((table) =>
    table.cells.filter((cell) => cell.r0 === 0).map((cell) => fold(cell.text)),
  );
  const knows = (pipeline: Pipeline, texts: readonly string[]): boolean =>
    pipeline.titles.some((title) => texts.some((text) => text.includes(fold(title))));
  return pipelines.find((one) => knows(one, lines)) ?? pipelines.find((one) => knows(one, cells)) ?? null;
}

/** One document as records: its forms read, its prose joined with them. An empty extract gives an empty submission. */
export function normalise(extract: Extract, pipeline: Pipeline): Submission {
  const document = extract.file;
  const year = findYear(extract.paragraphs, document);
  const forms = readForms(extract.tables, extract.paragraphs, pipeline, document, year?.value ?? null);
  const { projects, fundLists } = refineForms(forms);
  const narrative = refineNarrative(extract.narrative);
  const department = findDepartment(extract.paragraphs, projects, document);
  const title = findTitle(extract.paragraphs, pipeline);
  return {
    document,
    pipeline: pipeline.name,
    department,
    county: findCounty(department),
    title: title === null ? null : wordingOf(title, document),
    year,
    period: findPeriod(extract.paragraphs, projects, year?.value ?? null, document),
    unit: projects[0]?.form.unit ?? unitOf(pipeline.unit),
    projects,
    fundLists,
    paragraphs: extract.paragraphs,
    narrative,
    ...joinNarrative(narrative, extract.paragraphs, projects, document),
    signings: findSignings(extract, projects),
  };
}

const findTitle = (paragraphs: readonly Paragraph[], pipeline: Pipeline): Paragraph | null =>
  paragraphs.find(
    (paragraph) =>
      paragraph.role === "title" && pipeline.titles.some((title) => fold(paragraph.text).includes(fold(title))),
  ) ??
  paragraphs.find((paragraph) => paragraph.role === "title") ??
  null;

function findYear(paragraphs: readonly Paragraph[], document: string): Sourced<number> | null {
  for (const paragraph of paragraphs.filter((one) => one.role === "title")) {
    const value = readYear(paragraph.text);
    if (value !== null) return { value, wording: wordingOf(paragraph, document), from: "title" };
  }
  for (const paragraph of paragraphs) {
    const value = readYear(paragraph.text);
    if (value !== null) return { value, wording: wordingOf(paragraph, document), from: "prose" };
  }
  const value = readYear(document);
  return value === null ? null : { value, wording: null, from: "file-name" };
}

/** The period most forms print, else the title's, else the prose's. */
function findPeriod(
  paragraphs: readonly Paragraph[],
  projects: readonly Project[],
  year: number | null,
  document: string,
): Sourced<Period> | null {
  const counts = new Map<string, { period: Period; count: number; project: Project }>();
  for (const project of projects) {
    const { period } = project.form;
    if (period === null) continue;
    const key = `${period.from}/${period.to}`;
    counts.set(key, { period, project, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const commonest = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  if (commonest !== undefined) return { value: commonest.period, wording: commonest.project.form.title, from: "form" };
  for (const from of ["title", "prose"] as const) {
    for (const paragraph of paragraphs.filter((one) => (one.role === "title") === (from === "title"))) {
      const value = readPeriod(paragraph.text, year);
      if (value !== null) return { value, wording: wordingOf(paragraph, document), from };
    }
  }
  return null;
}
