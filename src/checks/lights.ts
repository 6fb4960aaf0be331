import type { Message } from "../domain/note.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { Range } from "../domain/range.ts";
import { compare, type Rational, rationalFrom } from "../domain/rational.ts";
import type { Light } from "../domain/record.ts";

/** 2 red, 1 yellow, 0 green or blue: forms differ in which of the last two says that all is well. */
export type Rank = 0 | 1 | 2;

/** Null for a form on which no box is ticked. */
export const rankOf = (light: Light): Rank | null =>
  light === "none" ? null : light === "red" ? 2 : light === "yellow" ? 1 : 0;

/** The light a progress in percent of what was due calls for. */
export function rankFor(progress: Rational, { red, yellow }: Pipeline["thresholds"]): Rank {
  if (compare(progress, rationalFrom(red)) < 0) return 2;
  return compare(progress, rationalFrom(yellow)) < 0 ? 1 : 0;
}

/** Every light the printed figures allow, mildest and gravest: on a threshold they may be two. */
export interface Ranks {
  readonly mildest: Rank;
  readonly gravest: Rank;
}

export const ranksFor = (range: Range, thresholds: Pipeline["thresholds"]): Ranks => ({
  mildest: rankFor(range.high, thresholds),
  gravest: rankFor(range.low, thresholds),
});

const NAMES: readonly Message[] = [
  { zh: "绿灯(正常)", en: "green" },
  { zh: "黄灯", en: "yellow" },
  { zh: "红灯", en: "red" },
];
export const nameOfRank = (rank: Rank): Message => NAMES[rank] ?? { zh: "", en: "" };

const LIGHTS: Readonly<Record<Light, Message>> = {
  red: { zh: "红灯", en: "red" },
  yellow: { zh: "黄灯", en: "yellow" },
  green: { zh: "绿灯", en: "green" },
  blue: { zh: "蓝灯", en: "blue" },
  none: { zh: "未勾选", en: "none" },
};
export const nameOfLight = (light: Light): Message => LIGHTS[light];
