import type { Grey, Pixels } from "../../../domain/picture.ts";
import { isSameLine, joinBroken } from "./broken.ts";
import { meetEnds } from "./meet.ts";
import { type Profiles, profilesOf, widen } from "./profiles.ts";
import { leanOf, lengthOf, type Trace, traceTrack, waveOf } from "./trace.ts";
import { followRidges, type Ridge } from "./tracks.ts";

/** The rulings of a page: those that meet in tables, and those that stand alone. */
export interface Grid {
  /** Ends at the rulings they meet. */
  readonly meeting: readonly Trace[];
  /** Underlines, rules between parts of a page. */
  readonly alone: readonly Trace[];
}

/** Lengths by the inch. A strip is shorter than the lowest row of a table (about 0.2 in) by half. */
const STRIP = 0.08;
/** 3.5 pt: the heavy frame of a form. */
const THICKEST = 0.05;
/** Longer than any glyph: 44 pt is the largest type of a title. */
const LONG = 0.8;
/** A ruling alone has no grid to vouch for it. */
const LONG_ALONE = 1;
const SOLID = { faintest: 36, side: 0.3, seen: 0.7 };
/** Dashes and dots: even over four strips, with paper on both sides. */
const DASHED = { faintest: 24, side: 0.2, seen: 0.8 };
/** Where a line is not printed: a speck of paper in a solid one, the paper between two dashes. */
const SPECK = 0.012;
const DASH = 0.1;
/** Bends of a ruling: 1–2 pixels at 200 dpi, and the curl of a sheet over its length. */
const WAVE = 0.005;
const CURL = 0.005;
/** What is left of the skew: 0.1° is 0.0017; a wave makes short ones look worse. */
const LEAN = 0.006;

export function findGrid(flat: Grey, dpi: number): Grid {
  const joined = joinBroken(tracesOf(flat, dpi), dpi);
  const long = joined.filter((trace) => lengthOf(trace) >= LONG * dpi);
  const short = joined.filter((trace) => lengthOf(trace) < LONG * dpi && trace.solid > 0.9);
  const { meeting, alone } = meetEnds(long, short, dpi);
  return { meeting, alone: alone.filter((trace) => trace.solid > 0.95 && lengthOf(trace) >= LONG_ALONE * dpi) };
}

function tracesOf(flat: Grey, dpi: number): Trace[] {
  const strip = Math.max(4, Math.round(STRIP * dpi));
  const profiles = profilesOf(flat, strip);
  return (["horizontal", "vertical"] as const).flatMap((direction) => {
    const trace = (ridge: Profiles, like: Omit<Ridge, "thickest">, gap: Pixels): Trace[] =>
      followRidges(ridge, { ...like, thickest: Math.max(3, THICKEST * dpi) })
        .flatMap((track) => traceTrack(flat, direction, track, ridge.strip, gap))
        .filter((found) => isLine(found) && isStraight(found, dpi));
    const solid = trace(profiles[direction], SOLID, SPECK * dpi);
    const dashed = trace(widen(profiles[direction], 4), DASHED, DASH * dpi);
    return [...solid, ...dashed.filter((found) => isUncovered(found, solid, dpi))];
  });
}

/** Dashes, and not a solid line with what else stands in its column. */
function isUncovered(dashed: Trace, solid: readonly Trace[], dpi: number): boolean {
  let covered = 0;
  for (const trace of solid) {
    if (isSameLine(dashed, trace, 0, dpi)) covered += Math.min(trace.to, dashed.to) - Math.max(trace.from, dashed.from);
  }
  return covered < lengthOf(dashed) / 4;
}

/**
 * A line is dark all along, though text may touch it; or it is dashed with paper on both sides of nearly every dash.
 * Chains of glyphs' strokes are neither: measured, a third to three quarters of what is dark in them has clear sides.
 */
const isLine = ({ solid, clean }: Trace): boolean =>
  (solid > 0.9 && clean > 0.5) || (solid > 0.25 && clean > 0.85 * solid);

function isStraight(trace: Trace, dpi: number): boolean {
  return (
    waveOf(trace) <= WAVE * dpi + CURL * lengthOf(trace) &&
    Math.abs(leanOf(trace)) * lengthOf(trace) <= LEAN * lengthOf(trace) + 1.5
  );
}
