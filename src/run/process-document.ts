import { readFile } from "node:fs/promises";
import { checkSubmission, countUntouched } from "../checks/engine.ts";
import { readingsToReview } from "../checks/readings.ts";
import { DefectError, DocumentError } from "../domain/errors.ts";
import type { Note } from "../domain/note.ts";
import type { Page } from "../domain/page.ts";
import type { StagePicture } from "../domain/picture.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { DocumentResult, Extract } from "../domain/report.ts";
import { readNarrative } from "../extraction/claims/read-narrative.ts";
import { extractParagraphs } from "../extraction/paragraphs.ts";
import { extractTables } from "../extraction/tables/extract.ts";
import { layOut } from "../layout/lay-out.ts";
import { choosePipeline, normalise } from "../normalisation/normalise.ts";
import { readPdf, type Scans } from "../readers/pdf/read.ts";
import { RecogniserError } from "../readers/scan/recognise/errors.ts";
import type { OcrOptions } from "./job.ts";
import { ontoSheet } from "./onto-sheet.ts";
import { pictureReadings } from "./picture-readings.ts";

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
  /** Reads pages from their pictures; null: they are not read, and said so. */
  readonly pictures?: Scans | null;
}

/**
 * One document read and checked: bytes → pages → lines → tables and claims → records → relations and findings.
 * Throws DocumentError when it cannot be read, DefectError when we failed; nothing else leaves.
 */
export async function processDocument(source: Source, options: ProcessOptions): Promise<DocumentResult> {
  const bytes = new Uint8Array(await readFile(source.path));
  const { pages, extract, notes } = await readBytes(bytes, source.name, options.pictures ?? null);
  const result = ontoSheet(
    inStage("checks", () => checkExtract(extract, notes, options)),
    pages,
  );
  return { ...result, readings: await pictureReadings(bytes, result.readings, result.extract.pages) };
}

/** How {@link extractDocument} reads pages from their pictures; without `ocr` it does not. */
export interface ExtractOptions {
  readonly ocr?: OcrOptions;
  /** Told of each named step's picture. */
  readonly onStage?: (page: number, picture: StagePicture) => void;
}

/** What one document says, before any form or check. Throws as {@link processDocument}. */
export async function extractDocument(
  source: Source,
  { ocr, onStage }: ExtractOptions = {},
): Promise<{ readonly value: Extract; readonly notes: readonly Note[] }> {
  const bytes = new Uint8Array(await readFile(source.path));
  if (ocr === undefined || ocr.mode === "never") return extractBytes(bytes, source.name);
  const { scanReader } = await import("../readers/scan/scan-reader.ts");
  const reader = scanReader({ engine: ocr.engine, ...(onStage === undefined ? {} : { onStage }) });
  try {
    return await extractBytes(bytes, source.name, {
      which: ocr.mode === "always" ? "all" : "needed",
      read: reader.read,
    });
  } finally {
    await reader.close();
  }
}

/** {@link extractDocument} for bytes already in memory. */
export async function extractBytes(
  bytes: Uint8Array,
  name: string,
  pictures: Scans | null = null,
): Promise<{ readonly value: Extract; readonly notes: readonly Note[] }> {
  const { pages, extract, notes } = await readBytes(bytes, name, pictures);
  return { value: ontoSheet(extract, pages), notes };
}

async function readBytes(bytes: Uint8Array, name: string, pictures: Scans | null) {
  const document = await inStageAsync("reader", () => readPdf(bytes, name, pictures));
  const { pages, kind } = document.value;
  const extracted = inStage("extraction", () => extractPages(pages, name, kind));
  return { pages, extract: extracted.value, notes: onceEach([...document.notes, ...extracted.notes]) };
}

/** What is said of the whole document is said once, however many pages say it. */
function onceEach(notes: readonly Note[]): readonly Note[] {
  const said = new Set<string>();
  return notes.filter(({ code, page }) => page !== null || (!said.has(code) && said.add(code)));
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
    pages: pages.map(({ number, width, height, rotation, source, state, marks, turned }) => ({
      page: number,
      width,
      height,
      rotation,
      source,
      state,
      ...(turned === undefined ? {} : { turned }),
      ...(marks === undefined ? {} : { marks: marks.map((mark) => ({ ...mark, page: number })) }),
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
      readings: [],
      figures: { total: 0, untouched: 0 },
    };
  }
  const { submission, relations, findings } = checkSubmission({ submission: normalise(extract, pipeline), pipeline });
  const readings = readingsToReview(submission, relations);
  return { extract, submission, relations, findings, notes, readings, figures: countUntouched(submission, relations) };
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
    // The machine lacks what reads pictures: other documents go on, this one says what to install.
    if (error instanceof RecogniserError) throw new DocumentError(error.reason, { cause: error });
    throw error instanceof DocumentError ? error : new DefectError(stage, error);
  }
}
