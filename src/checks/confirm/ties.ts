import type { NumericFigure } from "../../domain/figure.ts";
import type { Provenance } from "../../domain/provenance.ts";
import { type Comparison, compareEquation, type Equation } from "../comparison.ts";
import type { Related } from "../engine.ts";
import { type Expression, formulaOf, leavesOf } from "../expression.ts";

/** An equation between figures of the report, tight enough to tell one reading from another. */
export interface Tie {
  readonly check: string;
  readonly equation: Equation;
  /** Its figures, the stated one first. */
  readonly figures: readonly NumericFigure[];
}

/** What is put in the place of the figures printed somewhere. */
export type Values = ReadonlyMap<Provenance, NumericFigure>;

/**
 * The equations among some relations that may confirm a reading: two figures or more, none of them hedged, of one
 * report's own arithmetic, and on no ambiguous match. Bounds, counts of what was recognised and likenesses of names
 * are none.
 */
export function tiesOf(related: readonly Related[]): readonly Tie[] {
  return related.flatMap(({ rule, draft, relation }) => {
    if (draft.equation === undefined || relation.outcome === "skipped" || draft.ambiguous === true) return [];
    if ((draft.verdict ?? rule.verdict) !== "inconsistent") return [];
    const equation = inOneUnit(draft.equation);
    if (equation === null) return [];
    const figures = [equation.stated, ...leavesOf(equation.expression).map((leaf) => leaf.figure)];
    const places = new Set(figures.map((figure) => figure.at));
    if (places.size < 2 || figures.some((figure) => figure.hedge !== null)) return [];
    return [{ check: rule.id, equation, figures }];
  });
}

/** `10` in a cell and `10次` in the prose are held against each other in the unit that is printed; two units are none. */
function inOneUnit(equation: Equation): Equation | null {
  const { stated, expression } = equation;
  if (expression.op !== "figure" || stated.unit.base === expression.figure.unit.base) return equation;
  if (stated.unit.name === "") return { stated: { ...stated, unit: expression.figure.unit }, expression };
  if (expression.figure.unit.name !== "") return null;
  return { stated, expression: { ...expression, figure: { ...expression.figure, unit: stated.unit } } };
}

/** `weak`: within a tolerance that would let other figures pass too. */
export type Fit = "exact" | "rounded" | "weak" | "breaks";
export const isTight = (fit: Fit | undefined): boolean => fit === "exact" || fit === "rounded";

export function fitOf(tie: Tie, values: Values): Fit {
  const equation = substitute(tie.equation, values);
  const { outcome, explanation } = compareEquation(equation);
  if (outcome === "breaks") return "breaks";
  if (!sameSign(equation)) return "weak";
  if (outcome !== "holds") return "weak";
  return explanation === "exact" || explanation === "rounded" ? explanation : "weak";
}

/** Arithmetic does not know 12 from ≥12: one fact printed twice is told by the same sign only. */
const sameSign = ({ stated, expression }: Equation): boolean =>
  expression.op !== "figure" || (stated.op ?? "=") === (expression.figure.op ?? "=");

/** The equation as it then reads: `85 = 17.00 ÷ 20.00 × 100%`. */
export function formulaWith(tie: Tie, values: Values): string {
  const equation = substitute(tie.equation, values);
  const { explanation }: Comparison = compareEquation(equation);
  const sign = explanation === "exact" ? "=" : "≈";
  return `${equation.stated.text} ${sign} ${formulaOf(equation.expression, equation.stated.unit)}`;
}

const substitute = ({ stated, expression }: Equation, values: Values): Equation => ({
  stated: inForce(stated, values),
  expression: replaceLeaves(expression, values),
});

function replaceLeaves(of: Expression, values: Values): Expression {
  if (of.op === "figure") return { ...of, figure: inForce(of.figure, values) };
  if (of.op === "constant") return of;
  if (of.op === "sum") return { ...of, parts: of.parts.map((part) => replaceLeaves(part, values)) };
  return { ...of, left: replaceLeaves(of.left, values), right: replaceLeaves(of.right, values) };
}

/** Keeps the unit in force in the equation: a rate cell prints its number alone. */
function inForce(figure: NumericFigure, values: Values): NumericFigure {
  const value = values.get(figure.at);
  return value === undefined ? figure : { ...value, unit: figure.unit };
}
