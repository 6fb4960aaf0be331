import { isNumeric } from "../../../domain/figure.ts";
import { numericClaims, projectOf } from "../../about.ts";
import type { Equation } from "../../comparison.ts";
import { evidence, nameOf, relateEquation } from "../../evidence.ts";
import { figure } from "../../expression.ts";
import { COLUMN_NAMES, columnsFor, isReleased, kindestOf } from "../../funds.ts";
import { isOfReport } from "../../period.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T1: an amount or rate the prose states for one project is the cell of its form. */
export const tiesFunds = defineRule<SubmissionRule>({
  id: "tie-out.funds",
  catalogue: "T1",
  kind: "tie-out",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "正文资金与监控表", en: "Funds in the prose and in the form" },
  description: {
    zh: "正文所述某项目的预算、执行、执行率应与该项目监控表一致",
    en: "the budget, execution and rate the prose states for a project are those of its form",
  },
  source: { document: "财预〔2019〕136号", place: "第二条" },
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文没有可与监控表对应的项目资金数", en: "the prose states no funds of a project that has a form" },
  remedy: { zh: "核对正文与监控表,更正有误的一处", en: "check the prose against the form, and correct the wrong one" },
  *relate({ submission }) {
    for (const { index, claim } of numericClaims(submission)) {
      const match = submission.matches[index];
      const project = projectOf(submission, match?.project);
      if (match == null || project === null || claim.indicator !== null || !isOfReport(claim, submission)) continue;
      const columns = columnsFor(claim).filter((column) => project.form.columns.includes(column));
      const [first] = columns;
      if (first === undefined) continue;
      const name = COLUMN_NAMES[first];
      const equations = columns.flatMap((column): Equation[] => {
        const cell = project.funds[column];
        return isNumeric(cell) && cell.unit.base === claim.figure.unit.base
          ? [{ stated: claim.figure, expression: figure(cell, "table") }]
          : [];
      });
      const equation = kindestOf(equations);
      if (equation === null) {
        if (columns.some((column) => project.funds[column] !== null)) continue;
        yield {
          outcome: "breaks",
          severity: "warning",
          verdict: "rule",
          project,
          // On a picture a blank may be what was not recognised.
          ambiguous: project.form.source === "ocr",
          message: {
            zh: `正文称${nameOf(project)}${name.zh}${claim.figure.text},监控表该项空白`,
            en: `the prose states ${claim.figure.text} for ${nameOf(project)} (${name.en}); its form leaves it blank`,
          },
          evidence: evidence(["narrative", claim.figure], ["form", project.name]),
        };
        continue;
      }
      const draft = relateEquation(
        equation,
        ({ stated, computed }) => ({
          zh: `正文称${nameOf(project)}${name.zh}${stated.text},监控表为${computed.value}${computed.unit}`,
          en: `the prose states ${stated.text} for ${nameOf(project)} (${name.en}); its form states ${computed.value}${computed.unit}`,
        }),
        { project },
      );
      // What was released need not be what was budgeted: only agreement says anything.
      if (isReleased(claim) && draft.outcome === "breaks") continue;
      // 12.5 in the prose for 12.46 in the form is the same figure printed shorter.
      yield draft.outcome === "rounding" ? { ...draft, outcome: "holds" } : draft;
    }
  },
  examples: {
    holds: [
      {
        prose: ["灌渠整治预算安排12.50万元，执行8.00万元，执行率为64%。"],
        projects: [{ name: "灌渠整治", budget: "12.5", executed: "8", executionRate: "64" }],
      },
    ],
    breaks: [
      {
        prose: ["灌渠整治预算安排12.50万元，执行8.00万元，执行率为64%。"],
        projects: [{ name: "灌渠整治", budget: "12.5", executed: "8.5", executionRate: "68" }],
      },
    ],
    undecided: [
      {
        prose: ["灌渠整治预算安排12.50万元。"],
        projects: [{ name: "灌渠整治", budget: "17.5", doubtful: ["budget"] }],
      },
    ],
  },
});
