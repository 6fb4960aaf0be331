import type { Claim } from "../domain/claim.ts";
import { type Figure, isNumeric } from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { FundColumn, Funds, Project } from "../domain/record.ts";
import type { NumericClaim } from "./about.ts";
import { compareEquation, type Equation } from "./comparison.ts";
import { differenceOf, type Expression, figure, HUNDRED_PERCENT, portionOf, sumOf } from "./expression.ts";
import type { Draft } from "./rule.ts";

/** Words that say money was released or approved: that need not be what was budgeted. */
const RELEASED = /下达|批复|拨付|到位|拨入/;
export const isReleased = (claim: Claim): boolean => RELEASED.test(claim.term);

/** The fund columns a claim may be read against, the likeliest first; empty for measures no form has. */
export function columnsFor(claim: Claim): readonly FundColumn[] {
  switch (claim.measure) {
    case "budget":
      if (/调整/.test(claim.term)) return ["adjusted"];
      return /年初/.test(claim.term) ? ["budget"] : ["budget", "adjusted"];
    case "executed":
    case "executionRate":
    case "forecast":
    case "forecastRate":
    case "balance":
      return [claim.measure];
    default:
      return [];
  }
}

export const COLUMN_NAMES: Readonly<Record<FundColumn, Message>> = {
  budget: { zh: "预算数", en: "budget" },
  adjusted: { zh: "调整后预算数", en: "adjusted budget" },
  executed: { zh: "执行数", en: "execution" },
  executionRate: { zh: "执行率", en: "execution rate" },
  forecast: { zh: "全年预计执行数", en: "forecast execution" },
  forecastRate: { zh: "预计全年执行率", en: "forecast execution rate" },
  balance: { zh: "结余数", en: "balance" },
};

/**
 * Relates a project's funds, then those of its parts where the form has rows for them; the label is empty for the
 * project's own. A part that breaks as the total does is told with the total.
 */
export function* relateRows(
  project: Project,
  relate: (funds: Funds, label: string) => Iterable<Draft>,
): Iterable<Draft> {
  const total = [...relate(project.funds, "")];
  yield* total;
  const told = total.some((draft) => draft.outcome === "breaks");
  for (const row of project.fundRows.filter((one) => one.key !== "total")) {
    for (const draft of relate(row.funds, row.label.text.trim())) {
      yield told && draft.outcome === "breaks" ? { ...draft, outcome: "skipped", why: WITH_TOTAL } : draft;
    }
  }
}

const WITH_TOTAL: Message = { zh: "与资金总额一并说明", en: "told with the total" };

/** The sum of one column over several forms; null where one of them is blank or no number. */
export function footColumn(projects: readonly Project[], column: FundColumn): Expression | null {
  const cells = projects.map((project) => project.funds[column]);
  return cells.every(isNumeric) ? sumOf(cells.map((cell) => figure(cell, "addend"))) : null;
}

/** What will be left of a project's budget at the year's end: budget less forecast, or the share not forecast. */
export function carryoverOf(funds: Funds, budget: Figure | null): Expression | null {
  if (!isNumeric(budget)) return null;
  if (isNumeric(funds.forecast)) return differenceOf(figure(budget, "budget"), figure(funds.forecast, "forecast"));
  if (!isNumeric(funds.forecastRate)) return null;
  return portionOf(figure(budget, "budget"), differenceOf(HUNDRED_PERCENT, figure(funds.forecastRate, "forecastRate")));
}

/** Equations over money that was released, not budgeted: they may show agreement, and accuse nobody. */
export const agreeing = (equations: readonly Equation[]): readonly Equation[] =>
  equations.filter((equation) => compareEquation(equation).outcome !== "breaks");

/** The first equation that does not break, else the first: a claim is held to the reading that suits it best. */
export function kindestOf(equations: readonly Equation[]): Equation | null {
  return equations.find((equation) => compareEquation(equation).outcome !== "breaks") ?? equations[0] ?? null;
}

/** The claims nearest before `claim` in its paragraph first, then the rest of the paragraph, then the report. */
export function nearestFirst(claim: NumericClaim, others: readonly NumericClaim[]): readonly NumericClaim[] {
  const distance = (one: NumericClaim): number => {
    const same = one.claim.paragraph === claim.claim.paragraph ? 0 : 10_000;
    return same + Math.abs(one.index - claim.index) + (one.index > claim.index ? 1000 : 0);
  };
  return [...others].sort((a, b) => distance(a) - distance(b));
}
