import { extname } from "node:path";
import type { Reason } from "../domain/errors.ts";
import type { DocumentStatus } from "../domain/report.ts";
import { emptyFile, notAPdf } from "../readers/pdf/errors.ts";
import type { FileKind } from "./file-kind.ts";

/** Why a file goes no further. `skipped`: it is no report; `failed`: it may be one, and was not read. */
export interface Refusal {
  readonly status: Extract<DocumentStatus, "failed" | "skipped">;
  readonly reason: Reason;
}

const TEMPORARY =
  /^(~\$|\.~lock\.|\._|~WRL)|\.(tmp|temp|crdownload|part|partial)$|^(thumbs\.db|desktop\.ini|\.ds_store)$/i;

/** What word processors, browsers and systems leave lying about; null for every other name. */
export const refuseByName = (name: string): Refusal | null =>
  !TEMPORARY.test(name)
    ? null
    : {
        status: "skipped",
        reason: {
          code: "temporary-file",
          zh: "临时文件或系统文件,不是报告;正式文件请关闭并保存后放入",
          en: "a temporary or system file, no report; close and save the document itself and submit that",
        },
      };

export const EMPTY: Refusal = { status: "failed", reason: emptyFile().reason };

/** What a kind is called, and what turns it into something this version reads. */
const KINDS: Readonly<Record<Exclude<FileKind, "pdf" | "text">, readonly [zh: string, en: string]>> = {
  docx: ["Word 文件,请另存为 PDF 后放入", "Word files; save it as PDF and submit that"],
  doc: ["Word/WPS 文件,请另存为 PDF 后放入", "Word or WPS files; save it as PDF and submit that"],
  rtf: ["RTF 文件,请另存为 PDF 后放入", "RTF files; save it as PDF and submit that"],
  xlsx: ["Excel 文件,请另存为 PDF 后放入", "Excel files; save it as PDF and submit that"],
  xls: ["Excel/WPS 表格,请另存为 PDF 后放入", "Excel or WPS sheets; save it as PDF and submit that"],
  csv: ["CSV 文件,请另存为 PDF 后放入", "CSV files; save it as PDF and submit that"],
  ofd: ["OFD 文件,请另存为 PDF 后放入", "OFD files; save it as PDF and submit that"],
  image: [
    "图片,请提交由 Word 或系统直接导出的 PDF",
    "images; submit a PDF exported from the word processor or the system",
  ],
  zip: ["压缩包,请解压后放入", "zip archives; unpack it and submit the files"],
  archive: ["压缩包,请解压后放入", "archives; unpack it and submit the files"],
};

/** Extensions a report may come under: one whose bytes are something else was damaged or misnamed. */
const REPORT_NAMES = /^\.(docx?|wps|xlsx?|et|ofd|rtf|csv|zip|rar|7z|jpe?g|png|tiff?|bmp)$/i;

/** Null when this version reads the kind. */
export function refuseByKind(kind: FileKind, name: string): Refusal | null {
  if (kind === "pdf") return null;
  const extension = extname(name).toLowerCase();
  if (kind === "text") {
    if (extension === ".pdf") return { status: "failed", reason: notAPdf().reason };
    return REPORT_NAMES.test(extension)
      ? { status: "failed", reason: misnamed(extension) }
      : {
          status: "skipped",
          reason: unsupported([
            "这类文件,如为报告请另存为 PDF 后放入",
            "this kind of file; if it is a report, save it as PDF and submit that",
          ]),
        };
  }
  return { status: "failed", reason: unsupported(KINDS[kind]) };
}

const unsupported = ([zh, en]: readonly [string, string]): Reason => ({
  code: "unsupported-kind",
  zh: `此版本暂不读取${/^[A-Z]/.test(zh) ? " " : ""}${zh}`,
  en: `this version does not read ${en}`,
});

const misnamed = (extension: string): Reason => ({
  code: "not-what-it-says",
  zh: `内容与扩展名 ${extension} 不符,文件可能已损坏;请从原文件另存为 PDF 后提交`,
  en: `its content is not what ${extension} says, it may be damaged; save the original as PDF and submit that`,
});

/** The file is there and the system does not hand it over. */
export const unreadable = (error: unknown): Refusal => {
  const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return {
    status: "failed",
    reason: {
      code: "unreadable",
      zh: `系统无法打开该文件(${why});请检查权限、链接或磁盘`,
      en: `the system cannot open the file (${why}); check permissions, links and the disk`,
    },
  };
};
