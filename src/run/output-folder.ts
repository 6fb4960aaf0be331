import { closeSync, existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Report } from "../domain/report.ts";
import { printFindingsCsv } from "../outputs/csv/findings.ts";
import { printIndicatorsCsv } from "../outputs/csv/indicators.ts";
import { printProjectsCsv } from "../outputs/csv/projects.ts";
import { printDocuments, printFindings, printRecords, printRelations } from "../outputs/json/print.ts";
import { type LinkOf, linkTarget } from "../outputs/workbook/sheets/location.ts";
import { printWorkbook } from "../outputs/workbook/workbook.ts";
import type { InputFile } from "./collect-inputs.ts";
import { cannotWrite, writeWhole } from "./write-file.ts";

const TEXTS: readonly (readonly [name: string, print: (report: Report) => Iterable<string>])[] = [
  ["documents.json", printDocuments],
  ["findings.json", printFindings],
  ["records.json", printRecords],
  ["relations.json", printRelations],
  ["findings.csv", printFindingsCsv],
  ["projects.csv", printProjectsCsv],
  ["indicators.csv", printIndicatorsCsv],
];

export const WORKBOOK = { zh: "核查结果.xlsx", en: "discrepancies.xlsx" } as const;

/** The folder of pages read from their pictures: the next run reads them no more. */
export const PAGE_CACHE = ".gouji-pages";

/** Every name a run writes. */
export const OUTPUT_NAMES: ReadonlySet<string> = new Set([
  ...TEXTS.map(([name]) => name),
  ...Object.values(WORKBOOK),
  PAGE_CACHE,
]);

/** Makes the folder and tries it, before an hour of work is lost to it. Throws UsageError when it cannot be written. */
export function openFolder(out: string, lang: "zh" | "en"): string {
  const folder = resolve(out);
  const trial = join(folder, `.gouji.${process.pid}.tmp`);
  const workbook = join(folder, WORKBOOK[lang]);
  let trying = trial;
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(trial, "w"));
    rmSync(trial);
    trying = workbook;
    // Windows refuses this while a spreadsheet program has the book open.
    if (existsSync(workbook)) closeSync(openSync(workbook, "r+"));
  } catch (error) {
    throw cannotWrite(trying === trial ? folder : workbook, error as NodeJS.ErrnoException);
  }
  return folder;
}

/** Writes all files of a run into its folder, each whole or not at all; returns their paths, the workbook's first. */
export async function writeOutputs(
  report: Report,
  files: readonly InputFile[],
  folder: string,
): Promise<readonly string[]> {
  const written = TEXTS.map(([name, print]) => {
    writeWhole(join(folder, name), print(report));
    return join(folder, name);
  });
  const workbook = join(folder, WORKBOOK[report.lang]);
  writeWhole(workbook, await printWorkbook(report, linkFrom(folder, files)));
  return [workbook, ...written];
}

/** Links from the folder to each source file, relative where one disk holds both. */
function linkFrom(folder: string, files: readonly InputFile[]): LinkOf {
  const paths = new Map(files.map(({ name, path }) => [name, path]));
  return (document) => {
    const path = paths.get(document);
    if (path === undefined) return null;
    const way = relative(folder, path);
    return isAbsolute(way) ? pathToFileURL(path).href : linkTarget(way.split(sep).join("/"));
  };
}
