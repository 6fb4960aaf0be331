import { baseRangeOf, isDoubtful, isNumeric } from "../domain/figure.ts";
import type { PipelineForm } from "../domain/pipeline.ts";
import { addRanges, meets } from "../domain/range.ts";
import type { FundColumn, FundRow, Funds } from "../domain/record.ts";
import type { Cell } from "../domain/table.ts";
import type { Grid } from "./grid.ts";
import { foldLabel, matcherOf } from "./labels.ts";

/** One row of a fund block. `known`: the pipeline names it, and no row above it bears the same name. */
export interface PrintedRow {
  readonly key: FundRow["key"];
  readonly row: number;
  readonly label: Cell;
  readonly known: boolean;
}

/** Fund blocks have 1 to 9 rows in every form met. */
const MOST_FUND_ROWS = 10;

/**
 * The rows of a fund block, from `below` to the first that is none, whose labels stand left of column `first`. Rows
 * the pipeline has no name for count as long as they state something under a heading and rows with names surround or
 * precede them; none at all when no row has a name.
 */
export function printedRows(
  grid: Grid,
  form: PipelineForm,
  below: number,
  headings: readonly Cell[],
): readonly PrintedRow[] {
  const first = Math.min(...headings.map((cell) => cell.c0));
  const matchers = Object.entries(form.funds.rows).map(
    ([key, labels]) => [key as FundRow["key"], matcherOf(labels)] as const,
  );
  const rows: PrintedRow[] = [];
  for (let row = below; row < grid.table.rows && row <= below + MOST_FUND_ROWS; row += 1) {
    const labels = grid.row(row).filter((cell) => cell.c1 < first && cell.r0 === row && cell.text.trim() !== "");
    const named = labels.flatMap((label) => {
      const key = matchers.find(([, matches]) => matches(foldLabel(label.text)))?.[0];
      return key === undefined ? [] : [{ key, row, label }];
    })[0];
    if (named !== undefined) {
      const again = rows.some((one) => one.key === named.key && one.key !== "other");
      rows.push(again ? { ...named, key: "other", known: false } : { ...named, known: true });
      continue;
    }
    if (rows.length === 0) continue;
    const label = labels.at(-1);
    if (label === undefined || !statesAmounts(grid, row, headings)) break;
    rows.push({ key: "other", row, label, known: false });
  }
  return rows;
}

/** True when every cell under the headings is blank or begins as an amount does, and one is an amount. */
function statesAmounts(grid: Grid, row: number, headings: readonly Cell[]): boolean {
  const texts = headings.map((heading) => grid.at(row, heading.c0)?.text.trim() ?? "");
  return (
    texts.some((text) => /^-?\d/.test(text)) && texts.every((text) => /^(?:-?\d[\d,.，]*[%％]?|[-—/]*)$/.test(text))
  );
}

interface ReadRow {
  readonly key: FundRow["key"];
  readonly known: boolean;
  readonly funds: Funds;
}

const AMOUNTS: readonly FundColumn[] = ["budget", "adjusted", "executed", "forecast", "balance"];

/**
 * The rows that make up the total. Which rows are parts of parts is printed as an indent, a number, 其中, or not at
 * all, so rows without a name in the pipeline are taken in, or left out, as the amounts themselves add up in most
 * columns; where they add up in none the total stands alone, and nothing is footed.
 */
export function partsOfTotal<R extends ReadRow>(rows: readonly R[]): readonly R[] {
  const total = rows.find((row) => row.key === "total");
  if (total === undefined || rows.every((row) => row.known)) return rows;
  const known = rows.filter((row) => row.known);
  const readings = [known, rows].map((reading) => ({ reading, feet: footingColumns(total, reading) }));
  const best = readings.reduce((a, b) => (b.feet > a.feet ? b : a));
  return best.feet > 0 ? best.reading : [total];
}

/** In how many columns, all read for certain, the rows but the total add up to it, within what they print. */
function footingColumns(total: ReadRow, rows: readonly ReadRow[]): number {
  const parts = rows.filter((row) => row !== total);
  return AMOUNTS.filter((column) => {
    const stated = total.funds[column];
    const cells = parts.map((row) => row.funds[column]).filter(isNumeric);
    const [head, ...rest] = cells.map(baseRangeOf);
    if (isNumeric(stated) && [stated, ...cells].some(isDoubtful)) return false;
    return isNumeric(stated) && head !== undefined && meets(rest.reduce(addRanges, head), baseRangeOf(stated));
  }).length;
}
