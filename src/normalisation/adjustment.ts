import { type Figure, isNumeric, numberOf } from "../domain/figure.ts";
import { unionOf } from "../domain/geometry.ts";
import { readArabicNumeral } from "../domain/numeral.ts";
import { add, toDecimal } from "../domain/rational.ts";

/**
 * The budget after adjustment in a form that prints what was added to it (年中追加, 追加(减)预算数) instead of the
 * outcome: both amounts added exactly, `500.00+120.00` its words, both cells its place. Null unless both are numbers.
 */
export function adjustedBy(budget: Figure | null, adjustment: Figure | null): Figure | null {
  if (!isNumeric(budget) || !isNumeric(adjustment) || budget.unit.name !== adjustment.unit.name) return null;
  const decimals = Math.max(budget.number.decimals, adjustment.number.decimals);
  const number = readArabicNumeral(toDecimal(add(numberOf(budget), numberOf(adjustment)), decimals));
  if (number === null) return null;
  const sign = adjustment.number.digits < 0n ? "" : "+";
  return {
    ...budget,
    text: `${budget.text}${sign}${adjustment.text}`,
    number,
    precision: decimals,
    at: {
      ...budget.at,
      box: unionOf([budget.at.box, adjustment.at.box].filter((box) => box !== null)) ?? budget.at.box,
      confidence: Math.min(budget.at.confidence, adjustment.at.confidence),
      ...(budget.at.source === "ocr" ? { alternatives: [] } : {}),
      context: `${budget.at.context} + ${adjustment.at.context}`,
    },
  };
}
