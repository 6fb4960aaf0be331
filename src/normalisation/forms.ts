import { fold } from "../domain/characters.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Pipeline, PipelineForm } from "../domain/pipeline.ts";
import type { Wording } from "../domain/provenance.ts";
import type { FundList, Project, StatedLight } from "../domain/record.ts";
import type { Table } from "../domain/table.ts";
import { type Unit, unitOf } from "../domain/unit.ts";
import { findHeader, readFunds, readIndicators } from "./form-blocks.ts";
import { knownLabels, readFields } from "./form-fields.ts";
import { matchFundList, readFundList } from "./fund-lists.ts";
import { type Grid, gridOf } from "./grid.ts";
import { afterLabel, foldLabel } from "./labels.ts";
import { readTicked } from "./lights.ts";
import { readPeriod } from "./period.ts";
import { placeIn } from "./reading.ts";
import { goesOn, joinForms } from "./split-forms.ts";

/** A table with the lines printed around it: titles and captions above, captions below. */
interface Framed {
  readonly table: Table;
  readonly above: readonly Paragraph[];
  readonly below: readonly Paragraph[];
}

/** What a document's tables hold: one project a form, numbered from 1, and lists of projects. */
export interface Forms {
  readonly projects: readonly Project[];
  readonly fundLists: readonly FundList[];
}

/** Every form and list of the pipeline among the tables, in order. */
export function readForms(
  tables: readonly Table[],
  paragraphs: readonly Paragraph[],
  pipeline: Pipeline,
  document: string,
  year: number | null,
): Forms {
  const projects: Project[] = [];
  const fundLists: FundList[] = [];
  for (const framed of frame(tables, paragraphs)) {
    const grid = gridOf(framed.table);
    const list = readFundList(
      grid,
      pipeline,
      unitInForce([...framed.above, ...framed.below], grid, pipeline),
      document,
    );
    if (list !== null) {
      fundLists.push(list);
      continue;
    }
    const form = chooseForm(framed, grid, pipeline);
    if (form === null) continue;
    const project = readForm(framed, grid, form, pipeline, document, year, projects.length + 1);
    const before = projects.at(-1);
    if (goesOn(before, project)) projects[projects.length - 1] = joinForms(before, project);
    else projects.push(project);
  }
  return { projects, fundLists: fundLists.map((list) => matchFundList(list, projects)) };
}

/** A table takes the titles and captions since the table before it, and the captions until the next title or heading. */
function frame(tables: readonly Table[], paragraphs: readonly Paragraph[]): readonly Framed[] {
  const lines = paragraphs.filter((paragraph) => paragraph.role === "title" || paragraph.role === "caption");
  const bottom = (table: Table): { page: number; y: number } => {
    const last = Math.max(...table.pages);
    const cells = table.cells.filter((cell) => cell.page === last);
    return { page: last, y: Math.max(...cells.map((cell) => cell.box[3]), last === table.page ? table.box[3] : 0) };
  };
  const isAbove = (line: Paragraph, table: Table): boolean =>
    line.page < table.page || (line.page === table.page && line.box[1] < table.box[1]);
  const isBelow = (line: Paragraph, end: { page: number; y: number }): boolean =>
    line.page > end.page || (line.page === end.page && line.box[1] >= end.y - 2);
  return tables.map((table, index) => {
    const before = tables[index - 1];
    const after = tables[index + 1];
    const end = bottom(table);
    const previousEnd = before === undefined ? null : bottom(before);
    const between = lines.filter(
      (line) => isAbove(line, table) && (previousEnd === null || isBelow(line, previousEnd)),
    );
    const near = between.filter((line) => table.page - line.page <= 1);
    const lastTitle = near.findLastIndex((line) => line.role === "title");
    const start = lastTitle < 0 ? 0 : near.slice(0, lastTitle).findLastIndex((line) => line.role !== "title") + 1;
    const following = lines.filter(
      (line) => isBelow(line, end) && (after === undefined || isAbove(line, after)) && line.page - end.page <= 1,
    );
    const stop = following.findIndex((line) => line.role === "title");
    return { table, above: near.slice(start), below: stop < 0 ? following : following.slice(0, stop) };
  });
}

/** Labels of a form that must stand in a table for it to be that form, when no title says so. */
const TELLING = 5;

function chooseForm({ above }: Framed, grid: Grid, pipeline: Pipeline): PipelineForm | null {
  const titles = [...above.map((line) => line.text), ...grid.row(0).map((cell) => cell.text)].map(fold);
  const labels = new Set(grid.table.cells.map((cell) => foldLabel(cell.text)).filter((text) => text !== ""));
  const scored = pipeline.forms.map((form) => {
    const known = knownLabels(form);
    const found = [...labels].filter((label) => known.any(label)).length;
    const titled = form.titles.some((title) => titles.some((line) => line.includes(fold(title))));
    return { form, found, titled };
  });
  const fitting = scored.filter(({ found, titled }) => found >= (titled ? 3 : TELLING));
  return fitting.sort((a, b) => b.found - a.found)[0]?.form ?? null;
}

function readForm(
  { table, above, below }: Framed,
  grid: Grid,
  form: PipelineForm,
  pipeline: Pipeline,
  document: string,
  year: number | null,
  number: number,
): Project {
  const known = knownLabels(form);
  const lines = [...above, ...below];
  const headings = new Set(findHeader(grid, form.indicators.columns, 3)?.columns.values());
  const fields = readFields(grid, form, known, lines, document, headings);
  const unit = unitInForce(lines, grid, pipeline);
  const funds = readFunds(grid, form, unit, document);
  const block = readIndicators(grid, form, known, document);
  const field = (key: string): Wording | null => fields.get(key) ?? null;
  const title = above.find((line) => form.titles.some((one) => fold(line.text).includes(fold(one))));
  const period = above.map((line) => readPeriod(line.text, year)).find((one) => one !== null) ?? null;
  return {
    number,
    name: field("name"),
    lead: field("lead"),
    contact: field("contact"),
    phone: field("phone"),
    duration: field("duration"),
    funds: funds.total,
    fundRows: funds.rows,
    light: readLight(form, field),
    progress: field("progress"),
    goal: { expected: field("goalExpected"), actual: field("goalActual"), forecast: field("goalForecast") },
    indicators: block.indicators,
    deviation: field("deviation"),
    measures: field("measures"),
    signedBy: field("signedBy"),
    preparedBy: field("preparedBy"),
    preparedOn: field("preparedOn"),
    fields: Object.fromEntries(fields),
    form: {
      name: form.name,
      title: title === undefined ? null : wordingOf(title, document),
      period: period ?? periodInHeadings(grid, year),
      unit,
      pages: table.pages,
      page: table.page,
      box: table.box,
      source: table.method.startsWith("ocr") ? "ocr" : "text",
      columns: funds.columns,
      indicatorColumns: block.columns,
    },
  };
}

export const wordingOf = (paragraph: Paragraph, document: string): Wording => ({
  text: paragraph.text,
  at: {
    ...placeIn(paragraph, 0, paragraph.text.length, document),
    page: paragraph.page,
    box: paragraph.box,
  },
});

function readLight(form: PipelineForm, field: (key: string) => Wording | null): StatedLight | null {
  const wording = form.lights === undefined ? null : field(form.lights.field);
  if (wording === null || form.lights === undefined) return null;
  const light = readTicked(wording.text, form.lights.options);
  return light === null ? null : { light, wording };
}

/** `金额单位:万元` or `(单位:元)` around or in the table; else the pipeline's. */
function unitInForce(lines: readonly Paragraph[], grid: Grid, pipeline: Pipeline): Unit {
  const texts = [
    ...lines.map((line) => line.text),
    ...grid.table.cells.map((cell) => cell.text).filter((text) => /单位|元[)）]/.test(text)),
  ];
  for (const text of texts) {
    const stated =
      afterLabel(text, ["金额单位", "计量单位", "单位"])?.value ?? /[(（]([^()（）]*元)[)）]/.exec(text)?.[1];
    const name =
      stated === undefined ? undefined : /^\s*(?:人民币)?\s*((?:亿|千万|百万|万|千)?元)/.exec(fold(stated))?.[1];
    if (name !== undefined) return unitOf(name);
  }
  return unitOf(pipeline.unit);
}

/** The months in the fund headings, for forms whose title prints none: `1-8月执行数`. */
function periodInHeadings(grid: Grid, year: number | null): Project["form"]["period"] {
  for (const cell of grid.table.cells) {
    if (cell.text.length > 24 || !/月.*(?:执行|支出|完成)/.test(cell.text)) continue;
    const period = readPeriod(cell.text, year);
    if (period !== null) return period;
  }
  return null;
}
