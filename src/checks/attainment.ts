import { fold } from "../domain/characters.ts";
import { baseRangeOf, baseValueOf, type Figure, isDoubtful, isNumeric } from "../domain/figure.ts";
import { meets } from "../domain/range.ts";
import { compare } from "../domain/rational.ts";

/** `unknown`: blank, doubtful, or not comparable: never counted for or against. */
export type Attainment = "met" | "missed" | "unknown";

/**
 * Whether `actual` meets the target: at least it for ≥, at most it for ≤, the same for = or none printed.
 * Wordings meet a target when they repeat it. Different units do not compare.
 */
export function attainmentOf(target: Figure | null, actual: Figure | null): Attainment {
  if (target === null || actual === null || isDoubtful(target) || isDoubtful(actual)) return "unknown";
  if (!isNumeric(target) || !isNumeric(actual)) {
    return !isNumeric(target) && !isNumeric(actual) && fold(target.text) === fold(actual.text) ? "met" : "unknown";
  }
  if (target.unit.base !== actual.unit.base && target.unit.name !== "" && actual.unit.name !== "") return "unknown";
  if (meets(baseRangeOf(target), baseRangeOf(actual))) return "met";
  const difference = compare(baseValueOf(actual), baseValueOf(target));
  if (target.op === "≥" || target.op === ">") return difference >= 0 ? "met" : "missed";
  if (target.op === "≤" || target.op === "<") return difference <= 0 ? "met" : "missed";
  return "missed";
}
