import { SURE } from "../../domain/figure.ts";
import type { Note } from "../../domain/note.ts";
import type { PoorPicture } from "./prepare/prepare.ts";
import { hasFigure } from "./read/figure-like.ts";
import type { ReadLine } from "./read/read-line.ts";

/** With more of its figures in doubt than this, a page is quicker scanned anew than checked by eye. */
const TOO_MANY_DOUBTS = 0.15;
/** Fewer figures than this are looked at one by one. */
const FEW = 5;

/** What is to be said of a page read from its picture. */
export function scanNotes(page: number, poor: readonly PoorPicture[], lines: readonly ReadLine[]): readonly Note[] {
  const notes = poor
    .filter(({ code }) => code !== "blank")
    .map(({ code, message, refuse }): Note => ({ code: `scan.${code}`, page, message, loss: refuse }));
  const figures = lines.filter(({ text }) => hasFigure(text));
  const doubtful = figures.filter(({ confidence }) => confidence < SURE).length;
  if (doubtful >= FEW && doubtful > figures.length * TOO_MANY_DOUBTS)
    notes.push(rescan(page, doubtful, figures.length));
  return notes;
}

const rescan = (page: number, doubtful: number, figures: number): Note => ({
  code: "scan.rescan",
  page,
  message: {
    zh: `第${page}页扫描质量差,${figures}行数字中有${doubtful}行读数存疑;请以300 dpi彩色重新扫描该页,或提交电子版`,
    en: `page ${page} is scanned poorly: ${doubtful} of its ${figures} lines with figures are in doubt; scan it again at 300 dpi in colour, or submit it in electronic form`,
  },
  loss: false,
});
