import { baseValueOf, isNumeric } from "../../../domain/figure.ts";
import { compare, divide, ZERO } from "../../../domain/rational.ts";
import type { Project, Submission } from "../../../domain/record.ts";
import type { Report } from "../../../domain/report.ts";
import { AMOUNT, amountCell, approximate, RATE, rateCell } from "../amount.ts";
import { BLANK, type Content, formula, text } from "../content.ts";
import { type Column, type Place, type Sheet, sumOf } from "../sheet.ts";
import { LIGHT, say } from "../words.ts";
import { departmentColumn, NUMBER } from "./columns.ts";
import { type LinkOf, locationCell } from "./location.ts";

interface ProjectRow {
  readonly submission: Submission;
  readonly project: Project;
}

/** 项目明细: a row a form, amounts and rates as numbers. */
export function projectsSheet(report: Report, linkOf: LinkOf): Sheet<ProjectRow> {
  const { lang } = report;
  const rows = report.submissions.flatMap((submission) =>
    submission.projects.map((project) => ({ submission, project })),
  );
  const adjusted = rows.some(({ project }) => project.funds.adjusted !== null);
  return {
    name: say("项目明细", "Projects"),
    title: say("项目明细表", "Projects"),
    remark: say(
      "按各项目绩效运行监控情况表填报内容采集；空白为原表未填",
      "As stated in the project forms; blank where the form is",
    ),
    unit: true,
    frozen: 3,
    rows,
    columns: [
      NUMBER,
      departmentColumn(14),
      {
        key: "project",
        header: say("项目名称", "Project"),
        width: 20,
        cell: ({ project }) => text(project.name?.text),
        total: () => text(say("合计", "Total")[lang]),
      },
      words("lead", "负责人", "Lead", 8, ({ lead }) => lead?.text),
      words("contact", "联系人", "Contact", 8, ({ contact }) => contact?.text),
      words("phone", "联系电话", "Phone", 13, ({ phone }) => phone?.text),
      words("duration", "起止时间", "Duration", 11, ({ duration }) => duration?.text),
      { ...summed("budget", "预算数", "Budget"), cell: ({ project }) => amountCell(project.funds.budget) },
      ...(adjusted
        ? [
            {
              ...summed("adjusted", "调整后预算数", "Adjusted"),
              cell: (row: ProjectRow) => amountCell(row.project.funds.adjusted),
            },
          ]
        : []),
      { ...summed("executed", "执行数", "Executed"), cell: ({ project }) => amountCell(project.funds.executed) },
      {
        key: "stated",
        header: say("填报执行率", "Stated rate"),
        width: 8,
        align: "right",
        cell: ({ project }) => rateCell(project.funds.executionRate),
      },
      {
        key: "rate",
        header: say("计算执行率", "Computed rate"),
        width: 8,
        cell: ({ project }, place) => computedRate(project, place),
      },
      {
        key: "forecast",
        header: say("预计全年执行率", "Forecast rate"),
        width: 8,
        align: "right",
        cell: ({ project }) => rateCell(project.funds.forecastRate),
      },
      {
        key: "light",
        header: say("预警", "Light"),
        width: 7,
        align: "center",
        cell: ({ project: { light } }) => (light === null ? BLANK : text(LIGHT[light.light][lang], TONE[light.light])),
      },
      words("deviation", "偏差原因", "Cause of deviation", 18, ({ deviation }) => deviation?.text),
      words("measures", "改进措施", "Measures", 18, ({ measures }) => measures?.text),
      words("preparedOn", "填报日期", "Prepared on", 14, ({ preparedOn }) => preparedOn?.text),
      {
        key: "place",
        header: say("出处", "Place"),
        width: 16,
        cell: ({ submission, project }) => locationCell(submission.document, project.form.page, lang, linkOf),
      },
    ],
  };
}

const TONE = { red: "error", yellow: "warning", green: "good", blue: "notice", none: "muted" } as const;

const words = (
  key: string,
  zh: string,
  en: string,
  width: number,
  of: (project: Project) => string | undefined,
): Column<ProjectRow> => ({ key, header: say(zh, en), width, cell: ({ project }) => text(of(project)) });

const summed = (key: string, zh: string, en: string): Omit<Column<ProjectRow>, "cell"> => ({
  key,
  header: say(zh, en),
  width: 12,
  align: "right",
  total: sumOf(key, AMOUNT),
});

/** 执行数 ÷ 预算数 (调整后预算数 where the form prints one), live; nothing where either is no number or the budget is 0. */
function computedRate({ funds }: Project, { row, letter }: Place): Content {
  const key = funds.adjusted === null ? "budget" : "adjusted";
  const budget = funds[key];
  if (!isNumeric(budget) || !isNumeric(funds.executed)) return BLANK;
  const base = baseValueOf(budget);
  const result = compare(base, ZERO) === 0 ? "" : approximate(divide(baseValueOf(funds.executed), base));
  return formula(`IF(${letter(key)}${row}=0,"",${letter("executed")}${row}/${letter(key)}${row})`, result, RATE);
}
