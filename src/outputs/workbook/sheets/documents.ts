import type { DocumentRow, DocumentStatus, Report } from "../../../domain/report.ts";
import { linkTo, type Tone, text, whole } from "../content.ts";
import { spansOf } from "../pages.ts";
import type { Column, Sheet } from "../sheet.ts";
import { type Lang, printed, STATUS, say } from "../words.ts";
import { NUMBER } from "./columns.ts";
import type { LinkOf } from "./location.ts";
import { doubtfulOf } from "./readings.ts";

const TONE: Readonly<Record<DocumentStatus, Tone>> = {
  ok: "good",
  partial: "warning",
  failed: "error",
  duplicate: "muted",
  skipped: "muted",
};

/** 文件情况: a row an input file, whatever became of it. */
export function documentsSheet(report: Report, linkOf: LinkOf): Sheet<DocumentRow> {
  const { lang } = report;
  return {
    name: say("文件情况", "Files"),
    title: say("文件读取情况", "Files"),
    remark: say(
      "部分读取、未能读取的文件没有全部核查，不能视为没有问题",
      "What is partly read or not read was not fully checked",
    ),
    frozen: 2,
    rows: report.documents,
    columns: [
      NUMBER,
      { key: "path", header: say("文件", "File"), width: 36, cell: ({ path }) => linkTo(path, linkOf(path)) },
      { key: "kind", header: say("类型", "Kind"), width: 9, align: "center", cell: ({ kind }) => text(kind) },
      { key: "pages", header: say("页数", "Pages"), width: 8, cell: ({ pages }) => whole(pages) },
      {
        key: "status",
        header: say("读取结果", "Status"),
        width: 11,
        align: "center",
        cell: ({ status }) => text(STATUS[status][lang], TONE[status]),
      },
      {
        key: "reason",
        header: say("原因与处理办法", "Reason and what to do"),
        width: 44,
        cell: (row) => text(reasonOf(row, lang)),
      },
      { key: "department", header: say("单位", "Department"), width: 18, cell: ({ department }) => text(department) },
      { key: "projects", header: say("项目数", "Projects"), width: 8, cell: ({ projects }) => whole(projects) },
      { key: "figures", header: say("数字个数", "Figures"), width: 9, cell: ({ figures }) => whole(figures.total) },
      {
        key: "untouched",
        header: say("未核数字", "Figures not checked"),
        width: 9,
        cell: ({ figures }) => whole(figures.untouched),
      },
      ...(report.documents.some(({ ocrPages }) => ocrPages > 0) ? scanColumns(report) : []),
    ],
  };
}

/** What was read from pictures, how much of it is doubtful, and the pages too poor to read. */
function scanColumns(report: Report): readonly Column<DocumentRow>[] {
  const doubtful = new Map<string, number>();
  for (const { at } of doubtfulOf(report)) doubtful.set(at.document, (doubtful.get(at.document) ?? 0) + 1);
  return [
    { key: "ocr", header: say("扫描页", "Scanned pages"), width: 8, cell: ({ ocrPages }) => whole(ocrPages) },
    {
      key: "doubtful",
      header: say("存疑读数", "Doubtful readings"),
      width: 9,
      cell: ({ path }) => whole(doubtful.get(path) ?? 0),
    },
    {
      key: "rescan",
      header: say("需重新扫描的页", "Pages to scan again"),
      width: 12,
      align: "center",
      cell: ({ notes }) => text(spansOf(pagesToRescan(notes)).join(", "), "warning"),
    },
  ];
}

/** What the reader of scans says of a page asks for a better picture of it, whether or not it could read this one. */
const pagesToRescan = (notes: DocumentRow["notes"]): readonly number[] =>
  notes.flatMap(({ code, page }) => (page !== null && isOfScan(code) ? [page] : []));
const isOfScan = (code: string): boolean => code.startsWith("scan.");

/** Why it ended, what was left out, which pages to scan again; other lossless notes are the programs' business. */
function reasonOf({ reason, duplicateOf, notes }: DocumentRow, lang: Lang): string {
  const lines: string[] = [];
  if (reason !== null) lines.push(printed(reason, lang));
  if (duplicateOf !== null && reason === null) lines.push(`${lang === "zh" ? "内容同" : "same as "}${duplicateOf}`);
  const told = notes.filter(({ code, loss }) => (loss || isOfScan(code)) && !(code === NO_PIPELINE && reason !== null));
  for (const [words, pages] of pagesByWords(told, lang)) {
    const spans = spansOf(pages).join(lang === "zh" ? "、" : ", ");
    const place = pages.length === 0 ? "" : lang === "zh" ? `第${spans}页：` : `p. ${spans}: `;
    lines.push(place + words);
  }
  return [...new Set(lines)].slice(0, MOST_REASONS).join("\n");
}

/** What is said of several pages is said once; words that name their page need no other. */
function pagesByWords(notes: DocumentRow["notes"], lang: Lang): ReadonlyMap<string, readonly number[]> {
  const told = new Map<string, number[]>();
  for (const { page, message } of notes) {
    const words = printed(message, lang);
    const pages = told.get(words) ?? [];
    if (page !== null && !namesPage(words, page)) pages.push(page);
    told.set(words, pages);
  }
  return told;
}

const namesPage = (words: string, page: number): boolean => new RegExp(`第${page}页|\\bpage ${page}\\b`).test(words);

const MOST_REASONS = 8;
/** The reason of such a document says the same and more. */
const NO_PIPELINE = "normalisation.no-pipeline";
