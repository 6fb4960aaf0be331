import type * as contract from "../../domain/contract.ts";
import { decimalOf, type Figure, isNumeric } from "../../domain/figure.ts";
import type { Box } from "../../domain/geometry.ts";
import type { Wording } from "../../domain/provenance.ts";
import { confidenceJson, readingJson } from "./provenance.ts";

/** A box to a tenth of a point: far below a printed stroke, and equal on every machine. */
export const bboxOf = (box: Box): [number, number, number, number] => [
  tenth(box[0]),
  tenth(box[1]),
  tenth(box[2]),
  tenth(box[3]),
];
export const tenth = (points: number): number => Math.round(points * 10) / 10 + 0;

/** A figure as it leaves: `value` as printed, null for a wording; null for a blank cell. */
export function figureJson(figure: Figure | null): contract.Figure | null {
  if (figure === null) return null;
  return {
    text: figure.text,
    op: figure.op,
    value: isNumeric(figure) ? decimalOf(figure) : null,
    unit: figure.unit.name,
    page: figure.at.page,
    bbox: figure.at.box === null ? null : bboxOf(figure.at.box),
    source: figure.at.source,
    confidence: confidenceJson(figure.at.confidence),
    hedge: figure.hedge,
    ...readingJson(figure.at),
  };
}

export const textOf = (wording: Wording | null): string | null => wording?.text ?? null;
