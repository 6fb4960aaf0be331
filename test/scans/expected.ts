import { checkSubmission } from "../../src/checks/engine.ts";
import type { DocumentResult } from "../../src/domain/report.ts";
import { choosePipeline, normalise } from "../../src/normalisation/normalise.ts";
import { readPdf } from "../../src/readers/pdf/read.ts";
import { choosePipelines } from "../../src/run/pipelines.ts";
import { extractPages } from "../../src/run/process-document.ts";
import { plain } from "../bench/ocr/compare.ts";

/** What a report says and what is wrong in it, without places: a scan of it must say the same. */
export interface Expected {
  /** Each printed cell as `row,column text`, table after table. */
  readonly cells: readonly string[];
  /** Each claim as `measure subject: figure`. */
  readonly claims: readonly string[];
  /** Checks told as errors, each with the figure it names. */
  readonly errors: readonly string[];
}

type Said = Pick<DocumentResult, "extract" | "findings">;

/** What `pages` of a born-digital PDF say, read on their own. */
export async function expectedOf(twin: Uint8Array, pages: readonly number[]): Promise<Expected> {
  const { value } = await readPdf(twin, "twin.pdf");
  const chosen = pages.map((number, i) => ({ ...value.pages[number - 1]!, number: i + 1 }));
  const extract = extractPages(chosen, "twin.pdf", "pdf").value;
  const pipeline = choosePipeline(extract, choosePipelines(null).pipelines);
  if (pipeline === null) return saidBy({ extract, findings: [] });
  const { findings } = checkSubmission({ submission: normalise(extract, pipeline), pipeline });
  return saidBy({ extract, findings });
}

export const saidBy = ({ extract, findings }: Said): Expected => ({
  cells: extract.tables.flatMap(({ cells }) =>
    cells.filter(({ text }) => text.trim() !== "").map(({ r0, c0, text }) => `${r0},${c0} ${plain(text)}`),
  ),
  claims: extract.narrative.claims.map(
    ({ measure, subject, figure }) => `${measure} ${plain(subject)}: ${plain(figure.text)}`,
  ),
  errors: findings
    .filter(({ severity }) => severity === "error")
    .map(({ check, stated }) => `${check} ${plain(stated?.text ?? "")}`)
    .sort(),
});
