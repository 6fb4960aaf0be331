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
    zh: "文件内容不是 PDF,与扩展名不符;请从原文件重新导出 PDF 后提交",
    en: "the content is no PDF, whatever the name says; export it again from the original and submit that",
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
    zh: "文件是空的(0 字节或没有页面),请重新提交完整的文件",
    en: "the file is empty (0 bytes, or no pages); submit the complete file",
  });

/** A picture has more pixels than any scanner gives a page: it was not decoded. */
export const pictureTooLarge = (): DocumentError =>
  new DocumentError({
    code: "picture-too-large",
    zh: "图像像素过多(超过 A3 幅面 600 dpi),未读取;请以 300 dpi 重新扫描该页后提交",
    en: "its picture has too many pixels (more than A3 at 600 dpi) and was not read; scan the page again at 300 dpi",
  });

/** A picture of the page cannot be decoded, or the page cannot be drawn. */
export const pictureUnreadable = (cause?: unknown): DocumentError =>
  new DocumentError(
    {
      code: "picture-unreadable",
      zh: "图像已损坏或格式不受支持,无法读取;请重新扫描或导出该页后提交",
      en: "its picture is damaged or of an unknown kind and cannot be read; scan or export the page again",
    },
    { cause },
  );
