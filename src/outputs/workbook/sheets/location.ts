import type { Provenance } from "../../../domain/provenance.ts";
import { type Content, linkTo } from "../content.ts";
import type { Lang } from "../words.ts";

/** Where the source files lie from the workbook: a relative link by document name; null where none is known. */
export type LinkOf = (document: string) => string | null;

/** `报告.pdf 第4页`, linked to the file; its folder is the department's column and the link. */
export const locationCell = (document: string, page: number | null, lang: Lang, linkOf: LinkOf): Content =>
  linkTo(locationOf(document.slice(document.lastIndexOf("/") + 1), page, lang), linkOf(document));

export function locationOf(document: string, page: number | null, lang: Lang): string {
  if (page === null) return document;
  return lang === "zh" ? `${document} 第${page}页` : `${document} p. ${page}`;
}

/** The page, or the cell of a spreadsheet, in a few characters. */
export function shortPlace(at: Provenance, lang: Lang): string {
  if (at.cell !== null) return at.cell;
  if (at.page === null) return "";
  return lang === "zh" ? `第${at.page}页` : `p. ${at.page}`;
}

/** A file's relative path as a link target: every character a URI keeps for itself is escaped. */
export const linkTarget = (relative: string): string =>
  relative
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()).replaceAll("!", "%21"))
    .join("/");
