import { fold } from "../../../domain/characters.ts";
import { isNumeric } from "../../../domain/figure.ts";
import type { FundColumn, Project, Submission } from "../../../domain/record.ts";
import { BLANK, evidence, nameOf, relateEquation } from "../../evidence.ts";
import { COLUMN_NAMES, footColumn } from "../../funds.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

const COLUMNS: readonly FundColumn[] = ["budget", "adjusted", "executed", "forecast"];

/** A7: the form of the whole department is the sum of its project forms. */
export const footsDepartment = defineRule<SubmissionRule>({
  id: "sum.department-total",
  catalogue: "A7",
  kind: "sum",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "部门汇总与各项目", en: "Department total and its projects" },
  description: {
    zh: "部门项目汇总表的预算、执行数应等于各项目监控表之和",
    en: "the summary form of a department equals the sum of its project forms",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "没有部门汇总表", en: "there is no summary form of the department" },
  remedy: {
    zh: "核对汇总表与各项目表,更正有误的一处",
    en: "check the summary against the forms, and correct the wrong one",
  },
  *relate({ submission }) {
    const summary = submission.projects.find((project) => isSummary(project, submission));
    const parts = submission.projects.filter((project) => project !== summary);
    if (summary === undefined || parts.length < 2) return;
    for (const column of COLUMNS) {
      const total = summary.funds[column];
      if (!isNumeric(total)) continue;
      const name = COLUMN_NAMES[column];
      const expression = footColumn(parts, column);
      if (expression === null) {
        yield {
          outcome: "undecided",
          why: BLANK,
          message: { zh: `有项目的${name.zh}为空,无法加总`, en: `the ${name.en} of a project is blank: no sum` },
          evidence: evidence(["stated", total], ...parts.map((project) => ["addend", project.funds[column]] as const)),
          project: summary,
        };
        continue;
      }
      yield relateEquation(
        { stated: total, expression },
        ({ stated, computed }) => ({
          zh: `${nameOf(summary)}${name.zh}为${stated.text},${parts.length}个项目表之和为${computed.value}${computed.unit}`,
          en: `${nameOf(summary)} states a ${name.en} of ${stated.text}; its ${parts.length} project forms sum to ${computed.value}${computed.unit}`,
        }),
        { project: summary },
      );
    }
  },
  examples: {
    holds: [
      {
        projects: [
          { name: "项目支出汇总", budget: "30", executed: "20" },
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5", executed: "12" },
        ],
      },
    ],
    breaks: [
      {
        projects: [
          { name: "项目支出汇总", budget: "30", executed: "22" },
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5", executed: "12" },
        ],
      },
    ],
  },
});

/** A form that says it is a total, not one that merely bears the department's name. */
const isSummary = (project: Project, submission: Submission): boolean =>
  submission.projects.length > 2 &&
  /^(?:合计|总计|汇总|(?:部门|单位)?(?:全部|所有)?项目(?:支出)?(?:合计|汇总|总计)|部门汇总|本部门合计)$/.test(
    fold(nameOf(project)),
  );
