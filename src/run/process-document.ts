import { readFile } from "node:fs/promises";
import { checkSubmission, countUntouched } from "../checks/engine.ts";
import { DefectError, DocumentError } from "../domain/errors.ts";
import type { Note } from "../domain/note.ts";
import type { Page } from "../domain/page.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { DocumentResult, Extract } from "../domain/report.ts";
import { readNarrative } from "../extraction/claims/read-narrative.ts";
import { extractParagraphs } from "../extraction/paragraphs.ts";
import { extractTables } from "../extraction/tables/extract.ts";
import { layOut } from "../layout/lay-out.ts";
import { choosePipeline, normalise } from "../normalisation/normalise.ts";
import { readPdf } from "../readers/pdf/read.ts";

/** Where a document lies and what the run calls it. */
export interface Source {
  readonly path: string;
  /** Relative to the input, `/` between parts: as shown and as recorded. */
  readonly name: string;
}

export interface ProcessOptions {
  readonly pipelines: readonly Pipeline[];
  /** A pipeline's name; null: each document's own titles choose. */
  readonly pipeline: string | null;
}

/**
 * One document read and checked: bytes → pages → lines → tables and claims → records → relations and findings.
 * Throws DocumentError when it cannot be read, DefectError when we failed; nothing else leaves.
 */
export async function processDocument(source: Source, options: ProcessOptions): Promise<DocumentResult> {
  const { value: extract, notes } = await extractDocument(source);
  return inStage("checks", () => checkExtract(extract, notes, options));
}

/** What one document says, before any form or check. Throws as {@link processDocument}. */
export async function extractDocument(
  source: Source,
): Promise<{ readonly value: Extract; readonly notes: readonly Note[] }> {
  const bytes = await readFile(source.path);
  return extractBytes(new Uint8Array(bytes), source.name);
}

/** {@link extractDocument} for bytes already in memory. */
export async function extractBytes(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly value: Extract; readonly notes: readonly Note[] }> {
  const document = await inStageAsync("reader", () => readPdf(bytes, name));
  const extracted = inStage("extraction", () => extractPages(document.value.pages, name, document.value.kind));
  return { value: extracted.value, notes: [...document.notes, ...extracted.notes] };
}

/** Pages already read → what they say. Pure. */
export function extractPages(
  pages: readonly Page[],
  name: string,
  kind: Extract["kind"],
): { readonly value: Extract; readonly notes: readonly Note[] } {
  const laidOut = pages.map(layOut);
  const tables = extractTables(laidOut);
  const prose = extractParagraphs(laidOut, tables.value);
  const narrative = readNarrative(prose.value.paragraphs, name);
  const value: Extract = {
    file: name,
    kind,
    pages: pages.map(({ number, width, height, rotation, source, state }) => ({
      page: number,
      width,
      height,
      rotation,
      source,
      state,
    })),
    tables: tables.value,
    ...prose.value,
    narrative: narrative.value,
  };
  return { value, notes: [...tables.notes, ...prose.notes, ...narrative.notes] };
}

function checkExtract(
  extract: Extract,
  notes: readonly Note[],
  { pipelines, pipeline: name }: ProcessOptions,
): DocumentResult {
  const pipeline =
    pipelines.find((one) => one.name === name) ?? (name === null ? choosePipeline(extract, pipelines) : null);
  if (pipeline === null) {
    return {
      extract,
      submission: null,
      relations: [],
      findings: [],
      notes: [...notes, NO_PIPELINE],
      figures: { total: 0, untouched: 0 },
    };
  }
  const submission = normalise(extract, pipeline);
  const { relations, findings } = checkSubmission({ submission, pipeline });
  return { extract, submission, relations, findings, notes, figures: countUntouched(submission, relations) };
}

const NO_PIPELINE: Note = {
  code: "normalisation.no-pipeline",
  page: null,
  message: {
    zh: "未识别为任何一类报告(标题中没有业务配置所列名称),只作了提取,未作核查;可用 --pipeline 指定",
    en: "no pipeline knows this document's titles: it was read but not checked; name one with --pipeline",
  },
  loss: true,
};

function inStage<T>(stage: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof DocumentError ? error : new DefectError(stage, error);
  }
}

async function inStageAsync<T>(stage: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof DocumentError ? error : new DefectError(stage, error);
  }
}
