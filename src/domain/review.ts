import type { Pixels } from "./picture.ts";
import type { Provenance } from "./provenance.ts";

/** A small picture cut from a page, ready to be shown: the figure in its surroundings, with a frame around it. */
export interface Crop {
  readonly format: "jpeg" | "png";
  readonly bytes: Uint8Array;
  readonly width: Pixels;
  readonly height: Pixels;
}

/** A figure, or words a check rests on, read in doubt: for a person to look at. */
export interface ReadingToReview {
  /** As it was read; the rest of what is known of the reading is in `at`: other readings, doubts, what confirmed it. */
  readonly text: string;
  readonly at: Provenance;
  readonly department: string | null;
  /** The form it stands in, or is told of; null for none. */
  readonly project: string | null;
  /** Relations that are undecided, or might be otherwise, because of it. */
  readonly checks: number;
  /** Null where none was made: the place is in `at`. */
  readonly picture: Crop | null;
}

/**
 * Those that hold back the most checks first, then the least sure; those that arithmetic has confirmed come last.
 * Stable: equals stay in the order of the report.
 */
export const byUrgency = (a: ReadingToReview, b: ReadingToReview): number =>
  (a.at.confirmed === undefined ? 0 : 1) - (b.at.confirmed === undefined ? 0 : 1) ||
  b.checks - a.checks ||
  a.at.confidence - b.at.confidence;
