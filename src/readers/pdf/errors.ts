import { DocumentError } from "../../domain/errors.ts";

/** The document asks for a password: no page was read. */
export const encrypted = (cause?: unknown): DocumentError =>
  new DocumentError(
    {
      code: "encrypted",
      zh: "文件已加密,请另存为无密码的副本后重新提交",
      en: "the file is encrypted; save a copy without the password and submit that",
    },
    { cause },
  );

/** The bytes are of another format, whatever the file is called. */
export const notAPdf = (): DocumentError =>
  new DocumentError({
    code: "not-a-pdf",
    zh: "文件内容不是PDF,请确认扩展名与内容一致,或重新导出为PDF后提交",
    en: "the file's content is not a PDF; check that its name fits its content, or export it as PDF again",
  });

/** It starts like a PDF, but no page of it could be opened. */
export const brokenPdf = (cause?: unknown): DocumentError =>
  new DocumentError(
    {
      code: "broken-pdf",
      zh: "PDF文件已损坏或不完整,无法打开,请重新导出或重新下载后提交",
      en: "the PDF is damaged or incomplete and cannot be opened; export or download it again and submit that",
    },
    { cause },
  );

/** Nothing to read: no bytes, or no pages. */
export const emptyFile = (): DocumentError =>
  new DocumentError({
    code: "empty-file",
    zh: "文件是空的,没有任何页面,请检查后重新提交",
    en: "the file is empty, it has no pages; check it and submit it again",
  });
