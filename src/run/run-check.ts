import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Severity } from "../domain/relation.ts";
import type { DocumentStatus, Report } from "../domain/report.ts";
import { warmWorkbook } from "../outputs/workbook/workbook.ts";
import { assemble } from "./assemble.ts";
import { type FileOutcome, queueFiles } from "./check-files.ts";
import { collectInputs } from "./collect-inputs.ts";
import { rowOf } from "./document-row.ts";
import { type Isolation, isolated } from "./isolated.ts";
import type { OcrOptions } from "./job.ts";
import { OUTPUT_NAMES, openFolder, PAGE_CACHE, writeOutputs } from "./output-folder.ts";
import { choosePipelines } from "./pipelines.ts";
import type { Progress, ProgressEvent, RunCounts } from "./progress.ts";
import { version } from "./version.ts";

export interface CheckRun {
  readonly inputs: readonly string[];
  readonly out: string;
  /** A pipeline's name or file; null: each document chooses by its own titles. */
  readonly pipeline: string | null;
  readonly jobs: number;
  readonly ocr: OcrOptions;
  /** Pages read from their pictures by an earlier run are read again. */
  readonly fresh: boolean;
  readonly lang: "zh" | "en";
  readonly now: Date;
  readonly progress: Progress;
  /** Where documents are checked; without one, child processes of this run's own. */
  readonly isolation?: Isolation;
  /** Given on Ctrl-C: documents under way end, and what is finished is written. */
  readonly signal: AbortSignal;
}

export interface FinishedRun {
  readonly report: Report;
  /** The workbook first. */
  readonly written: readonly string[];
  readonly interrupted: boolean;
}

/** Checks every file of the inputs and writes the output folder. Throws UsageError before anything is processed. */
export async function runCheck(run: CheckRun): Promise<FinishedRun> {
  const isolation = run.isolation ?? isolated(run.jobs);
  const onAbort = (): void => isolation.abort();
  run.signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await runIn(isolation, run);
  } catch (error) {
    isolation.abort();
    throw error;
  } finally {
    run.signal.removeEventListener("abort", onAbort);
    isolation.close();
  }
}

async function runIn(isolation: Isolation, run: CheckRun): Promise<FinishedRun> {
  const chosen = choosePipelines(run.pipeline);
  const folder = openFolder(run.out, run.lang);
  const cache = join(folder, PAGE_CACHE);
  if (run.fresh) rmSync(cache, { recursive: true, force: true });
  const options = { ...chosen, ocr: run.ocr, cache };
  const files = collectInputs(run.inputs, { folder, names: OUTPUT_NAMES });
  run.progress({ event: "start", version: version(), files: files.length, jobs: run.jobs });
  let done = 0;
  const pending = await queueFiles({
    ...isolation,
    files,
    options,
    signal: run.signal,
    onOutcome: (outcome) => run.progress(documentEvent(outcome, ++done, files.length)),
  });
  isolation.allQueued();
  // The children compute: the time to load what writes the book.
  await setImmediate();
  warmWorkbook();
  const outcomes = await Promise.all(pending);
  const finished = assemble(
    { version: version(), lang: run.lang, inputs: run.inputs, startedAt: localTime(run.now) },
    outcomes,
  );
  const written = await writeOutputs(finished, files, folder);
  for (const file of written) run.progress({ event: "written", file });
  const interrupted = run.signal.aborted;
  run.progress({ event: "finish", interrupted, ...countsOf(finished) });
  return { report: finished, written, interrupted };
}

function documentEvent(outcome: FileOutcome, done: number, files: number): ProgressEvent {
  const { path, status, pages, reason } = rowOf(outcome);
  const detail = "detail" in outcome ? outcome.detail : null;
  return { event: "document", path, status, pages, reason, detail, done, files };
}

/** The counts of a finished run, as its last event and its summary say them. Rounding differences are no findings. */
export function countsOf({ documents, submissions, findings }: Report): RunCounts {
  const status = (name: DocumentStatus) => documents.filter((row) => row.status === name).length;
  const severity = (name: Severity) =>
    findings.filter((finding) => finding.severity === name && finding.verdict !== "rounding").length;
  return {
    documents: {
      ok: status("ok"),
      partial: status("partial"),
      failed: status("failed"),
      duplicate: status("duplicate"),
      skipped: status("skipped"),
    },
    projects: submissions.reduce((sum, { projects }) => sum + projects.length, 0),
    findings: { error: severity("error"), warning: severity("warning"), notice: severity("notice") },
  };
}

/** To the second, with the zone of the office: `2022-11-23T09:30:00+08:00`. */
function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
}
