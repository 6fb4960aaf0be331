import type { Message } from "./note.ts";

/** Why something ended, with what to do about it, in both languages. */
export interface Reason extends Message {
  readonly code: string;
}

/** Wrong usage or configuration: ends a run before it starts (exit status 2). */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason.en);
    this.reason = reason;
  }
}

/** Ends one document: its row says `failed` with the reason, and the run ends 3. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly reason: Reason;
  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}

/** Our own mistake, caught at the document with its stage. */
export class DefectError extends Error {
  override readonly name = "DefectError";
  readonly reason: Reason;
  constructor(stage: string, cause: unknown) {
    super(`defect in ${stage}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.reason = {
      code: "defect",
      zh: `程序在“${stage}”环节出错,该文件未能核查;请将文件另存后重试,并把错误报告给 gouji 的维护者`,
      en: `gouji itself failed at “${stage}” and the file was not checked; save it again and retry, and report this to gouji's maintainers`,
    };
  }
}
