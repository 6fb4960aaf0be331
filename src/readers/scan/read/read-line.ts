import type { Doubt } from "../../../domain/page.ts";
import type { PixelBox } from "../recognise/crop.ts";

/** One character of a line as it was finally read. */
export interface PlacedCharacter {
  readonly text: string;
  /** 0 to 1, calibrated. */
  readonly confidence: number;
  /** What else it may be, likeliest first; an empty string is "nothing is there". */
  readonly others: readonly string[];
  /** Its centre, in pixels of the prepared picture. */
  readonly x: number;
}

/** One line as it was finally read. */
export interface ReadLine {
  readonly box: PixelBox;
  readonly text: string;
  readonly characters: readonly PlacedCharacter[];
  /** How likely `text` is right as a whole, 0 to 1, calibrated. */
  readonly confidence: number;
  readonly alternatives: readonly string[];
  readonly doubts: readonly Doubt[];
}

/** Latin, digits and their signs: half an em wide, or less. */
export const isNarrow = (text: string): boolean => text.charCodeAt(0) < 0x2000 || /[≥≤]/.test(text);
