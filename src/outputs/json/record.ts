import type * as contract from "../../domain/contract.ts";
import type { FundListRow, Funds, Indicator, NarrativeItem, Project, Submission } from "../../domain/record.ts";
import { claimJson, otherNumberJson } from "./claim.ts";
import { isoDateOf } from "./date.ts";
import { bboxOf, figureJson, textOf } from "./figure.ts";

/** One report as `records.json` has it. */
export function submissionJson(submission: Submission): contract.Submission {
  const { department, county, year, period, narrative } = submission;
  return {
    document: submission.document,
    pipeline: submission.pipeline,
    department: department?.value ?? null,
    county: county?.value ?? null,
    title: textOf(submission.title),
    year: year?.value ?? null,
    period: period === null ? null : { from: period.value.from, to: period.value.to },
    unit: submission.unit.name,
    from: {
      department: department?.from ?? null,
      county: county?.from ?? null,
      year: year?.from ?? null,
      period: period?.from ?? null,
    },
    projects: submission.projects.map((project) => projectJson(project, submission.items)),
    fundLists: submission.fundLists.map((list) => ({
      rows: list.rows.map(fundListRowJson),
      total: list.total === null ? null : fundListRowJson(list.total),
      unit: list.unit.name,
      page: list.page,
      bbox: bboxOf(list.box),
    })),
    claims: narrative.claims.map((claim, index) => claimJson(claim, submission.matches[index] ?? null)),
    groups: submission.groups.map(({ name, claims, projects, by }) => ({
      name,
      claims: [...claims],
      projects: projects === null ? null : [...projects],
      by,
    })),
    otherNumbers: narrative.others.map(otherNumberJson),
  };
}

function projectJson(project: Project, items: readonly NarrativeItem[]): contract.Project {
  const item = items.find((candidate) => candidate.project === project.number);
  return {
    number: project.number,
    name: textOf(project.name),
    lead: textOf(project.lead),
    contact: textOf(project.contact),
    phone: textOf(project.phone),
    duration: textOf(project.duration),
    funds: fundsJson(project.funds),
    fundRows: project.fundRows.map((row) => ({ key: row.key, label: row.label.text, funds: fundsJson(row.funds) })),
    warningLight: project.light?.light ?? null,
    progress: textOf(project.progress),
    goal: {
      expected: textOf(project.goal.expected),
      actual: textOf(project.goal.actual),
      forecast: textOf(project.goal.forecast),
    },
    indicators: project.indicators.map(indicatorJson),
    deviation: textOf(project.deviation),
    measures: textOf(project.measures),
    signedBy: textOf(project.signedBy),
    preparedBy: textOf(project.preparedBy),
    preparedOn: project.preparedOn === null ? null : isoDateOf(project.preparedOn.text),
    form: project.form.name,
    unit: project.form.unit.name,
    pages: [...project.form.pages],
    bbox: bboxOf(project.form.box),
    item: item === undefined ? null : itemJson(item),
  };
}

const itemJson = (item: NarrativeItem): contract.Project["item"] => ({
  number: item.number,
  title: item.title.text,
  by: item.by,
  similarity: Math.round(item.similarity * 1000) / 1000,
});

const fundListRowJson = ({
  name,
  project,
  funds,
}: FundListRow): contract.Submission["fundLists"][number]["rows"][number] => ({
  name: name.text,
  project,
  funds: fundsJson(funds),
});

const fundsJson = (funds: Funds): contract.Funds => ({
  budget: figureJson(funds.budget),
  executed: figureJson(funds.executed),
  executionRate: figureJson(funds.executionRate),
  forecastRate: figureJson(funds.forecastRate),
  adjusted: figureJson(funds.adjusted),
  forecast: figureJson(funds.forecast),
  balance: figureJson(funds.balance),
});

const indicatorJson = (indicator: Indicator): contract.Project["indicators"][number] => ({
  row: indicator.row,
  level1: textOf(indicator.level1),
  level2: textOf(indicator.level2),
  level3: textOf(indicator.level3),
  target: figureJson(indicator.target),
  actual: figureJson(indicator.actual),
  forecast: figureJson(indicator.forecast),
  possibility: textOf(indicator.possibility),
  reason: textOf(indicator.reason),
  light: indicator.light,
});
