import { statSync } from "node:fs";
import type { Reason } from "../domain/errors.ts";
import type { DocumentRow } from "../domain/report.ts";
import type { InputFile } from "./collect-inputs.ts";
import { fileKindOf, rowKindOf } from "./file-kind.ts";
import { hashFile } from "./hash-file.ts";
import { INTERRUPTED } from "./isolated.ts";
import type { CheckDocument, Job, JobOutcome } from "./job.ts";
import { EMPTY, type Refusal, refuseByKind, unreadable } from "./refusal.ts";

/** What became of one input file. */
export type FileOutcome = {
  readonly file: InputFile;
  readonly sha256: string | null;
  readonly kind: DocumentRow["kind"];
} & (JobOutcome | { readonly refused: Refusal } | { readonly duplicateOf: string });

export interface CheckFiles {
  readonly files: readonly InputFile[];
  readonly options: Job["options"];
  readonly check: CheckDocument;
  /** Resolves when another job may be queued. */
  readonly room: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly onOutcome: (outcome: FileOutcome) => void;
}

/** A file that is to be checked. */
interface Candidate {
  readonly file: InputFile;
  readonly sha256: string;
  /** Its size and time of change when it was hashed. */
  readonly stamp: string;
}

/**
 * Hashes the files in order and queues each new one; equal bytes are checked once, under the first name. Returns the
 * outcomes to come, in the order of the files. Once `signal` is given, what is left is `interrupted`.
 */
export async function queueFiles(run: CheckFiles): Promise<readonly Promise<FileOutcome>[]> {
  const firsts = new Map<string, string>();
  const outcomes: Promise<FileOutcome>[] = [];
  for (const file of run.files) {
    if (!run.signal.aborted) await run.room();
    const looked = await look(file, firsts, run.signal);
    outcomes.push("stamp" in looked ? checkCandidate(looked, run) : Promise.resolve(looked));
    outcomes.at(-1)?.then(run.onOutcome);
  }
  return outcomes;
}

async function look(
  file: InputFile,
  firsts: Map<string, string>,
  signal: AbortSignal,
): Promise<FileOutcome | Candidate> {
  const refuse = (refused: Refusal, kind: DocumentRow["kind"] = "unknown", sha256: string | null = null) => ({
    file,
    sha256,
    kind,
    refused,
  });
  if (file.refusal !== null) return refuse(file.refusal);
  if (signal.aborted) return { file, sha256: null, kind: "unknown", failed: INTERRUPTED, detail: null };
  try {
    const { size } = statSync(file.path);
    if (size === 0) return refuse(EMPTY);
    const stamp = stampOf(file.path);
    const kind = fileKindOf(file.path, size);
    const sha256 = await hashFile(file.path);
    const first = firsts.get(sha256);
    if (first !== undefined) return { file, sha256, kind: rowKindOf(kind), duplicateOf: first };
    firsts.set(sha256, file.name);
    const refusal = refuseByKind(kind, file.name);
    return refusal === null ? { file, sha256, stamp } : refuse(refusal, rowKindOf(kind), sha256);
  } catch (error) {
    return refuse(unreadable(error));
  }
}

async function checkCandidate({ file, sha256, stamp }: Candidate, run: CheckFiles): Promise<FileOutcome> {
  const { path, name } = file;
  const outcome = await run.check({ source: { path, name }, options: run.options }, sha256);
  const known = { file, sha256, kind: "pdf" as const };
  if (stampOf(path) !== stamp) return { ...known, failed: CHANGED, detail: null };
  return { ...known, ...outcome };
}

/** Empty once the file is gone. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.size} ${stat.mtimeMs}`;
}

const CHANGED: Reason = {
  code: "changed-while-reading",
  zh: "核查期间文件被改动或移走,请在复制完成后重新运行",
  en: "the file was changed or moved during the run; run again once it is fully copied",
};
