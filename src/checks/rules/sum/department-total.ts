import { isNumeric } from "../../../domain/figure.ts";
import type { FundColumn } from "../../../domain/record.ts";
import { projectOf } from "../../about.ts";
import { BLANK, evidence, relateEquation } from "../../evidence.ts";
import { COLUMN_NAMES, footColumn } from "../../funds.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

const COLUMNS: readonly FundColumn[] = ["budget", "adjusted", "executed", "forecast"];

/** A7: the total of the department's list of projects is the sum of their forms. */
export const footsDepartment = defineRule<SubmissionRule>({
  id: "sum.department-total",
  catalogue: "A7",
  kind: "sum",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "部门汇总与各项目", en: "Department total and its projects" },
  description: {
    zh: "部门项目汇总表的合计应等于各项目监控表同列之和",
    en: "the total of a department's list of projects equals the sum of their forms",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "没有带合计的项目汇总表,或所列项目不都有监控表",
    en: "no list of projects with a total whose projects all have forms",
  },
  remedy: {
    zh: "核对汇总表与各项目表,更正有误的一处",
    en: "check the list against the forms, and correct the wrong one",
  },
  *relate({ submission }) {
    for (const list of submission.fundLists) {
      const projects = list.rows.map((row) => projectOf(submission, row.project));
      if (list.total === null || projects.length < 2 || !projects.every((project) => project !== null)) continue;
      for (const column of COLUMNS) {
        const total = list.total.funds[column];
        if (!isNumeric(total) || !projects.every((project) => project.form.columns.includes(column))) continue;
        const name = COLUMN_NAMES[column];
        const expression = footColumn(projects, column);
        if (expression === null) {
          yield {
            outcome: "undecided",
            why: BLANK,
            message: { zh: `有项目表的${name.zh}为空,无法加总`, en: `the ${name.en} of a form is blank: no sum` },
            evidence: evidence(
              ["stated", total],
              ...projects.map((project) => ["addend", project.funds[column]] as const),
            ),
          };
          continue;
        }
        yield relateEquation({ stated: total, expression }, ({ stated, computed }) => ({
          zh: `汇总表${name.zh}合计为${stated.text},${projects.length}张项目表之和为${computed.value}${computed.unit}`,
          en: `the list totals ${stated.text} (${name.en}); its ${projects.length} forms sum to ${computed.value}${computed.unit}`,
        }));
      }
    }
  },
  examples: {
    holds: [
      {
        list: ["灌渠整治|12.50|8.00|64", "水库巡查|17.50|12.00|69", "合计|30.00|20.00|67"],
        projects: [
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5", executed: "12" },
        ],
      },
    ],
    breaks: [
      {
        list: ["灌渠整治|12.50|8.00|64", "水库巡查|17.50|12.00|69", "合计|30.00|22.00|73"],
        projects: [
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5", executed: "12" },
        ],
      },
    ],
  },
});
