import { type Figure, isNumeric } from "../domain/figure.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { Funds } from "../domain/record.ts";

/** The amount a rate divides by: the first of the pipeline's that the form states as a number; null when none is. */
export function denominatorOf(funds: Funds, pipeline: Pipeline): Figure | null {
  for (const column of pipeline.denominator) if (isNumeric(funds[column])) return funds[column];
  return null;
}
