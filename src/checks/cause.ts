import { baseRangeOf, decimalOf, isNumeric, type NumericFigure, type Printed } from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { Provenance } from "../domain/provenance.ts";
import { intersect, type Range } from "../domain/range.ts";
import { add, multiply, powerOfTen, type Rational, rational, toDecimal } from "../domain/rational.ts";
import type { Submission } from "../domain/record.ts";
import { mapPrinted } from "../normalisation/map-printed.ts";
import type { Equation } from "./comparison.ts";
import type { Related } from "./engine.ts";
import { leavesOf, rangeOfExpression, solve } from "./expression.ts";
import type { Rule } from "./rule.ts";

/** One figure which, had it been `value`, would make several broken relations hold. */
export interface Cause {
  readonly figure: NumericFigure;
  readonly value: Printed;
  readonly detail: Message;
}

/** Evaluates a repaired report by some of the rules. */
export type Replay = (repaired: Submission, rules: ReadonlySet<Rule>) => readonly Related[];

/**
 * Splits broken relations into those one wrong figure explains together.
 *
 * For each figure in two or more broken relations, a value that satisfies the most of them is put in its place and
 * every rule that looks at the figure evaluates the report again: what stops breaking follows from that figure. What
 * the value breaks anew counts against it, for a wrong figure may also hide a fault. The figure that explains the most
 * is taken first. Deterministic; at most {@link MOST_CANDIDATES} replays.
 */
export function findCause(
  related: readonly Related[],
  replay: Replay,
  submission: Submission,
): readonly { readonly members: readonly Related[]; readonly cause: Cause }[] {
  const found: { members: readonly Related[]; cause: Cause }[] = [];
  // What is said of a doubtful reading rests on faults that are told themselves.
  let open = related.filter((one) => one.relation.outcome === "breaks" && one.draft.onReading !== true);
  const explanations = candidatesOf(open)
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => {
      const rules = new Set(related.filter((one) => rests(one, candidate.figure)).map((one) => one.rule));
      const repaired = replay(substitute(submission, candidate.figure, candidate.value), rules);
      const still = new Set(repaired.filter((one) => one.relation.outcome === "breaks").map(keyOf));
      const before = new Set(open.filter((one) => rules.has(one.rule)).map(keyOf));
      return {
        candidate,
        repairs: new Set([...before].filter((key) => !still.has(key))),
        breaks: [...still].filter((key) => !before.has(key)).length,
      };
    });
  for (;;) {
    const best = explanations
      .map(({ candidate, repairs, breaks }) => {
        const members = open.filter((fault) => repairs.has(keyOf(fault)));
        return { candidate, members, gain: members.length - breaks };
      })
      .filter(({ members, gain }) => gain > 1 && members.some((member) => member.draft.equation !== undefined))
      .sort((a, b) => b.gain - a.gain || a.members.length - b.members.length)[0];
    if (best === undefined) return found;
    found.push({
      members: [...best.members].sort(mostLocalFirst),
      cause: describe(best.candidate, best.members.length),
    });
    open = open.filter((fault) => !best.members.includes(fault));
  }
}

const rests = ({ relation }: Related, figure: NumericFigure): boolean =>
  relation.evidence.some((one) => one.at === figure.at);

/** A report of 200 forms has thousands of figures, a fault touches a few: beyond this the rest is told one by one. */
const MOST_CANDIDATES = 60;

interface Candidate {
  readonly figure: NumericFigure;
  readonly value: Printed;
}

/** Figures of a broken equation that stand in another broken relation too and that one value could mend, most equations first. */
function candidatesOf(open: readonly Related[]): readonly Candidate[] {
  const equations = new Map<NumericFigure, Equation[]>();
  const uses = new Map<Provenance, number>();
  for (const { relation } of open) {
    for (const at of new Set(relation.evidence.map((one) => one.at))) uses.set(at, (uses.get(at) ?? 0) + 1);
  }
  for (const { draft } of open) {
    if (draft.equation === undefined) continue;
    const figures = new Set([draft.equation.stated, ...leavesOf(draft.equation.expression).map((leaf) => leaf.figure)]);
    for (const figure of figures) equations.set(figure, [...(equations.get(figure) ?? []), draft.equation]);
  }
  const shared = [...equations]
    .filter(([figure]) => (uses.get(figure.at) ?? 0) > 1)
    .sort(([, a], [, b]) => b.length - a.length);
  return shared.flatMap(([figure, list]) => mend(figure, list).map((value) => ({ figure, value })));
}

/**
 * Printed values of the figure that its equations ask for, each in the middle of its range: one for all of them where
 * they agree, else one for each.
 */
function mend(figure: NumericFigure, equations: readonly Equation[]): readonly Printed[] {
  const ranges = equations.map((equation) => solveEquation(equation, figure)).filter((range) => range !== null);
  const [first, ...rest] = ranges;
  if (first === undefined) return [];
  const common = rest.reduce<Range | null>((range, next) => (range === null ? null : intersect(range, next)), first);
  const printed = (common === null ? ranges : [common]).map((range) => print(range, figure));
  return printed.filter((one, index) => printed.findIndex((other) => other.digits === one.digits) === index);
}

function solveEquation({ stated, expression }: Equation, figure: NumericFigure): Range | null {
  const computed = rangeOfExpression(expression);
  if (figure === stated) return computed;
  return solve(expression, baseRangeOf(stated), figure);
}

function print(range: Range, figure: NumericFigure): Printed {
  const middle: Rational = multiply(add(range.low, range.high), rational(1n, 2n));
  const decimals = Math.max(figure.number.decimals, figure.precision);
  const text = toDecimal(multiply(middle, powerOfTen(-figure.unit.power)), decimals);
  return { digits: BigInt(text.replace(".", "")), decimals };
}

const substitute = (submission: Submission, figure: NumericFigure, number: Printed): Submission =>
  mapPrinted(submission, { figure: (one) => (one === figure ? { ...figure, number } : one) });

/** Which relation it is, whatever its figures say: the check and the places of its operands. */
function keyOf({ relation }: Related): string {
  const places = relation.evidence.map(
    (one) => `${one.at.page}:${one.at.box?.join(",") ?? one.at.cell ?? one.at.context}:${one.role}`,
  );
  return [relation.check, relation.project ?? "", ...places].join("|");
}

/** Equations before the rest, errors before warnings, then the fewest operands: the reader's shortest way to the fault. */
function mostLocalFirst(a: Related, b: Related): number {
  const weight = (one: Related): number =>
    (one.draft.equation === undefined ? 1000 : 0) +
    (one.relation.severity === "error" ? 0 : 500) +
    one.relation.evidence.length;
  return weight(a) - weight(b);
}

function describe({ figure, value }: Candidate, count: number): Cause {
  const mended = { ...figure, number: value };
  const to = isNumeric(mended) ? decimalOf(mended) : "";
  return {
    figure,
    value,
    detail: {
      zh: `若“${figure.text}”应为${to}${figure.unit.name},上述${count}处矛盾同时消除`,
      en: `were “${figure.text}” ${to}${figure.unit.name}, all ${count} contradictions would go`,
    },
  };
}
