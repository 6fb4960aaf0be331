import { unionOf } from "../domain/geometry.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Provenance } from "../domain/provenance.ts";
import { readingOf } from "../domain/sureness.ts";
import type { Cell } from "../domain/table.ts";

/** How something was read: the part of a provenance that says so. */
export type Reading = Pick<Provenance, "source" | "confidence" | "alternatives" | "doubts">;

/** More readings of several cells together than these add work, not insight. */
const MOST = 8;

/** How a cell was read; one read from a picture has alternatives, if only none. */
export function readingOfCell({ confidence, alternatives, doubts }: Cell): Reading {
  if (alternatives === undefined && doubts === undefined) return { source: "text", confidence };
  return { source: "ocr", confidence, ...othersOf(alternatives), ...doubtsOf(doubts) };
}

/** The reading of a part of what was read: `partOf` cuts the same part out of another reading, or finds none in it. */
export function readingOfPart(
  whole: Reading,
  text: string,
  partOf: (alternative: string) => string | null | undefined,
): Reading {
  if (whole.alternatives === undefined) return whole;
  const parts = whole.alternatives.map((one) => partOf(one)?.trim()).filter((one) => one !== undefined);
  return { ...whole, alternatives: [...new Set(parts)].filter((one) => one !== text) };
}

/** Several cells read as one text, joined by a space: as sure as the least sure of them, one read otherwise at a time. */
export function readingOfCells(cells: readonly Cell[]): Reading {
  const readings = cells.map(readingOfCell);
  if (readings.every((one) => one.source === "text")) return { source: "text", confidence: leastSure(readings) };
  const texts = cells.map((cell) => cell.text.trim());
  const joined = readings.flatMap((one, index) =>
    (one.alternatives ?? []).map((other) => texts.with(index, other.trim()).join(" ").trim()),
  );
  return {
    source: "ocr",
    confidence: leastSure(readings),
    alternatives: [...new Set(joined)].slice(0, MOST),
    ...doubtsOf(readings.flatMap((one) => one.doubts ?? [])),
  };
}

/** What rests on a second cell too (a unit, a sign in a column of its own) is no surer than that cell. */
export function withCell<T extends Provenance>(at: T, cell: Cell | undefined): T {
  if (cell === undefined) return at;
  const other = readingOfCell(cell);
  if (other.confidence >= at.confidence) return at;
  return { ...at, confidence: other.confidence, ...doubtsOf([...(at.doubts ?? []), ...(other.doubts ?? [])]) };
}

/** The provenance of `length` characters of a paragraph from `offset` on, around those on the page where they begin. */
export function placeIn(paragraph: Paragraph, offset: number, length: number, document: string): Provenance {
  const text = paragraph.text.slice(offset, offset + length);
  const places = paragraph.places.slice(offset, offset + length);
  const page = places[0]?.page ?? paragraph.page;
  return {
    document,
    page,
    box: unionOf(places.filter((place) => place.page === page).map((place) => place.box)) ?? paragraph.box,
    cell: null,
    ...readingOf(
      text,
      places.map((place) => place.sureness),
    ),
    context: paragraph.text,
  };
}

const leastSure = (readings: readonly Reading[]): number => Math.min(1, ...readings.map((one) => one.confidence));

const othersOf = (alternatives: Cell["alternatives"]): Pick<Reading, "alternatives"> => ({
  alternatives: (alternatives ?? []).map((one) => one.trim()),
});

const doubtsOf = (doubts: Cell["doubts"]): Pick<Reading, "doubts"> =>
  doubts === undefined || doubts.length === 0 ? {} : { doubts: [...new Set(doubts)] };
