import { fold } from "../../../domain/characters.ts";
import type { Doubt } from "../../../domain/page.ts";
import type { PixelBox } from "../recognise/crop.ts";
import { CROP_HEIGHT } from "../recognise/recogniser.ts";
import { calibrated } from "./calibration.ts";
import { hasFigure, isBrokenFigure, isShort } from "./figure-like.ts";
import { fuse, type Slot, type Version } from "./fuse.ts";
import type { PlacedCharacter, ReadLine } from "./read-line.ts";

/** Where a line stands, and how its first crop lies in the picture. */
export interface LinePlace {
  readonly box: PixelBox;
  readonly sealed: boolean;
  /** Pixels of the prepared picture for one of the first crop, and where that crop begins. */
  readonly scale: number;
  readonly left: number;
}

/** Candidates with a smaller part of the votes are noise of the recogniser. */
const LEAST_SHARE = 0.02;
const MOST_OTHERS = 4;
const MOST_ALTERNATIVES = 8;
/** A character with a smaller part of the votes makes its line doubtful. */
const UNSURE = 0.75;

/** The readings of a line of words as one, place by place; `knowsSigns` is false when its reader has no ≥. */
export function fuseLine(versions: readonly Version[], place: LinePlace, knowsSigns: boolean): ReadLine {
  const slots = fuse(versions, CROP_HEIGHT);
  const text = slots
    .map((slot) => slot.text)
    .join("")
    .trim();
  const doubts = doubtsOf(slots, text, versions, place, knowsSigns);
  const characters = slots.filter((slot) => slot.text !== "").map((slot) => characterOf(slot, place, knowsSigns));
  const least = slots.reduce((low, slot) => Math.min(low, shareOf(slot)), slots.length === 0 ? 0 : 1);
  return {
    box: place.box,
    text,
    characters,
    confidence: calibrated(least, doubts),
    alternatives: alternativesOf(slots, text),
    doubts,
  };
}

/** Its part of what the two likeliest have: what is spread thin over many others is no rival. */
const shareOf = ({ share, others }: Slot): number => share / Math.max(share + (others[0]?.share ?? 0), 1e-9);

function characterOf(slot: Slot, { left, scale }: LinePlace, knowsSigns: boolean): PlacedCharacter {
  const limited: readonly Doubt[] = knowsSigns || !hasFigure(slot.text) ? [] : ["reader-limits"];
  return {
    text: slot.text,
    confidence: calibrated(shareOf(slot), limited),
    others: slot.others
      .filter((one) => one.share > LEAST_SHARE)
      .map((one) => one.text)
      .slice(0, MOST_OTHERS),
    x: left + slot.x * scale,
  };
}

function doubtsOf(
  slots: readonly Slot[],
  text: string,
  versions: readonly Version[],
  { sealed }: LinePlace,
  knowsSigns: boolean,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const unsure = slots.some((slot) => shareOf(slot) < UNSURE);
  if (unsure) doubts.push("unsure");
  if (hasFigure(text) && new Set(versions.map(({ reading }) => digitsOf(reading.text))).size > 1)
    doubts.push("readings-differ");
  if (isBrokenFigure(text)) doubts.push("pattern");
  if (sealed && unsure) doubts.push("under-seal");
  if (!knowsSigns && isShort(text) && hasFigure(text)) doubts.push("reader-limits");
  return doubts;
}

const digitsOf = (text: string): string => fold(text).replace(/[^\d.%≥≤=]/g, "");

function alternativesOf(slots: readonly Slot[], text: string): readonly string[] {
  const found = new Map<string, number>();
  slots.forEach((slot, i) => {
    for (const other of slot.others) {
      if (other.share <= LEAST_SHARE) continue;
      const words = slots
        .map((one, j) => (i === j ? other.text : one.text))
        .join("")
        .trim();
      if (words !== text && words !== "") found.set(words, Math.max(found.get(words) ?? 0, other.share));
    }
  });
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_ALTERNATIVES)
    .map(([words]) => words);
}
