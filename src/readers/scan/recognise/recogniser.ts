import type { Grey, Pixels } from "../../../domain/picture.ts";

/** What else may stand where a character was read; an empty `text` is "nothing is there". */
export interface Reading {
  readonly text: string;
  /** 0 to 1, the recogniser's own number, not calibrated. */
  readonly p: number;
}

/**
 * One character as the recogniser saw it.
 *
 * An empty `text` is a place where it decided for nothing although something had a chance: `others` says what.
 * It adds nothing to the line's text, and shows a sign that may have been dropped.
 */
export interface RawCharacter extends Reading {
  /** Likeliest first, at most 4. */
  readonly others: readonly Reading[];
  /** Its centre, in pixels of the crop. */
  readonly x: number;
}

/** One line crop read. */
export interface RawReading {
  /** The texts of `characters`, joined. */
  readonly text: string;
  readonly characters: readonly RawCharacter[];
  /** From the left edge of the ink to the centre of the first character, in line heights; 0 when nothing was read. */
  readonly lead: number;
  /** From the centre of the last character to the right edge of the ink, likewise. */
  readonly trail: number;
  /** What every time step may be, for weighing whole texts ({@link weigh}); absent: the engine does not tell. */
  readonly evidence?: Evidence;
  /** Absent: the crop is blank paper. */
  readonly ink?: Ink;
}

/** Where the ink of a crop begins and ends, in its pixels, the end excluded. */
export interface Ink {
  readonly left: Pixels;
  readonly right: Pixels;
  /** Of the line: a line height. At least half a crop's. */
  readonly height: Pixels;
}

/** What a recognition model says of a line, step by step from left to right. */
export interface Evidence {
  /** Pixels of the crop a step covers. */
  readonly stride: Pixels;
  /** For each step the likeliest readings, likeliest first; the empty text is "nothing starts or goes on here". */
  readonly steps: readonly (readonly Reading[])[];
}

/** An engine that reads line crops {@link CROP_HEIGHT} high. The reading of a crop does not depend on the others. */
export interface Recogniser {
  readonly engine: "paddle" | "tesseract";
  /** `no-comparisons`: it has no sign for ≥ and ≤ and reads something else instead. */
  readonly signs: "all" | "no-comparisons";
  /** One reading for each crop, in their order. */
  read(crops: readonly Grey[]): Promise<readonly RawReading[]>;
  close(): Promise<void>;
}

/** Crops are this high, in pixels: the height the recognition model was trained at (PP-OCRv4, 3 × 48 × 320). */
export const CROP_HEIGHT = 48;
