import type { Figure } from "../../domain/figure.ts";
import { unionOf } from "../../domain/geometry.ts";
import type { CharacterPlace } from "../../domain/paragraph.ts";
import type { Provenance } from "../../domain/provenance.ts";
import { readingOf } from "../../domain/sureness.ts";
import { NO_UNIT } from "../../domain/unit.ts";
import type { Draft, Reading } from "./draft.ts";
import { originalSpan, verbatim } from "./printed-text.ts";

/** The figure a draft states, verbatim and with its place. */
export function figureOf(draft: Draft, reading: Reading, document: string, sentence: string): Figure {
  const text = verbatim(reading.printed, draft.start, draft.end);
  const at = placeOf(draft, reading, document, sentence);
  const { entry } = draft;
  if (entry === null) return { text, op: null, hedge: null, number: null, unit: NO_UNIT, precision: 0, at };
  const { op, hedge, number, unit } = entry;
  return { text, op, hedge, number, unit, precision: number.decimals, at };
}

/** Around the figure's characters; where a line end cuts it, around the longer part: one box over both lines would cover other words. */
function placeOf(draft: Draft, reading: Reading, document: string, sentence: string): Provenance {
  const places = reading.paragraph.places.slice(...originalSpan(reading.printed, draft.start, draft.end));
  const line = longestLine(places);
  return {
    document,
    page: line[0]?.page ?? reading.paragraph.page,
    box: unionOf(line.map((place) => place.box)) ?? reading.paragraph.box,
    cell: null,
    ...readingOf(
      verbatim(reading.printed, draft.start, draft.end),
      places.map((place) => place.sureness),
    ),
    context: sentence,
  };
}

/** The longest run of characters on one line, the first of several. */
function longestLine(places: readonly CharacterPlace[]): readonly CharacterPlace[] {
  const lines: CharacterPlace[][] = [];
  for (const place of places) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line !== undefined && before !== undefined && isBeside(before, place)) line.push(place);
    else lines.push([place]);
  }
  return [...lines].sort((a, b) => b.length - a.length)[0] ?? [];
}

const isBeside = (a: CharacterPlace, b: CharacterPlace): boolean =>
  a.page === b.page && a.box[1] < b.box[3] && b.box[1] < a.box[3] && b.box[0] >= a.box[0];
