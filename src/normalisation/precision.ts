import type { Narrative } from "../domain/claim.ts";
import { type Figure, isDoubtful, isNumeric } from "../domain/figure.ts";
import type { FundList, Funds, Project } from "../domain/record.ts";

const AMOUNTS = ["budget", "adjusted", "executed", "forecast", "balance"] as const;

/** The most decimals among amounts in one unit: `220` beside `87.57` means 220.00. */
function finest(figures: readonly (Figure | null)[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const figure of figures) {
    // A digit too many read in doubt must not make all others finer than they are printed.
    if (!isNumeric(figure) || isDoubtful(figure) || figure.unit.kind !== "money" || figure.hedge !== null) continue;
    most.set(figure.unit.name, Math.max(most.get(figure.unit.name) ?? 0, figure.number.decimals));
  }
  return most;
}

const refine = <F extends Figure | null>(figure: F, most: ReadonlyMap<string, number>): F =>
  isNumeric(figure) && figure.unit.kind === "money"
    ? { ...figure, precision: Math.max(figure.number.decimals, most.get(figure.unit.name) ?? 0) }
    : figure;

interface Printed {
  readonly projects: readonly Project[];
  readonly fundLists: readonly FundList[];
}

/** All forms and lists with the precision in force: one for the amounts of all fund columns, as they are one kind of figure. */
export function refineForms({ projects, fundLists }: Printed): Printed {
  const rows = [
    ...projects.flatMap((project) => [project.funds, ...project.fundRows.map((row) => row.funds)]),
    ...fundLists.flatMap((list) =>
      [...list.rows, ...(list.total === null ? [] : [list.total])].map((row) => row.funds),
    ),
  ];
  const most = finest(rows.flatMap((funds) => AMOUNTS.map((key) => funds[key])));
  const refineFunds = (funds: Funds): Funds => ({
    ...funds,
    ...Object.fromEntries(AMOUNTS.map((key) => [key, refine(funds[key], most)])),
  });
  const refineRow = <R extends { readonly funds: Funds }>(row: R): R => ({ ...row, funds: refineFunds(row.funds) });
  return {
    projects: projects.map((project) => ({ ...refineRow(project), fundRows: project.fundRows.map(refineRow) })),
    fundLists: fundLists.map((list) => ({
      ...list,
      rows: list.rows.map(refineRow),
      total: list.total === null ? null : refineRow(list.total),
    })),
  };
}

/**
 * All claims with the precision in force: a list is a column in prose, so its total and parts share theirs. Elsewhere
 * prose may print 20万元 for 20.03, and keeps its own.
 */
export function refineNarrative(narrative: Narrative): Narrative {
  const refined = narrative.claims.map((claim) => claim.figure);
  for (const list of narrative.lists) {
    const members = [...list.parts, ...(list.total === null ? [] : [list.total])];
    const most = finest(members.map((index) => refined[index] ?? null));
    for (const index of members) {
      const figure = refined[index];
      if (figure !== undefined) refined[index] = refine(figure, most);
    }
  }
  return {
    ...narrative,
    claims: narrative.claims.map((claim, index) => ({ ...claim, figure: refined[index] ?? claim.figure })),
  };
}
