import { isNumeric } from "../../../domain/figure.ts";
import { projectOf } from "../../about.ts";
import { nameOf, relateEquation } from "../../evidence.ts";
import { figure } from "../../expression.ts";
import { COLUMN_NAMES } from "../../funds.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T1: a row of a list of projects states what that project's form states. */
export const tiesFundList = defineRule<SubmissionRule>({
  id: "tie-out.list",
  catalogue: "T1",
  kind: "tie-out",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "汇总表与项目表", en: "List and form" },
  description: {
    zh: "汇总表各行的数字应与该项目监控表一致",
    en: "each row of a list of projects states what the project's form states",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "没有项目汇总表,或所列项目没有监控表", en: "there is no list of projects that have forms" },
  remedy: { zh: "核对汇总表与项目表,更正有误的一处", en: "check the list against the form, and correct the wrong one" },
  *relate({ submission }) {
    for (const list of submission.fundLists) {
      for (const row of list.rows) {
        const project = projectOf(submission, row.project);
        if (project === null) continue;
        for (const column of list.columns) {
          const stated = row.funds[column];
          const cell = project.funds[column];
          if (!isNumeric(stated) || !isNumeric(cell)) continue;
          const name = COLUMN_NAMES[column];
          const draft = relateEquation(
            { stated, expression: figure(cell, "form") },
            ({ computed }) => ({
              zh: `汇总表中${nameOf(project)}${name.zh}为${stated.text},其监控表为${computed.value}${computed.unit}`,
              en: `the list states ${stated.text} for ${nameOf(project)} (${name.en}); its form states ${computed.value}${computed.unit}`,
            }),
            { project },
          );
          // A shorter printing of one figure is no difference.
          yield draft.outcome === "rounding" ? { ...draft, outcome: "holds" } : draft;
        }
      }
    }
  },
  examples: {
    holds: [
      {
        list: ["灌渠整治|12.50|8.00|64", "水库巡查|17.50|12.00|69"],
        projects: [{ name: "灌渠整治", budget: "12.5", executed: "8", executionRate: "64" }],
      },
    ],
    breaks: [
      {
        list: ["灌渠整治|12.50|8.00|64", "水库巡查|17.50|12.00|69"],
        projects: [{ name: "灌渠整治", budget: "15.2", executed: "8", executionRate: "53" }],
      },
    ],
  },
});
