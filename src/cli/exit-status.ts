import type { Report } from "../domain/report.ts";

export const FINISHED = 0;
export const FOUND = 1;
export const USAGE = 2;
export const UNREAD = 3;
export const INTERRUPTED = 130;

export const FAIL_ON = ["error", "warning", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The exit status of a finished run: an unread document wins over findings. Rounding differences never count. */
export function statusOf({ documents, findings }: Report, failOn: FailOn): number {
  if (documents.some(({ status }) => status === "failed")) return UNREAD;
  const severities = { error: ["error"], warning: ["error", "warning"], never: [] as string[] }[failOn];
  const found = findings.some(({ severity, verdict }) => verdict !== "rounding" && severities.includes(severity));
  return found ? FOUND : FINISHED;
}
