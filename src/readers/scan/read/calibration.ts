import type { Doubt } from "../../../domain/page.ts";

/** The most a reading with this doubt can be believed. */
const MOST: Partial<Record<Doubt, number>> = {
  "leading-gap": 0.5,
  "reader-limits": 0.5,
  pattern: 0.7,
};

/** How likely a reading is right, from its share among everything it may be, and from what speaks against it. */
export const calibrated = (share: number, doubts: readonly Doubt[]): number =>
  doubts.reduce((p, doubt) => Math.min(p, MOST[doubt] ?? 1), share);
