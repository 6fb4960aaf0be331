import type { Reason } from "../domain/errors.ts";
import type { Note } from "../domain/note.ts";
import type { DocumentRow, DocumentStatus } from "../domain/report.ts";
import type { FileOutcome } from "./check-files.ts";
import type { CheckedDocument } from "./job.ts";

const NOTHING = {
  pages: 0,
  ocrPages: 0,
  reason: null,
  duplicateOf: null,
  pipeline: null,
  department: null,
  projects: 0,
  figures: { total: 0, untouched: 0 },
  notes: [],
} as const;

/** The row an input file has, whatever became of it. */
export function rowOf(outcome: FileOutcome): DocumentRow {
  const row = { ...NOTHING, path: outcome.file.name, sha256: outcome.sha256, kind: outcome.kind };
  if ("refused" in outcome) return { ...row, status: outcome.refused.status, reason: outcome.refused.reason };
  if ("duplicateOf" in outcome) return { ...row, status: "duplicate", ...duplicate(outcome.duplicateOf) };
  if ("failed" in outcome) return { ...row, status: "failed", reason: outcome.failed };
  const { checked } = outcome;
  return {
    ...row,
    kind: checked.kind,
    pages: checked.pages,
    ocrPages: checked.ocrPages,
    ...statusOf(checked),
    pipeline: checked.submission?.pipeline ?? null,
    department: checked.submission?.department?.value ?? null,
    projects: checked.submission?.projects.length ?? 0,
    figures: checked.figures,
    notes: checked.notes,
  };
}

const duplicate = (of: string): Pick<DocumentRow, "duplicateOf" | "reason"> => ({
  duplicateOf: of,
  reason: { code: "duplicate", zh: `与“${of}”内容完全相同,只核查一次`, en: `the same bytes as “${of}”, checked once` },
});

/**
 * A document is `ok` only when all of it was read and a pipeline knows it. One of which no page could be read, or whose
 * title may stand on a page that was not, has failed: nothing of it was checked.
 */
function statusOf({ submission, notes, readPages }: CheckedDocument): {
  status: DocumentStatus;
  reason: Reason | null;
} {
  if (readPages === 0) return { status: "failed", reason: SCANNED };
  const loss = notes.find((note) => note.loss && note.code !== NO_PIPELINE);
  if (submission === null && loss !== undefined) return { status: "failed", reason: reasonOf(loss, notes) };
  if (submission === null) return { status: "partial", reason: UNKNOWN_FORM };
  if (loss !== undefined) return { status: "partial", reason: reasonOf(loss, notes) };
  return { status: "ok", reason: null };
}

/** What the stages note when no pipeline knows a document. */
const NO_PIPELINE = "normalisation.no-pipeline";

/** The first loss, and every other page that has the same. */
function reasonOf({ code, page, message }: Note, notes: readonly Note[]): Reason {
  const others = notes.flatMap((note) =>
    note.code === code && note.page !== null && note.page !== page ? [note.page] : [],
  );
  if (others.length === 0) return { code, ...message };
  const spans = spansOf(others);
  return {
    code,
    zh: `${message.zh}(另有第${spans.join("、")}页,同样情况)`,
    en: `${message.en} (and likewise pages ${spans.join(", ")})`,
  };
}

/** `14-29` for pages that follow each other, in order. */
function spansOf(pages: readonly number[]): readonly string[] {
  const spans: [number, number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else spans.push([page, page]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
}

const SCANNED: Reason = {
  code: "scanned",
  zh: "文件是扫描图像,未识别其文字;请勿使用 --ocr never,或提交由 Word 或系统直接导出的 PDF",
  en: "a scan whose pictures were not read; do not give --ocr never, or submit the PDF exported from the word processor",
};

const UNKNOWN_FORM: Reason = {
  code: "unknown-form",
  zh: "没有找到已知的报告标题或表格,未作核查;如确为监控报告,请用 --pipeline 指定流程,或在 pipelines/ 中补充其标题",
  en: "no known title or form was found, so it was not checked; if it is a report, name its pipeline with --pipeline or add its title in pipelines/",
};
