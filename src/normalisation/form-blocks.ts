import { fold } from "../domain/characters.ts";
import { readFigure } from "../domain/entry.ts";
import { type Figure, isNumeric } from "../domain/figure.ts";
import type { PipelineForm } from "../domain/pipeline.ts";
import type { Provenance, Wording } from "../domain/provenance.ts";
import type { FundColumn, FundRow, Funds, Indicator } from "../domain/record.ts";
import type { Cell } from "../domain/table.ts";
import { NO_UNIT, PERCENT, type Unit, unitOf } from "../domain/unit.ts";
import { adjustedBy } from "./adjustment.ts";
import { type KnownLabels, provenanceOf } from "./form-fields.ts";
import { type FundPair, findPairs } from "./fund-pairs.ts";
import { partsOfTotal, printedRows } from "./fund-rows.ts";
import type { Grid } from "./grid.ts";
import { foldLabel, matcherOf } from "./labels.ts";
import { isTicked, readTicked } from "./lights.ts";
import { withCell } from "./reading.ts";
import { doubtRate, unknownCells } from "./unknown-columns.ts";

/** A row of column headings: key → heading cell, and the first row below all of them. */
export interface Header {
  readonly columns: ReadonlyMap<string, Cell>;
  readonly row: number;
  readonly below: number;
}

/** The first row in which at least `least` of the columns' labels stand. */
export function findHeader(
  grid: Grid,
  columns: Readonly<Record<string, readonly string[]>>,
  least: number,
): Header | null {
  const matchers = Object.entries(columns).map(([key, labels]) => [key, matcherOf(labels)] as const);
  for (let row = 0; row < grid.table.rows; row += 1) {
    const cells = grid.row(row).filter((cell) => cell.r0 === row);
    const found = new Map<string, Cell>();
    for (const [key, matches] of matchers) {
      const cell = cells.find(
        (one) => one.text !== "" && ![...found.values()].includes(one) && matches(foldLabel(one.text)),
      );
      if (cell !== undefined) found.set(key, cell);
    }
    if (found.size >= least) {
      const below = Math.max(...[...found.values()].map((cell) => cell.r1)) + 1;
      return { columns: withSubheadings(grid, found, matchers, row, below), row, below };
    }
  }
  return null;
}

/** Headings of a second header row, under one that spans several columns. */
function withSubheadings(
  grid: Grid,
  found: Map<string, Cell>,
  matchers: readonly (readonly [string, (folded: string) => boolean])[],
  row: number,
  below: number,
): ReadonlyMap<string, Cell> {
  for (let next = row + 1; next < below; next += 1) {
    for (const cell of grid.row(next).filter((one) => one.r0 === next)) {
      const key = matchers.find(([name, matches]) => !found.has(name) && matches(foldLabel(cell.text)))?.[0];
      if (key !== undefined) found.set(key, cell);
    }
  }
  return found;
}

const RATE_COLUMNS: ReadonlySet<string> = new Set(["executionRate", "forecastRate"]);
export const EMPTY_FUNDS: Funds = {
  budget: null,
  adjusted: null,
  executed: null,
  executionRate: null,
  forecast: null,
  forecastRate: null,
  balance: null,
};

export interface FundBlock {
  readonly total: Funds;
  readonly rows: readonly FundRow[];
  readonly columns: readonly FundColumn[];
}

/**
 * The fund block: rows named by the pipeline's row labels, or the one row under the headings; or labels with their
 * amounts beside them.
 */
export function readFunds(grid: Grid, form: PipelineForm, unit: Unit, document: string): FundBlock {
  const end = findHeader(grid, form.indicators.columns, 3)?.row ?? grid.table.rows;
  const pairs = findPairs(grid, form, end);
  if (pairs !== null) return readPairs(pairs, unit, document);
  const header = findHeader(grid, form.funds.columns, 2);
  if (header === null) return { total: EMPTY_FUNDS, rows: [], columns: [] };
  const named = printedRows(grid, form, header.below, [...header.columns.values()]);
  const rows = named.length > 0 ? named : [{ key: "total" as const, row: header.below, label: null, known: true }];
  const read = rows.map((row) => {
    const context = (heading: Cell) => [row.label?.text, heading.text].filter((part) => part !== undefined).join(" / ");
    const cells = [...header.columns].flatMap(([column, heading]) => {
      const cell = grid.at(row.row, heading.c0);
      return cell === undefined || cell.r0 < header.below
        ? []
        : [[column, readFund(cell, column, heading, unit, document, context(heading))] as const];
    });
    const unknown = unknownCells(grid, row.row, [...header.columns.values()], header.below)
      .map((cell) => readFigure(cell.text, unit, provenanceOf(cell, document, cell.text)))
      .filter(isNumeric);
    return { ...row, funds: doubtRate(fundsOf(cells), unknown) };
  });
  const parts = partsOfTotal(read);
  const total = parts.find((row) => row.key === "total") ?? parts[0];
  return {
    total: total?.funds ?? EMPTY_FUNDS,
    rows: parts.flatMap(({ key, label, funds }) =>
      label === null
        ? []
        : [{ key, label: { text: label.text, at: provenanceOf(label, document, label.text) }, funds }],
    ),
    columns: columnsOf(header.columns),
  };
}

function readPairs(pairs: ReadonlyMap<string, FundPair>, unit: Unit, document: string): FundBlock {
  const cells = [...pairs].map(
    ([column, { label, value }]) => [column, readFund(value, column, label, unit, document, label.text)] as const,
  );
  return { total: fundsOf(cells), rows: [], columns: columnsOf(pairs) };
}

/** One row's funds; what was added to the budget is part of the adjusted one, where the form does not print that. */
export function fundsOf(cells: readonly (readonly [column: string, figure: Figure | null])[]): Funds {
  const { adjustment = null, ...printed } = Object.fromEntries(cells);
  const funds: Funds = { ...EMPTY_FUNDS, ...printed };
  return { ...funds, adjusted: funds.adjusted ?? adjustedBy(funds.budget, adjustment) };
}

export const columnsOf = (columns: ReadonlyMap<string, unknown>): readonly FundColumn[] => [
  ...new Set([...columns.keys()].map((key) => (key === "adjustment" ? "adjusted" : (key as FundColumn)))),
];

export function readFund(
  cell: Cell,
  column: string,
  heading: Cell,
  unit: Unit,
  document: string,
  context: string,
): Figure | null {
  const printed = /[(（]([^()（）]*元)[)）]/.exec(heading.text)?.[1];
  const inForce = RATE_COLUMNS.has(column) ? PERCENT : printed === undefined ? unit : unitOf(fold(printed));
  return readFigure(cell.text, inForce, provenanceOf(cell, document, context));
}

export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly columns: readonly string[];
}

/** One indicator a row below the headings, down to the next label of the form. */
export function readIndicators(grid: Grid, form: PipelineForm, known: KnownLabels, document: string): IndicatorBlock {
  const header = findHeader(grid, form.indicators.columns, 3);
  if (header === null) return { indicators: [], columns: [] };
  const indicators: Indicator[] = [];
  const first = Math.min(...[...header.columns.values()].map((cell) => cell.c0));
  for (let row = header.below; row < grid.table.rows; row += 1) {
    if (grid.row(row).some((cell) => cell.r0 === row && cell.c0 <= first && known.any(foldLabel(cell.text)))) break;
    const indicator = readIndicator(grid, form, header, row, indicators.length, document);
    if (indicator !== null) indicators.push(indicator);
  }
  return { indicators, columns: [...header.columns.keys()] };
}

function readIndicator(
  grid: Grid,
  form: PipelineForm,
  header: Header,
  row: number,
  index: number,
  document: string,
): Indicator | null {
  const cellOf = (key: string): Cell | undefined => {
    const heading = header.columns.get(key);
    const cell = heading === undefined ? undefined : grid.at(row, heading.c0);
    return cell === undefined || cell.r0 < header.below ? undefined : cell;
  };
  const named = cellOf("level3") ?? cellOf("level2");
  if (named === undefined || named.r0 !== row) return null;
  const context = ["level1", "level2", "level3"]
    .map((key) => cellOf(key)?.text ?? "")
    .filter((text) => text !== "")
    .join(" / ");
  const wording = (key: string): Wording | null => {
    const cell = cellOf(key);
    return cell === undefined || cell.text.trim() === ""
      ? null
      : { text: cell.text.trim(), at: provenanceOf(cell, document, context) };
  };
  const unit = unitOf(fold(cellOf("unit")?.text ?? ""));
  const figure = (key: string): Figure | null => {
    const cell = cellOf(key);
    const heading = header.columns.get(key)?.text ?? "";
    return cell === undefined
      ? null
      : readFigure(
          cell.text,
          unit.kind === "none" ? NO_UNIT : unit,
          withCell(provenanceOf(cell, document, `${context} / ${heading}`), cellOf("unit")),
        );
  };
  const filled = ["level3", "target", "actual", "forecast"].some((key) => (cellOf(key)?.text ?? "").trim() !== "");
  if (!filled) return null;
  const light = cellOf("light");
  return {
    row: index,
    level1: wording("level1"),
    level2: wording("level2"),
    level3: wording("level3"),
    target: withOperator(figure("target"), cellOf("operator")),
    actual: figure("actual"),
    forecast: figure("forecast"),
    possibility: readChoice(grid, form, header, row, "possibility", document, context) ?? wording("possibility"),
    reason: wording("reason") ?? readCauses(header, cellOf, document, context),
    light: light === undefined || form.lights === undefined ? null : readTicked(light.text, form.lights.options),
    lightWording: wording("light"),
  };
}

/** A heading over one column a choice (确定能 | 有可能 | 不可能): the choice whose cell is ticked; null when none is or it is no such heading. */
function readChoice(
  grid: Grid,
  form: PipelineForm,
  header: Header,
  row: number,
  key: string,
  document: string,
  context: string,
): Wording | null {
  const heading = header.columns.get(key);
  const choices = (form.enums[key] ?? []).map(fold);
  if (heading === undefined || heading.c0 === heading.c1) return null;
  for (let column = heading.c0; column <= heading.c1; column += 1) {
    const choice = grid.at(header.below - 1, column);
    const cell = grid.at(row, column);
    if (choice === undefined || cell === undefined || !choices.includes(fold(choice.text))) continue;
    if (isTicked(cell.text)) {
      return { text: choice.text.trim(), at: tickOf(cell, document, `${context} / ${heading.text}`) };
    }
  }
  return null;
}

/** The ticked columns of 偏差原因分析, where the reason itself is not written out. */
function readCauses(
  header: Header,
  cellOf: (key: string) => Cell | undefined,
  document: string,
  context: string,
): Wording | null {
  const ticked = [...header.columns].flatMap(([key, heading]) => {
    const cell = key.startsWith("cause") ? cellOf(key) : undefined;
    return cell !== undefined && isTicked(cell.text) ? [{ heading, cell }] : [];
  });
  const [first] = ticked;
  if (first === undefined) return null;
  return {
    text: ticked.map((one) => one.heading.text.trim()).join("、"),
    at: tickOf(first.cell, document, context),
  };
}

/** What else a tick may be is no other wording of what it chooses. */
function tickOf(cell: Cell, document: string, context: string): Provenance {
  const { alternatives: _, ...at } = provenanceOf(cell, document, context);
  return at;
}

/** Forms that print 指标性质 in its own column: `≥ | 95 | %`. */
function withOperator(target: Figure | null, operator: Cell | undefined): Figure | null {
  if (target === null || target.number === null || target.op !== null || operator === undefined) return target;
  const combined = readFigure(`${operator.text.trim()}${target.text}`, target.unit, target.at);
  if (combined?.number === undefined || combined.number === null) return target;
  return { ...target, op: combined.op, at: withCell(target.at, operator) };
}
