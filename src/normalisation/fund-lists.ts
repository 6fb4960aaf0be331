import type { Pipeline } from "../domain/pipeline.ts";
import type { Wording } from "../domain/provenance.ts";
import type { FundList, FundListRow, Project } from "../domain/record.ts";
import type { Cell } from "../domain/table.ts";
import type { Unit } from "../domain/unit.ts";
import { columnsOf, findHeader, fundsOf, type Header, readFund } from "./form-blocks.ts";
import { provenanceOf } from "./form-fields.ts";
import type { Grid } from "./grid.ts";
import { foldLabel } from "./labels.ts";
import { pairNames } from "./names.ts";

/** Words that make a row the total of those above it. */
const TOTAL = /^(?:合计|总计|共计|小计|合计数|总合计)$/;

/**
 * A table that lists projects with their funds, a row each: 项目名称 and two or more fund columns in one header row.
 * Null for any other table.
 */
export function readFundList(grid: Grid, pipeline: Pipeline, unit: Unit, document: string): FundList | null {
  for (const form of pipeline.forms) {
    const labels = form.fields.name?.labels ?? [];
    const header = findHeader(grid, { name: labels, ...form.funds.columns }, 3);
    if (header === null || !header.columns.has("name")) continue;
    const rows = readRows(grid, header, unit, document);
    if (rows.length < 2) continue;
    return {
      rows: rows.filter((row) => !TOTAL.test(foldLabel(row.name.text))),
      total: rows.find((row) => TOTAL.test(foldLabel(row.name.text))) ?? null,
      columns: columnsOf(new Map([...header.columns].filter(([key]) => key !== "name"))),
      unit,
      page: grid.table.page,
      box: grid.table.box,
    };
  }
  return null;
}

function readRows(grid: Grid, header: Header, unit: Unit, document: string): readonly FundListRow[] {
  const heading = header.columns.get("name") as Cell;
  const rows: FundListRow[] = [];
  for (let row = header.below; row < grid.table.rows; row += 1) {
    const cells = grid.row(row).filter((cell) => cell.c0 <= heading.c1 && cell.r0 === row && cell.text.trim() !== "");
    const named = cells.find((cell) => cell.c0 >= heading.c0 || TOTAL.test(foldLabel(cell.text)));
    if (named === undefined) continue;
    const printed = [...header.columns].flatMap(([column, over]) => {
      const cell = grid.at(row, over.c0);
      return column === "name" || cell === undefined
        ? []
        : [[column, readFund(cell, column, over, unit, document, `${named.text} / ${over.text}`)] as const];
    });
    const funds = fundsOf(printed);
    const name: Wording = { text: named.text.trim(), at: provenanceOf(named, document, heading.text) };
    rows.push({ name, project: null, funds });
  }
  return rows;
}

/** Each row with the form of that name. */
export function matchFundList(list: FundList, projects: readonly Project[]): FundList {
  const pairs = pairNames(
    list.rows.map((row) => row.name.text),
    projects.map((project) => project.name?.text ?? ""),
  );
  const rows = list.rows.map((row, index) => {
    const pair = pairs.find((one) => one.left === index);
    const project = pair === undefined ? undefined : projects[pair.right];
    return { ...row, project: project !== undefined && (pair?.similarity ?? 0) >= SAME ? project.number : null };
  });
  return { ...list, rows };
}

/** A row is a form's by its name, or nearly. */
const SAME = 0.8;
