import { fold } from "../../../domain/characters.ts";
import type { Doubt } from "../../../domain/page.ts";
import { candidatesOf } from "../recognise/candidates.ts";
import { figurePrior, SIGN_GAP } from "../recognise/prior.ts";
import type { RawReading } from "../recognise/recogniser.ts";
import { spell } from "../recognise/spell.ts";
import { weigh } from "../recognise/weigh.ts";
import { calibrated } from "./calibration.ts";
import { hasFigure, isBrokenFigure, isFigure, isOddPercentage } from "./figure-like.ts";
import type { LinePlace } from "./prose-line.ts";
import type { ReadLine } from "./read-line.ts";

/** Each character this sure and no rival above the other: no wrong one in 743 of 942 cells of seven kinds of scan. */
const SURE = 0.9;
const RIVAL = 0.05;
/** Readings that agree are believed from this share of the weight on. */
const SURE_TOGETHER = 0.985;
/** Candidates with a smaller share are not worth telling. */
const LEAST_SHARE = 0.005;
const MOST_ALTERNATIVES = 8;

/** Whether the readings so far leave nothing to ask: the only one is clear, or all together are. */
export function isSureFigure(readings: readonly RawReading[]): boolean {
  const [first, ...more] = readings as readonly [RawReading, ...RawReading[]];
  if (more.length === 0) return isClear(first) && isLikely(first.text);
  const [best] = weighed(readings);
  if (best === undefined || best.p < SURE_TOGETHER || !isLikely(best.text)) return false;
  return leadOf(readings) <= SIGN_GAP || !/^\d/.test(fold(best.text));
}

const isClear = ({ characters, lead }: RawReading): boolean =>
  characters.length > 0 &&
  lead <= SIGN_GAP &&
  characters.every(({ text, p, others }) => text !== "" && p >= SURE && (others[0]?.p ?? 0) <= RIVAL);

const isLikely = (text: string): boolean => !isBrokenFigure(text) && !isOddPercentage(text) && text.trim() !== "";

const leadOf = (readings: readonly RawReading[]): number => Math.min(...readings.map(({ lead }) => lead));

const weighed = (readings: readonly RawReading[]) =>
  weigh(readings, candidatesOf(readings), figurePrior(isFigure, readings));

/**
 * A short line with a figure as its readings together most likely have it: every text they leave possible is weighed
 * by all of them. `second` is the other engine's reading, which confirms or contradicts and never decides.
 */
export function readFigureLine(readings: readonly RawReading[], second: RawReading | null, place: LinePlace): ReadLine {
  const shares = weighed(readings);
  const [first] = readings as readonly [RawReading];
  const text = (shares[0]?.text ?? first.text).trim();
  const share = readings.length === 1 && isClear(first) ? Math.max(0.995, shares[0]?.p ?? 0) : (shares[0]?.p ?? 0);
  const doubts = doubtsOf(text, share, readings, second, place);
  const confidence = calibrated(share, doubts);
  const others = shares.slice(1).filter(({ p }) => p > LEAST_SHARE);
  return {
    box: place.box,
    text,
    characters: placed(readings, text, place, confidence),
    confidence,
    alternatives: others
      .map((one) => one.text)
      .filter((one) => one !== "" && one !== text)
      .slice(0, MOST_ALTERNATIVES),
    doubts,
  };
}

function doubtsOf(
  text: string,
  share: number,
  readings: readonly RawReading[],
  second: RawReading | null,
  { sealed }: LinePlace,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (share < SURE) doubts.push("unsure");
  if (leadOf(readings) > SIGN_GAP && /^\d/.test(fold(text))) doubts.push("leading-gap");
  if (share < SURE_TOGETHER && new Set(readings.map((reading) => fold(reading.text))).size > 1)
    doubts.push("readings-differ");
  if (hasFigure(text) && !isLikely(text)) doubts.push("pattern");
  if (second !== null && plain(second.text) !== plain(text)) doubts.push("engines-differ");
  if (sealed && share < SURE_TOGETHER) doubts.push("under-seal");
  return doubts;
}

/** Without the signs the second engine does not know. */
const plain = (text: string): string => fold(text).replace(/[≥≤=><]/g, "");

/** The characters where a reading has them; evenly spread where none tells. */
function placed(readings: readonly RawReading[], text: string, { box, scale, left }: LinePlace, confidence: number) {
  const own = readings[0]?.evidence === undefined ? [] : spell(readings[0].evidence, text);
  const units = [...text];
  const step = (box[2] - box[0]) / Math.max(1, units.length);
  return units.map((unit, i) => ({
    text: unit,
    confidence,
    others: (own[i]?.others ?? []).map((other) => other.text),
    x: own[i] === undefined ? box[0] + (i + 0.5) * step : left + own[i].x * scale,
  }));
}
