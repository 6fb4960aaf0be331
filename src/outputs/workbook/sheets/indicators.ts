import type { Indicator, Project, Submission } from "../../../domain/record.ts";
import type { Report } from "../../../domain/report.ts";
import { text } from "../content.ts";
import type { Column, Sheet } from "../sheet.ts";
import { LIGHT, say } from "../words.ts";
import { departmentColumn, NUMBER } from "./columns.ts";
import { type LinkOf, locationCell } from "./location.ts";

interface IndicatorRow {
  readonly submission: Submission;
  readonly project: Project;
  readonly indicator: Indicator;
}

/** 绩效指标: a row an indicator, its values exactly as printed (`=27条` is text). */
export function indicatorsSheet(report: Report, linkOf: LinkOf): Sheet<IndicatorRow> {
  const { lang } = report;
  const rows = report.submissions.flatMap((submission) =>
    submission.projects.flatMap((project) =>
      project.indicators.map((indicator) => ({ submission, project, indicator })),
    ),
  );
  /** Forms differ: a column no form of the run fills is left out. */
  const filled = (of: (indicator: Indicator) => unknown) => rows.some(({ indicator }) => of(indicator) != null);
  return {
    name: say("绩效指标", "Indicators"),
    title: say("绩效指标明细表", "Indicators"),
    remark: say("指标值按原表原文", "Values verbatim"),
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
      },
      words("level1", "一级指标", "Level 1", 10, ({ level1 }) => level1?.text),
      words("level2", "二级指标", "Level 2", 10, ({ level2 }) => level2?.text),
      words("level3", "三级指标", "Level 3", 22, ({ level3 }) => level3?.text),
      words("target", "年度指标值", "Target", 14, ({ target }) => target?.text, "right"),
      words("actual", "执行情况", "Actual", 14, ({ actual }) => actual?.text, "right"),
      words("forecast", "全年预计完成情况", "Forecast", 14, ({ forecast }) => forecast?.text, "right"),
      ...(filled(({ possibility }) => possibility)
        ? [words("possibility", "完成可能性", "Likelihood", 11, ({ possibility }) => possibility?.text)]
        : []),
      ...(filled(({ reason }) => reason)
        ? [words("reason", "偏差原因", "Cause", 24, ({ reason }) => reason?.text)]
        : []),
      ...(filled(({ light }) => light)
        ? [words("light", "预警", "Light", 8, ({ light }) => (light === null ? undefined : LIGHT[light][lang]))]
        : []),
      {
        key: "place",
        header: say("出处", "Place"),
        width: 16,
        cell: ({ submission, project, indicator }) =>
          locationCell(submission.document, pageOf(indicator) ?? project.form.page, lang, linkOf),
      },
    ],
  };
}

const pageOf = ({ target, actual, level3 }: Indicator): number | null => (target ?? actual ?? level3)?.at.page ?? null;

const words = (
  key: string,
  zh: string,
  en: string,
  width: number,
  of: (indicator: Indicator) => string | undefined,
  align: "left" | "right" = "left",
): Column<IndicatorRow> => ({ key, header: say(zh, en), width, align, cell: ({ indicator }) => text(of(indicator)) });
