import type { Reason } from "../domain/errors.ts";
import type { Severity } from "../domain/relation.ts";
import type { DocumentStatus } from "../domain/report.ts";

/** What a run says while it goes on: one JSON object a line under `--json`, one moving line on a terminal. */
export type ProgressEvent =
  | { readonly event: "start"; readonly version: string; readonly files: number; readonly jobs: number }
  | {
      readonly event: "document";
      readonly path: string;
      readonly status: DocumentStatus;
      readonly pages: number;
      readonly reason: Reason | null;
      /** For a defect or a crash: what whoever mends the program needs. */
      readonly detail: string | null;
      readonly done: number;
      readonly files: number;
    }
  | { readonly event: "written"; readonly file: string }
  | ({ readonly event: "finish"; readonly interrupted: boolean } & RunCounts);

export interface RunCounts {
  readonly documents: Readonly<Record<DocumentStatus, number>>;
  readonly projects: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export type Progress = (event: ProgressEvent) => void;
