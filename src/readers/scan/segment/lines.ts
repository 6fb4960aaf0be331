import type { Pixels } from "../../../domain/picture.ts";
import { columnsApart, type Group, groupOf, mergeStrokes, rowsApart } from "./bands.ts";
import { type Blobs, heightOf, widthOf } from "./blobs.ts";
import { localEm } from "./ems.ts";
import { splitTouching } from "./touching.ts";

/** A row of ink higher than this, in the height of its glyphs, is more than one line. */
const TALL = 1.6;
/** Lines side by side are this far apart, in line heights. */
export interface Apart {
  readonly wide: number;
  /** The largest piece of a line is this large at least, in line heights: a lone - or 1 in a cell is a line. */
  readonly least: number;
}
export const IN_CELL: Apart = { wide: 5, least: 0.22 };
export const OUTSIDE: Apart = { wide: 2.2, least: 0.45 };
/** A dot this far from the rest of its line, in line heights, is dirt; a comma's own blank is half as wide. */
const STRAY = 1;

/**
 * The lines of text among the blobs of one area, from the top, left to right: cut at rows of paper, then at wide
 * columns of it, and each part again until nothing more is cut; lines that touch are parted where least ink is cut.
 * Specks that belong to no line are left out.
 */
export function linesAmong(blobs: Blobs, members: readonly number[], page: Pixels, apart: Apart): Group[] {
  return mergeStrokes(blobs, rowsApart(blobs, members), page).flatMap((row) => partsOf(blobs, row, page, apart));
}

function partsOf(blobs: Blobs, row: Group, page: Pixels, apart: Apart): Group[] {
  const em = localEm(blobs, row.members, page);
  const height = row.box[3] - row.box[1];
  const tall = height > TALL * em;
  // Columns of text have no row of paper through both: their gap is narrower than that of parts of one line.
  const sides = columnsApart(blobs, row.members, tall ? 1.3 * em : apart.wide * Math.max(height, 0.8 * page));
  if (sides.length > 1) return sides.flatMap((side) => linesAmong(blobs, side.members, page, apart));
  const touching = tall ? splitTouching(blobs, row, em) : [row];
  if (touching.length > 1) return touching.flatMap((part) => partsOf(blobs, part, page, apart));
  return trimmed(blobs, row, page, apart);
}

/** The line without specks at its ends; none when nothing in it is as large as a character. */
function trimmed(blobs: Blobs, row: Group, page: Pixels, apart: Apart): Group[] {
  const sizeOf = (k: number): Pixels => Math.max(heightOf(blobs, k), widthOf(blobs, k));
  const pieces = columnsApart(blobs, row.members, STRAY * page);
  const isText = ({ members }: Group): boolean => members.some((k) => sizeOf(k) >= apart.least * page);
  const kept = pieces.slice(pieces.findIndex(isText), pieces.findLastIndex(isText) + 1);
  if (!pieces.some(isText)) return [];
  return [
    kept.length === pieces.length
      ? row
      : groupOf(
          blobs,
          kept.flatMap(({ members }) => members),
        ),
  ];
}
