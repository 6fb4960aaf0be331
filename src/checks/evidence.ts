import { fold } from "../domain/characters.ts";
import type { Figure } from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { Provenance, Wording } from "../domain/provenance.ts";
import type { Indicator, Project } from "../domain/record.ts";
import type { Evidence } from "../domain/relation.ts";
import { type Comparison, compareEquation, type Equation } from "./comparison.ts";
import { leavesOf } from "./expression.ts";
import type { Draft } from "./rule.ts";

/** Evidence for each operand that is there; a blank one has no words to show. */
export function evidence(
  ...operands: readonly (readonly [role: string, of: Figure | Wording | null | undefined])[]
): readonly Evidence[] {
  return operands.flatMap(([role, of]) =>
    of === null || of === undefined ? [] : [{ role, text: of.text, at: of.at }],
  );
}

/** A place that shows a blank: the cell itself where the form has one. */
export const blankAt = (role: string, at: Provenance): Evidence => ({ role, text: "", at });

/** An equation decided, with every operand as evidence. */
export function relateEquation(
  equation: Equation,
  say: (comparison: Comparison) => Message,
  more: Partial<Draft> = {},
): Draft {
  const comparison = compareEquation(equation);
  const { outcome, stated, computed, difference, explanation } = comparison;
  return {
    outcome,
    stated,
    computed,
    difference,
    message: computed.value === null ? ZERO_DIVISOR : say(comparison),
    evidence: [
      { role: "stated", text: equation.stated.text, at: equation.stated.at },
      ...leavesOf(equation.expression).map(({ figure, role }) => ({ role, text: figure.text, at: figure.at })),
    ],
    equation,
    ...(explanation === "doubt" ? { why: DOUBT } : {}),
    ...(explanation === "division by zero" ? { why: ZERO_DIVISOR } : {}),
    ...more,
  };
}

export const DOUBT: Message = {
  zh: "有数字识别存疑,请先核对原件",
  en: "a figure was read in doubt; check it against the original first",
};
export const ZERO_DIVISOR: Message = { zh: "除数为零,无法计算", en: "the divisor is zero" };
export const BLANK: Message = { zh: "所需数字未填报", en: "a figure it needs is blank" };

/** True for blank, 无, 暂无 and whatever else the pipeline counts as nothing said. */
export function saysNothing(wording: Wording | null, pipeline: Pipeline): boolean {
  if (wording === null) return true;
  const text = fold(wording.text).replace(/[.,;:!、]+$/, "");
  return text === "" || pipeline.nothing.some((word) => fold(word) === text);
}

export const nameOf = (project: Project): string => project.name?.text ?? `第${project.number}张表`;
export const indicatorName = (indicator: Indicator): string => indicator.level3?.text ?? indicator.level2?.text ?? "";
