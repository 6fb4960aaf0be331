import { SURE } from "../../../src/domain/figure.ts";
import type { Box } from "../../../src/domain/geometry.ts";
import type { Doubt } from "../../../src/domain/page.ts";
import type { Cell } from "../../../src/domain/table.ts";
import { editDistance, plain } from "./compare.ts";

/** What a place of a page truly says. `name` is an indicator's or a project's, where the truth tells. */
export interface TrueCell {
  readonly text: string;
  readonly kind: "figure" | "name" | "text";
  /** In points of the clean page. */
  readonly box: Box;
}

/** One place, what it says and what was read there. */
export interface Outcome {
  readonly variant: string;
  readonly where: string;
  readonly kind: TrueCell["kind"];
  readonly wanted: string;
  /** Null: nothing was read there. */
  readonly read: string | null;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  /** The page was not read, and said so. */
  readonly refused: boolean;
}

export const isRight = ({ wanted, read }: Outcome): boolean => read !== null && plain(wanted) === plain(read);
export const isFlagged = ({ confidence, refused }: Outcome): boolean => refused || confidence < SURE;

/** The read cell that covers `box` best, by intersection over union; null when none touches it. */
export function bestCell(cells: readonly Cell[], box: Box): Cell | null {
  let [best, most]: [Cell | null, number] = [null, 0];
  for (const cell of cells) {
    const shared = overlap(cell.box, box);
    const part = shared / (area(cell.box) + area(box) - shared);
    if (part > most) [best, most] = [cell, part];
  }
  return best;
}

const area = ([x0, top, x1, bottom]: Box): number => Math.max(0, x1 - x0) * Math.max(0, bottom - top);
const overlap = (a: Box, b: Box): number =>
  area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);

/** Outcomes counted. */
export interface Tally {
  readonly figures: number;
  readonly exact: number;
  /** Wrong, and marked as doubtful or refused. */
  readonly flagged: number;
  /** Wrong, and nobody is told. A cell read as blank is wrong. */
  readonly silent: number;
  /** Nothing was found in its place: no cell, or no sentence that states it. */
  readonly lost: number;
  /** Right, and marked as doubtful all the same. */
  readonly needless: number;
  readonly names: number;
  readonly namesExact: number;
  readonly characters: number;
  readonly edits: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const figures = outcomes.filter(({ kind }) => kind === "figure");
  const names = outcomes.filter(({ kind }) => kind === "name");
  const wrong = figures.filter((one) => !isRight(one));
  return {
    figures: figures.length,
    exact: figures.length - wrong.length,
    flagged: wrong.filter(isFlagged).length,
    silent: wrong.filter((one) => !isFlagged(one) && one.read !== null).length,
    lost: wrong.filter((one) => !isFlagged(one) && one.read === null).length,
    needless: figures.filter((one) => isRight(one) && isFlagged(one)).length,
    names: names.length,
    namesExact: names.filter(isRight).length,
    characters: outcomes.reduce((sum, { wanted }) => sum + plain(wanted).length, 0),
    edits: outcomes.reduce((sum, { wanted, read }) => sum + editDistance(plain(wanted), plain(read ?? "")), 0),
  };
}
