import type { Pixels } from "../../../domain/picture.ts";
import { isSameLine } from "./broken.ts";
import { joinTraces, lengthOf, placeAt, type Trace, withEnds } from "./trace.ts";
import { medianOf } from "./tracks.ts";

/** Rulings that cross others at both ends, and the rest. */
export interface Meeting {
  readonly meeting: readonly Trace[];
  readonly alone: readonly Trace[];
}

/** Lengths by the inch. What is this near a ruling meets it. */
const NEAR = 0.03;
/** A ruling this far past the last one it crosses ran into a glyph: it ends at the crossing. */
const TAIL = 0.12;
/** A ruling that ends in the middle of nowhere is broken: it goes on to the next one, if that is no farther. */
const BREAK = 0.35;
/** Ends move, ends of others move to them: a form settles in two or three rounds. */
const ROUNDS = 5;

/**
 * Brings the ends of rulings to the rulings they meet, and takes in the short ones that meet at both ends.
 * Only a ruling's own place and that of others decide: a glyph's stroke or an arc of a seal seldom ends at a ruling on
 * both sides.
 */
export function meetEnds(long: readonly Trace[], short: readonly Trace[], dpi: number): Meeting {
  let kept = [...long];
  let rest = [...short];
  for (let round = 0; round < ROUNDS; round++) {
    const joined = joinAcross(kept, rest, dpi);
    rest = joined.rest;
    kept = joined.kept.map((trace) => moveEnds(trace, joined.kept, dpi));
    const found = rest.filter((trace) => endsMeet(trace, kept, dpi) && isPrintedAs(trace, kept));
    if (found.length === 0 && round > 1) break;
    rest = rest.filter((trace) => !found.includes(trace));
    kept = [...kept, ...found];
  }
  return prune(kept, dpi);
}

/** Those of which both ends meet others that do so too. */
function prune(traces: readonly Trace[], dpi: number): Meeting {
  let meeting = [...traces];
  for (let count = -1; count !== meeting.length; ) {
    count = meeting.length;
    meeting = meeting.filter((trace) => crossings(trace, meeting, NEAR * dpi).length > 1);
  }
  return { meeting, alone: traces.filter((trace) => !meeting.includes(trace)) };
}

/** Where others cross a trace, along it, in order; `near` is how far short of it they, or it, may end. */
function crossings(trace: Trace, others: readonly Trace[], near: Pixels): Pixels[] {
  const found: Pixels[] = [];
  for (const other of others) {
    if (other.direction === trace.direction) continue;
    const { along, place } = crossingOf(trace, other);
    if (isWithin(trace, along, near) && isWithin(other, place, near)) found.push(along);
  }
  return found.sort((a, b) => a - b);
}

function crossingOf(trace: Trace, other: Trace): { along: Pixels; place: Pixels } {
  let along = placeAt(other, placeAt(trace, trace.from));
  const place = placeAt(trace, along);
  along = placeAt(other, place);
  return { along, place };
}

const isWithin = (trace: Trace, along: Pixels, near: Pixels): boolean =>
  along >= trace.from - near - trace.thickness && along <= trace.to + near + trace.thickness;

/** The arc of a seal may end at two rulings, but it is of another pen: much thicker, or thicker and paler. */
function isPrintedAs(trace: Trace, others: readonly Trace[]): boolean {
  const thickness = medianOf(others.map((other) => other.thickness));
  const level = medianOf(others.map((other) => other.level));
  if (trace.thickness > 2.5 * thickness + 1) return false;
  return trace.thickness <= 1.5 * thickness + 0.5 || trace.level >= 0.7 * level;
}

const endsMeet = (trace: Trace, others: readonly Trace[], dpi: number): boolean => {
  const near = NEAR * dpi;
  const at = crossings(trace, others, near);
  const last = at.at(-1);
  if (at.length < 2 || last === undefined) return false;
  return Math.abs(at[0]! - trace.from) <= near + trace.thickness && Math.abs(last - trace.to) <= near + trace.thickness;
};

function moveEnds(trace: Trace, others: readonly Trace[], dpi: number): Trace {
  const at = crossings(trace, others, NEAR * dpi);
  const from = endNear(trace, trace.from, at[0], -1, others, dpi);
  const to = endNear(trace, trace.to, at.at(-1), 1, others, dpi);
  return to - from > 0 ? withEnds(trace, from, to) : trace;
}

/** Where an end belongs: at the last crossing when near it, else at the next ruling on when that is not far. */
function endNear(
  trace: Trace,
  end: Pixels,
  crossing: Pixels | undefined,
  sign: 1 | -1,
  others: readonly Trace[],
  dpi: number,
): Pixels {
  const past = crossing === undefined ? Number.POSITIVE_INFINITY : (end - crossing) * sign;
  if (crossing !== undefined && past <= TAIL * dpi) return crossing;
  const limit = Math.min(BREAK * dpi, lengthOf(trace) / 2);
  let nearest = end;
  let distance = limit;
  for (const other of others) {
    if (other.direction === trace.direction) continue;
    const { along, place } = crossingOf(trace, other);
    const gap = (along - end) * sign;
    if (gap <= 0 || gap > distance || !isWithin(other, place, limit)) continue;
    nearest = along;
    distance = gap;
  }
  return nearest;
}

/** A glyph's stroke is shorter than a piece of a broken ruling. By the inch. */
const PIECE = 0.2;

/** Joins pieces of one line over a wide gap, where neither piece ends at a ruling; short pieces join long ones. */
function joinAcross(traces: readonly Trace[], short: readonly Trace[], dpi: number): { kept: Trace[]; rest: Trace[] } {
  let kept: Trace[] = [];
  const join = (trace: Trace): boolean => {
    const index = kept.findIndex((line) => isBrokenOff(line, trace, traces, dpi));
    if (index !== -1) kept = kept.with(index, joinTraces(kept[index]!, trace));
    return index !== -1;
  };
  for (const trace of traces.toSorted((a, b) => a.from - b.from)) if (!join(trace)) kept.push(trace);
  const rest = short.filter((trace) => lengthOf(trace) < PIECE * dpi || !join(trace));
  return { kept, rest };
}

/** Two pieces of one line: they overlap, or neither ends at a ruling where they face each other. */
function isBrokenOff(a: Trace, b: Trace, others: readonly Trace[], dpi: number): boolean {
  const gap = Math.min(2 * BREAK * dpi, lengthOf(a), lengthOf(b));
  if (!isSameLine(a, b, gap, dpi)) return false;
  const [before, after] = a.from <= b.from ? [a, b] : [b, a];
  return (
    after.from <= before.to || (isLoose(before, before.to, others, dpi) && isLoose(after, after.from, others, dpi))
  );
}

const isLoose = (trace: Trace, end: Pixels, others: readonly Trace[], dpi: number): boolean =>
  crossings(trace, others, NEAR * dpi).every((along) => Math.abs(along - end) > NEAR * dpi + trace.thickness);
