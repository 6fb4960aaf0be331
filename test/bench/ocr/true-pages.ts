import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Claim } from "../../../src/domain/claim.ts";
import type { Page } from "../../../src/domain/page.ts";
import type { Extract } from "../../../src/domain/report.ts";
import { readPdf } from "../../../src/readers/pdf/read.ts";
import { extractPages } from "../../../src/run/process-document.ts";
import { isFigure, isSign } from "./compare.ts";
import type { TrueCell } from "./score.ts";

const FIXTURES = fileURLToPath(new URL("../../../fixtures/", import.meta.url));

/** A page of a born-digital fixture and all it says: what a scan of it must be read as. */
export interface TruePage {
  readonly file: string;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly cells: readonly TrueCell[];
  readonly claims: readonly Claim[];
  readonly prose: string;
}

/** A form has this many figures; a page of prose as many claims and no table. */
const FORM_FIGURES = 12;
const PROSE_CLAIMS = 8;

/** The born-digital reading of one page on its own. */
export function truthOf(file: string, page: Page): TruePage {
  const { value } = extractPages([page], file, "pdf");
  return {
    file,
    number: page.number,
    width: page.width,
    height: page.height,
    cells: cellsOf(value),
    claims: value.narrative.claims,
    prose: value.paragraphs.map(({ text }) => text).join(""),
  };
}

export const cellsOf = ({ tables }: Pick<Extract, "tables">): readonly TrueCell[] =>
  tables
    .flatMap(({ cells }) => cells)
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, box }) => ({
      text,
      box,
      kind: isFigure(text) || isSign(text) ? ("figure" as const) : ("text" as const),
    }));

/**
 * `forms` pages with a form and a third as many of prose (one at least), each from another fixture as long as there
 * are fixtures, taken evenly over all of them. The same fixtures give the same pages.
 */
export async function choosePages(forms: number): Promise<readonly TruePage[]> {
  const [formPages, prosePages]: [TruePage[], TruePage[]] = [[], []];
  for (const file of fixtureFiles()) {
    const { value } = await readPdf(readFixture(file), file);
    const pages = value.pages.filter(({ state }) => state === "text").map((page) => truthOf(file, page));
    const form = pages.find(({ cells }) => cells.filter(({ kind }) => kind === "figure").length >= FORM_FIGURES);
    const prose = pages.find(({ cells, claims }) => cells.length === 0 && claims.length >= PROSE_CLAIMS);
    if (form !== undefined) formPages.push(form);
    if (prose !== undefined) prosePages.push(prose);
  }
  return [...spread(formPages, forms), ...spread(prosePages, Math.max(1, Math.round(forms / 3)))];
}

export const fixtureFiles = (): readonly string[] =>
  globSync("{qingyu,provinces}/**/*.pdf", { cwd: FIXTURES })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
export const readFixture = (file: string): Uint8Array => new Uint8Array(readFileSync(`${FIXTURES}${file}`));

const spread = <T>(all: readonly T[], count: number): readonly T[] =>
  count >= all.length
    ? all
    : Array.from({ length: count }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / count)] as T);
