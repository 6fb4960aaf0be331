import { readEntry } from "../domain/entry.ts";
import type { PipelineForm } from "../domain/pipeline.ts";
import type { Cell } from "../domain/table.ts";
import type { Grid } from "./grid.ts";
import { foldLabel, matcherOf } from "./labels.ts";

/** A fund column's label and the cell right of it, where a form prints them side by side: `预算数 | 20.00 | 执行数 | 8.00`. */
export interface FundPair {
  readonly label: Cell;
  readonly value: Cell;
}

/**
 * Fund labels with their amounts right of them, in rows before `end`; null for a form that prints amounts below
 * their headings. Two labels with a number to the right tell the one from the other: a heading has another heading there.
 */
export function findPairs(grid: Grid, form: PipelineForm, end: number): ReadonlyMap<string, FundPair> | null {
  const matchers = Object.entries(form.funds.columns).map(([key, labels]) => [key, matcherOf(labels)] as const);
  const pairs = new Map<string, FundPair>();
  let telling = 0;
  for (const label of grid.table.cells) {
    if (label.r0 >= end || label.text === "") continue;
    const key = matchers.find(([, matches]) => matches(foldLabel(label.text)))?.[0];
    const value = grid.at(label.r0, label.c1 + 1);
    if (key === undefined || pairs.has(key) || value === undefined) continue;
    if (matchers.some(([, matches]) => matches(foldLabel(value.text)))) continue;
    if (isAmount(value)) telling += 1;
    if (isAmount(value) || value.text.trim() === "") pairs.set(key, { label, value });
  }
  return telling >= 2 ? pairs : null;
}

const isAmount = (cell: Cell | undefined): boolean => cell !== undefined && readEntry(cell.text) !== null;
