import { fold } from "../../domain/characters.ts";
import type { Box } from "../../domain/geometry.ts";
import type { Line } from "../../domain/layout.ts";

/** Lines further from a table, or from the next line towards it, in line heights, are not its own. */
const REACH = 3;
/** A form's head: its number, title, period, unit line; and its foot: signatures, notes. */
const MOST_ABOVE = 6;
const MOST_BELOW = 4;
/** Off the middle by at most this part of the width is centred. */
const OFF_CENTRE = 0.04;

export type BesideRole = "title" | "caption";

/**
 * The lines that belong to the tables of one page, and as what: centred lines above are titles, other short lines
 * above are captions, and so are signature and note lines below. `lines` are outside tables, from top to bottom.
 */
export function linesBesideTables(
  lines: readonly Line[],
  tables: readonly Box[],
  pageWidth: number,
): ReadonlyMap<Line, BesideRole> {
  const roles = new Map<Line, BesideRole>();
  for (const table of tables) {
    const others = tables.filter((other) => other !== table);
    for (const line of headLines(lines, table, others))
      roles.set(line, isCentred(line, table, pageWidth) ? "title" : "caption");
    for (const line of footLines(lines, table)) if (!roles.has(line)) roles.set(line, "caption");
  }
  return roles;
}

function headLines(lines: readonly Line[], table: Box, others: readonly Box[]): readonly Line[] {
  const head: Line[] = [];
  let edge = table[1];
  for (const line of [...lines].reverse()) {
    if (line.box[3] > edge + line.size / 2) continue;
    const far = edge - line.box[3] > REACH * line.size;
    const cutOff = others.some((other) => other[1] > line.box[1] && other[3] < table[1]);
    if (far || cutOff || head.length === MOST_ABOVE || isProse(line, table)) break;
    head.push(line);
    edge = line.box[1];
  }
  return head;
}

function footLines(lines: readonly Line[], table: Box): readonly Line[] {
  const foot: Line[] = [];
  let edge = table[3];
  for (const line of lines) {
    if (line.box[1] < edge - line.size / 2) continue;
    if (line.box[1] - edge > REACH * line.size || foot.length === MOST_BELOW || !isFootLine(line)) break;
    foot.push(line);
    edge = line.box[3];
  }
  return foot;
}

/** A sentence, or a line of one that runs from side to side. */
function isProse(line: Line, table: Box): boolean {
  const words = fold(line.text);
  if (LABELS.test(words)) return false;
  const isWide = line.box[2] - line.box[0] > 0.9 * (table[2] - table[0]);
  return /[.;,]$/.test(words) || (isWide && !/ {1}/.test(line.text));
}

/** Words of the lines that go with a form. */
const LABELS =
  /单位[(（:：]|单位名称|负责人|填[报表制]|签[名字章]|盖章|编制|日期|金额|附[件表]\d*$|^表\d|审核|联系(?:人|电话)|^\(?\d{4}年度?\)?$/;

const NOTE = /^(?:注\d*[:.、]|备注[:.]|说明[:.]|填[报表]说明|\*)/;

const isFootLine = (line: Line): boolean => {
  const words = fold(line.text);
  return NOTE.test(words) || (LABELS.test(words) && !/[.;]$/.test(words));
};

export function isCentred(line: Line, within: Box, pageWidth: number): boolean {
  const middle = (line.box[0] + line.box[2]) / 2;
  const width = within[2] - within[0];
  const room = Math.min(line.box[0] - within[0], within[2] - line.box[2]);
  if (room < line.size || /[.;,:]$/.test(fold(line.text))) return false;
  return (
    Math.abs(middle - (within[0] + within[2]) / 2) <= OFF_CENTRE * width ||
    Math.abs(middle - pageWidth / 2) <= (OFF_CENTRE * width) / 2
  );
}
