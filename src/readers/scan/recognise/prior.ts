import { fold } from "../../../domain/characters.ts";
import type { RawReading } from "./recogniser.ts";
import { type Edges, edgesOf } from "./spell.ts";
import type { Prior } from "./weigh.ts";

/** Longer lines are prose: they have no form to keep to. */
const LONGEST_FIGURE = 14;
/** Ink this far before a figure's first digit, in line heights, is a sign nobody read. See {@link edgesOf}. */
export const SIGN_GAP = 0.5;
/** Ink this far after its last digit is a unit or a % nobody read. */
export const UNIT_GAP = 0.75;

/** Alone in a cell, what looks like a nought is one. */
const ROUND = /^[oO○〇°]$/;
/** A line that states digits and is no figure of the forms' kinds: a sign or unit was misread. */
const ODD = -2.5;
/** A bare > or < before a number, or a minus: forms print ≥ and ≤, and amounts below nothing are rare. */
const RARE_SIGN = -1.5;
/** Nothing where there is ink enough for a sign or a unit. */
const LOST = -8;

/**
 * How likely a short text is as a figure. It only ranks what the ink leaves possible, and says nothing of words.
 *
 * @param isFigure whether a text is a figure as forms print one
 * @param readings the readings that are weighed: their ink tells whether a sign is lost
 */
export const figurePrior =
  (isFigure: (text: string) => boolean, readings: readonly RawReading[]): Prior =>
  (text) => {
    const words = fold(text);
    if (ROUND.test(words)) return ODD + ODD;
    if (!/\d/.test(words) || words.length > LONGEST_FIGURE) return 0;
    const rare = /^[><-]/.test(words) ? RARE_SIGN : 0;
    const lost = leavesInk(readings, words, text) ? LOST : 0;
    return (isFigure(words) ? 0 : ODD) + rare + lost;
  };

/** Whether every reading has ink enough for another sign before the first digit, or for a unit after the last. */
function leavesInk(readings: readonly RawReading[], words: string, text: string): boolean {
  const edges = readings.map((reading) => edgesOf(reading, text)).filter((one): one is Edges => one !== null);
  if (edges.length === 0) return false;
  const before = /^\d/.test(words) && edges.every(({ lead }) => lead > SIGN_GAP);
  return before || (/\d$/.test(words) && edges.every(({ trail }) => trail > UNIT_GAP));
}
