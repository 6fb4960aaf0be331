import { fold } from "../../domain/characters.ts";
import type { Box } from "../../domain/geometry.ts";
import type { Line } from "../../domain/layout.ts";
import { numberingOf } from "./numbering.ts";

/** Lines further from a table, or from the next line towards it, in line heights, are not its own. */
const REACH = 3;
/** A form's head: its number, title, period, unit line; and its foot: signatures, notes. */
const MOST_ABOVE = 6;
const MOST_BELOW = 4;
/** Off the middle by at most this part of the width is centred. */
const OFF_CENTRE = 0.04;

/** `rest`: what a caption before it had no room for. */
export type BesideRole = "title" | "caption" | "rest";

/**
 * The lines that belong to the tables of one page, and as what: centred lines above are titles, a form's own lines
 * above are captions, and so are signature and note lines below. `lines` are outside tables, from top to bottom.
 * A sentence or numbered heading above a table is text, and so is all before it.
 */
export function linesBesideTables(
  lines: readonly Line[],
  tables: readonly Box[],
  pageWidth: number,
): ReadonlyMap<Line, BesideRole> {
  const roles = new Map<Line, BesideRole>();
  for (const table of tables) for (const [line, role] of footLines(lines, table)) roles.set(line, role);
  const free = lines.filter((line) => !roles.has(line));
  for (const table of tables) {
    const others = tables.filter((other) => other !== table);
    for (const line of headLines(free, table, others, pageWidth))
      roles.set(line, isTitle(line, table, pageWidth) ? "title" : "caption");
  }
  return roles;
}

const isTitle = (line: Line, table: Box, pageWidth: number): boolean =>
  isCentred(line, table, pageWidth) && !/[:：]/.test(line.text) && numberingOf(line.text) === null;

function headLines(lines: readonly Line[], table: Box, others: readonly Box[], pageWidth: number): readonly Line[] {
  const head: Line[] = [];
  let edge = table[1];
  for (const line of [...lines].reverse()) {
    if (line.box[3] > edge + line.size / 2) continue;
    const far = edge - line.box[3] > REACH * line.size;
    const cutOff = others.some((other) => other[1] > line.box[1] && other[3] < table[1]);
    if (far || cutOff || head.length === MOST_ABOVE || !(isTitle(line, table, pageWidth) || isHeadLine(line, table)))
      break;
    head.push(line);
    edge = line.box[1];
  }
  return head;
}

function footLines(lines: readonly Line[], table: Box): ReadonlyMap<Line, BesideRole> {
  const foot = new Map<Line, BesideRole>();
  let previous: Line | null = null;
  for (const line of lines) {
    const edge: number = previous?.box[3] ?? table[3];
    if (line.box[1] < edge - line.size / 2) continue;
    if (line.box[1] - edge > REACH * line.size || foot.size === MOST_BELOW) break;
    if (isFootLine(line)) foot.set(line, "caption");
    else if (HEAD_NAME.test(fold(line.text))) break;
    else if (previous && previous.box[2] > table[2] - 2 * line.size && line.box[0] < table[0] + 3 * line.size)
      foot.set(line, "rest");
    else break;
    previous = line;
  }
  return foot;
}

/** Words before a colon, or a seal's or signature's place: what a form's own lines say. Texts are folded. */
const LABEL =
  /(?:单位|部门|负责人|联系人|填[报表]人|制表人?|审核人?|经办人|日期|时间|金额|电话|编号|编码|名称)(?:\([^)]*\))?:|\((?:盖章|公章|签[名字章])\)/;
/** `附件1`, `表2-1`, `(2022年度)`. */
const HEAD_NAME = /^附[件表录]|^续?表[\d一二三四五六七八九十]|^\(?\d{4}年(?:度|\d{1,2}.*月)?\)?$/;
const NOTE = /^(?:注\d*[:.、]|备注[:.]|说明[:.]|填[报表]说明|\*)/;

/** The line closes a sentence, or breaks one off. */
const isSentence = (words: string): boolean => /[.;,]$/.test(words);

/** Not centred, but a form's own: labelled, named, in two runs, or set at the right like `单位：万元`. */
function isHeadLine(line: Line, table: Box): boolean {
  const words = fold(line.text);
  if (isSentence(words) || numberingOf(line.text)) return false;
  const isAtRight = line.box[0] > (table[0] + table[2]) / 2 && line.box[2] > table[2] - 4 * line.size;
  return LABEL.test(words) || HEAD_NAME.test(words) || isAtRight;
}

function isFootLine(line: Line): boolean {
  const words = fold(line.text);
  return NOTE.test(words) || (LABEL.test(words) && !isSentence(words));
}

/** Whether `line` stands in the middle of `within` or of the page, with at least `room` points left and right. */
export function isCentred(line: Line, within: Box, pageWidth: number, room = line.size): boolean {
  const middle = (line.box[0] + line.box[2]) / 2;
  const width = within[2] - within[0];
  const free = Math.min(line.box[0] - within[0], within[2] - line.box[2]);
  if (free < room - 1 || /[.;,:]$/.test(fold(line.text))) return false;
  return (
    Math.abs(middle - (within[0] + within[2]) / 2) <= OFF_CENTRE * width ||
    Math.abs(middle - pageWidth / 2) <= (OFF_CENTRE * width) / 2
  );
}
