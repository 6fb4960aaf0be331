import type { Provenance } from "../../../domain/provenance.ts";
import { type Content, linkTo } from "../content.ts";
import { clip } from "../text.ts";
import type { Lang } from "../words.ts";

/** Where the source files lie from the workbook: a relative link by document name; null where none is known. */
export type LinkOf = (document: string) => string | null;

/** Two lines of the narrowest column. */
const LONGEST_NAME = 26;

/** `第4页 报告.pdf`, opening the file; its whole path is the tip. The page comes first: it must not be cut off. */
export function locationCell(document: string, page: number | null, lang: Lang, linkOf: LinkOf): Content {
  const name = document.slice(document.lastIndexOf("/") + 1);
  const place = page === null ? "" : lang === "zh" ? `第${page}页 ` : `p. ${page} `;
  return linkTo(clip(place + name, LONGEST_NAME, 1), linkOf(document), place + document);
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
