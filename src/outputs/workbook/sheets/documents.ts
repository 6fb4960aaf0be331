import type { DocumentRow, DocumentStatus, Report } from "../../../domain/report.ts";
import { linkTo, type Tone, text, whole } from "../content.ts";
import type { Sheet } from "../sheet.ts";
import { type Lang, printed, STATUS, say } from "../words.ts";
import { NUMBER } from "./columns.ts";
import type { LinkOf } from "./location.ts";

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
    ],
  };
}

/** Why it ended or what was left out; lossless notes are the programs' business. */
function reasonOf({ reason, duplicateOf, notes }: DocumentRow, lang: Lang): string {
  const lines = new Set<string>();
  if (reason !== null) lines.add(printed(reason, lang));
  if (duplicateOf !== null && reason === null) lines.add(`${lang === "zh" ? "内容同" : "same as "}${duplicateOf}`);
  for (const { loss, page, message, code } of notes) {
    if (!loss || lines.size >= MOST_REASONS || (code === NO_PIPELINE && reason !== null)) continue;
    const words = printed(message, lang);
    const place = page === null || words.includes(String(page)) ? "" : lang === "zh" ? `第${page}页：` : `p. ${page}: `;
    lines.add(place + words);
  }
  return [...lines].join("\n");
}

const MOST_REASONS = 8;
/** The reason of such a document says the same and more. */
const NO_PIPELINE = "normalisation.no-pipeline";
