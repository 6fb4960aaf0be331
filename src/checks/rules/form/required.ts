import { isNumeric } from "../../../domain/figure.ts";
import type { Message } from "../../../domain/note.ts";
import type { Pipeline, PipelineForm } from "../../../domain/pipeline.ts";
import type { Indicator, Project } from "../../../domain/record.ts";
import { denominatorOf } from "../../denominator.ts";
import { blankAt, evidence, indicatorName, nameOf } from "../../evidence.ts";
import { COLUMN_NAMES } from "../../funds.ts";
import { formAt, judge, listNames } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** F1: what the form prints and asks for is filled in. One finding a form lists all its blanks. */
export const fillsRequired = defineRule<ProjectRule>({
  id: "form.required",
  catalogue: "F1",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "必填项空白", en: "Required cells left blank" },
  description: {
    zh: "表中印有的必填栏目(项目名称、预算数、执行数、执行率、指标目标值与完成值等)不应空白",
    en: "the cells a form prints and requires (name, budget, execution, rates, targets, actual values) are not blank",
  },
  source: { document: "财预〔2019〕136号", place: "附件" },
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "未读到监控表", en: "no form was read" },
  remedy: {
    zh: "补填空白栏目;没有数据的填0或说明原因",
    en: "fill the blanks; where there is nothing, write 0 or say why",
  },
  *relate({ project, submission, pipeline }) {
    const form = pipeline.forms.find((one) => one.name === project.form.name);
    if (form === undefined) return;
    const indicators = blankIndicators(project, form);
    const blanks = [...blankFields(project, form), ...blankFunds(project, pipeline), ...indicators.map(toMessage)];
    const fault = blanks.length > 0;
    yield judge(
      fault,
      {
        zh: fault
          ? `${nameOf(project)}有空白栏目:${blanks.map((one) => one.zh).join(";")}`
          : `${nameOf(project)}必填栏目均已填写`,
        en: fault
          ? `${nameOf(project)} leaves blank: ${blanks.map((one) => one.en).join("; ")}`
          : `${nameOf(project)} leaves no required cell blank`,
      },
      fault
        ? [
            blankAt("form", formAt(project, submission.document, project.form.title?.text ?? nameOf(project))),
            ...indicators.flatMap(({ rows }) =>
              rows.flatMap((row) => evidence(["blank", row.level3], ["target", row.target])),
            ),
          ]
        : evidence(["name", project.name], ["budget", project.funds.budget], ["executed", project.funds.executed]),
    );
  },
  examples: {
    holds: [{ projects: [{ budget: "20", executed: "8", indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里"] }] }],
    breaks: [
      { projects: [{ budget: "20", indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里"] }] },
      { projects: [{ budget: "20", executed: "0", indicators: ["产出指标|数量指标|疏浚渠道|≥12公里"] }] },
    ],
    undecided: [{ projects: [{ budget: "20", executed: "8", doubtful: ["executed"] }] }],
  },
});

function blankFields(project: Project, form: PipelineForm): readonly Message[] {
  return Object.entries(form.fields).flatMap(([key, field]) => {
    const label = field.labels[0] ?? key;
    return field.required && project.fields[key] === null ? [{ zh: label, en: label }] : [];
  });
}

const REQUIRED_FUNDS = ["budget", "executed", "executionRate", "forecast", "forecastRate"] as const;

/** A rate over a budget of zero, or over none, has nothing to say. */
function blankFunds(project: Project, pipeline: Pipeline): readonly Message[] {
  const { funds, form } = project;
  const budget = denominatorOf(funds, pipeline);
  const rated = isNumeric(budget) && budget.number.digits !== 0n;
  return REQUIRED_FUNDS.filter((column) => form.columns.includes(column) && funds[column] === null)
    .filter((column) => rated || (column !== "executionRate" && column !== "forecastRate"))
    .filter((column) => column !== "budget" || funds.adjusted === null)
    .map((column) => COLUMN_NAMES[column]);
}

interface Blank {
  readonly column: "target" | "actual" | "forecast";
  readonly rows: readonly Indicator[];
}

const INDICATOR_NAMES: Readonly<Record<Blank["column"], Message>> = {
  target: { zh: "目标值", en: "target" },
  actual: { zh: "完成情况", en: "actual value" },
  forecast: { zh: "全年预计", en: "forecast" },
};

/** Indicator columns the pipeline requires and the form prints, with the rows where they are blank. */
function blankIndicators(project: Project, form: PipelineForm): readonly Blank[] {
  return (["target", "actual", "forecast"] as const).flatMap((column) => {
    if (!form.indicators.required.includes(column) || !project.form.indicatorColumns.includes(column)) return [];
    const rows = project.indicators.filter((indicator) => indicator[column] === null);
    return rows.length === 0 ? [] : [{ column, rows }];
  });
}

function toMessage({ column, rows }: Blank): Message {
  const name = INDICATOR_NAMES[column];
  const names = listNames(rows.map(indicatorName));
  return { zh: `指标${name.zh}(${names.zh})`, en: `${name.en} of ${names.en}` };
}
