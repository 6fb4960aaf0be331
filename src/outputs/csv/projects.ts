import type { Project, Submission } from "../../domain/record.ts";
import type { Report } from "../../domain/report.ts";
import { isoDateOf } from "../json/date.ts";
import { numberText } from "./figure.ts";
import { type Column, printTable } from "./table.ts";

export interface ProjectRow {
  readonly submission: Submission;
  readonly project: Project;
}

/** The columns that say whose a row is. */
export const WHOSE: readonly Column<ProjectRow>[] = [
  ["document", ({ submission }) => submission.document],
  ["county", ({ submission }) => submission.county?.value ?? null],
  ["department", ({ submission }) => submission.department?.value ?? null],
  ["year", ({ submission }) => submission.year?.value ?? null],
  ["number", ({ project }) => project.number],
  ["project", ({ project }) => project.name?.text ?? null],
];

const COLUMNS: readonly Column<ProjectRow>[] = [
  ...WHOSE,
  ["page", ({ project }) => project.form.page],
  ["period_from", ({ submission }) => submission.period?.value.from ?? null],
  ["period_to", ({ submission }) => submission.period?.value.to ?? null],
  ["lead", ({ project }) => project.lead?.text ?? null],
  ["contact", ({ project }) => project.contact?.text ?? null],
  ["phone", ({ project }) => project.phone?.text ?? null],
  ["duration", ({ project }) => project.duration?.text ?? null],
  ["unit", ({ project }) => project.form.unit.name],
  ["budget", ({ project }) => numberText(project.funds.budget)],
  ["adjusted", ({ project }) => numberText(project.funds.adjusted)],
  ["executed", ({ project }) => numberText(project.funds.executed)],
  ["execution_rate", ({ project }) => numberText(project.funds.executionRate)],
  ["forecast", ({ project }) => numberText(project.funds.forecast)],
  ["forecast_rate", ({ project }) => numberText(project.funds.forecastRate)],
  ["balance", ({ project }) => numberText(project.funds.balance)],
  ["warning_light", ({ project }) => project.light?.light ?? null],
  ["progress", ({ project }) => project.progress?.text ?? null],
  ["goal_expected", ({ project }) => project.goal.expected?.text ?? null],
  ["goal_actual", ({ project }) => project.goal.actual?.text ?? null],
  ["goal_forecast", ({ project }) => project.goal.forecast?.text ?? null],
  ["deviation", ({ project }) => project.deviation?.text ?? null],
  ["measures", ({ project }) => project.measures?.text ?? null],
  ["signed_by", ({ project }) => project.signedBy?.text ?? null],
  ["prepared_by", ({ project }) => project.preparedBy?.text ?? null],
  ["prepared_on", ({ project }) => (project.preparedOn === null ? null : isoDateOf(project.preparedOn.text))],
];

/** Every project of the run with its report, in the report's order. */
export function* projectRows(report: Report): Generator<ProjectRow> {
  for (const submission of report.submissions) for (const project of submission.projects) yield { submission, project };
}

/** `projects.csv`: a line a form. */
export const printProjectsCsv = (report: Report): Iterable<string> => printTable(COLUMNS, projectRows(report));
