import type { Figure } from "../../domain/figure.ts";
import type { Indicator } from "../../domain/record.ts";
import type { Report } from "../../domain/report.ts";
import { numberText } from "./figure.ts";
import { type ProjectRow, projectRows, WHOSE } from "./projects.ts";
import { type Column, printTable } from "./table.ts";

interface IndicatorRow extends ProjectRow {
  readonly indicator: Indicator;
}

/** A figure's four columns: as printed, and its operator, value and unit apart, as the national system takes them. */
const figureColumns = (
  name: "target" | "actual" | "forecast",
  of: (row: IndicatorRow) => Figure | null,
): readonly Column<IndicatorRow>[] => [
  [`${name}_text`, (row) => of(row)?.text ?? null],
  [`${name}_op`, (row) => of(row)?.op ?? null],
  [name, (row) => numberText(of(row))],
  [`${name}_unit`, (row) => of(row)?.unit.name ?? null],
];

const COLUMNS: readonly Column<IndicatorRow>[] = [
  ...WHOSE,
  ["row", ({ indicator }) => indicator.row],
  ["page", ({ indicator }) => (indicator.target ?? indicator.actual ?? indicator.level3)?.at.page ?? null],
  ["level1", ({ indicator }) => indicator.level1?.text ?? null],
  ["level2", ({ indicator }) => indicator.level2?.text ?? null],
  ["level3", ({ indicator }) => indicator.level3?.text ?? null],
  ...figureColumns("target", ({ indicator }) => indicator.target),
  ...figureColumns("actual", ({ indicator }) => indicator.actual),
  ...figureColumns("forecast", ({ indicator }) => indicator.forecast),
  ["possibility", ({ indicator }) => indicator.possibility?.text ?? null],
  ["reason", ({ indicator }) => indicator.reason?.text ?? null],
  ["light", ({ indicator }) => indicator.light],
];

function* indicatorRows(report: Report): Generator<IndicatorRow> {
  for (const row of projectRows(report)) for (const indicator of row.project.indicators) yield { ...row, indicator };
}

/** `indicators.csv`: a line an indicator. */
export const printIndicatorsCsv = (report: Report): Iterable<string> => printTable(COLUMNS, indicatorRows(report));
