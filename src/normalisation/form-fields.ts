import { unionOf } from "../domain/geometry.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { PipelineForm } from "../domain/pipeline.ts";
import type { Provenance, Wording } from "../domain/provenance.ts";
import type { Cell } from "../domain/table.ts";
import type { Grid } from "./grid.ts";
import { afterLabel, foldLabel, type LabelMatcher, matcherOf } from "./labels.ts";
import { placeIn, readingOfCell, readingOfCells, readingOfPart } from "./reading.ts";

/** Words of a form that name something else's place, so are never a value. */
export interface KnownLabels {
  readonly fields: ReadonlyMap<string, LabelMatcher>;
  readonly any: LabelMatcher;
}

export function knownLabels(form: PipelineForm): KnownLabels {
  const fields = new Map(Object.entries(form.fields).map(([key, field]) => [key, matcherOf(field.labels)]));
  const columns = [
    ...Object.values(form.funds.columns),
    ...Object.values(form.indicators.columns),
    ...Object.values(form.funds.rows),
  ];
  const all = [...fields.values(), ...columns.map(matcherOf)];
  return { fields, any: (folded) => all.some((matches) => matches(folded)) };
}

export function provenanceOf(cell: Cell, document: string, context: string): Provenance {
  return {
    document,
    page: cell.page,
    box: cell.textBox ?? cell.box,
    cell: null,
    ...readingOfCell(cell),
    context,
  };
}

/**
 * Every field of the form with its words; null where the label is there and its value is blank; absent labels are
 * missing. Cells that are `taken` head the form's columns: 1-8月完成情况 over the indicators is no goal.
 */
export function readFields(
  grid: Grid,
  form: PipelineForm,
  known: KnownLabels,
  captions: readonly Paragraph[],
  document: string,
  taken: ReadonlySet<Cell> = new Set(),
): ReadonlyMap<string, Wording | null> {
  const found = new Map<string, Wording | null>();
  for (const [key, field] of Object.entries(form.fields)) {
    const inCells =
      field.value.includes("line") && field.value.length === 1
        ? undefined
        : readCell(grid, known, field, document, { options: key === form.lights?.field, taken });
    const value =
      inCells ?? readLabelled(grid, field.labels, document) ?? readLine(field.labels, captions, document) ?? inCells;
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** The value beside the label; null where it is blank; undefined where the label is not in the table. */
function readCell(
  grid: Grid,
  known: KnownLabels,
  field: PipelineForm["fields"][string],
  document: string,
  { options, taken }: { readonly options: boolean; readonly taken: ReadonlySet<Cell> },
): Wording | null | undefined {
  const label = findLabel(grid, field.labels, taken);
  if (label === undefined) return undefined;
  const cells =
    field.value
      .map((position) =>
        position === "right"
          ? rightOf(grid, label, known, options)
          : position === "below"
            ? belowOf(grid, label, known)
            : [],
      )
      .find((found) => found.length > 0) ?? [];
  const filled = cells.filter((cell) => cell.text.trim() !== "");
  const [first] = filled;
  if (first === undefined) return null;
  const text = filled.map((cell) => cell.text.trim()).join(" ");
  return {
    text,
    at: {
      ...provenanceOf(first, document, label.text),
      ...(filled.length > 1 ? readingOfCells(filled) : {}),
      box: unionOf(filled.map((cell) => cell.textBox ?? cell.box)),
    },
  };
}

/** The cell with the first label that the table prints: labels stand in order of preference. */
function findLabel(grid: Grid, labels: readonly string[], taken: ReadonlySet<Cell>): Cell | undefined {
  for (const label of labels) {
    const matches = matcherOf([label]);
    const cell = grid.table.cells.find((one) => one.text !== "" && !taken.has(one) && matches(foldLabel(one.text)));
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** The cells after the label in its row, up to the next label. */
function cellsAfter(grid: Grid, label: Cell, known: KnownLabels): readonly Cell[] {
  const cells: Cell[] = [];
  for (let column = label.c1 + 1; column < grid.table.columns; column += 1) {
    const cell = grid.at(label.r0, column);
    if (cell === undefined || cell === cells.at(-1)) continue;
    if (known.any(foldLabel(cell.text))) break;
    cells.push(cell);
  }
  return cells;
}

/**
 * The value of a label: the cell after it, or the only one that is filled. Further filled cells are labels the
 * pipeline does not know and their values (项目编码 | 110…), but for options that stand in a cell each.
 */
function rightOf(grid: Grid, label: Cell, known: KnownLabels, options: boolean): readonly Cell[] {
  const cells = cellsAfter(grid, label, known);
  if (options) return cells;
  const filled = cells.filter((cell) => cell.text.trim() !== "");
  return filled.length > 1 ? cells.slice(0, 1) : filled.length === 0 ? cells : filled;
}

function belowOf(grid: Grid, label: Cell, known: KnownLabels): readonly Cell[] {
  const cell = grid.at(label.r1 + 1, label.c0);
  return cell === undefined || known.any(foldLabel(cell.text)) ? [] : [cell];
}

/** A label and its value in one cell: `项目名称:甲工程`. */
function readLabelled(grid: Grid, labels: readonly string[], document: string): Wording | null | undefined {
  for (const cell of grid.table.cells) {
    const after = afterLabel(cell.text, labels);
    if (after === null) continue;
    const text = after.value.trim();
    if (text === "") return null;
    const reading = readingOfPart(readingOfCell(cell), text, (other) => afterLabel(other, labels)?.value);
    return { text, at: { ...provenanceOf(cell, document, cell.text), ...reading } };
  }
  return undefined;
}

/** A value in a line above or below the table: `填报日期:2022年11月22日`, cut before the next label on the line. */
function readLine(
  labels: readonly string[],
  captions: readonly Paragraph[],
  document: string,
): Wording | null | undefined {
  for (const caption of captions) {
    const after = afterLabel(caption.text, labels);
    if (after === null) continue;
    const value =
      /^[^\S\n]*(.*?)(?=\s+[（(]|\s+[^\s:：]{2,10}(?:[（(][^）)]*[)）])?\s*[:：]|\s{2,}|$)/
        .exec(after.value)?.[1]
        ?.trim() ?? "";
    if (value === "" || /^[（(]?(?:盖章|签名|签章|公章)[)）]?$/.test(value)) return null;
    const from = caption.text.indexOf(value, after.offset);
    return { text: value, at: placeIn(caption, from, value.length, document) };
  }
  return undefined;
}
