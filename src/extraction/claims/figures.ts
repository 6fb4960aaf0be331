import type { Figure } from "../../domain/figure.ts";
import { unionOf } from "../../domain/geometry.ts";
import type { Provenance } from "../../domain/provenance.ts";
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

/** Around the characters that stand on the figure's first page. */
function placeOf(draft: Draft, reading: Reading, document: string, sentence: string): Provenance {
  const places = reading.paragraph.places.slice(...originalSpan(reading.printed, draft.start, draft.end));
  const page = places[0]?.page ?? reading.paragraph.page;
  const boxes = places.filter((place) => place.page === page).map((place) => place.box);
  return {
    document,
    page,
    box: unionOf(boxes) ?? reading.paragraph.box,
    cell: null,
    source: "text",
    confidence: 1,
    context: sentence,
  };
}
