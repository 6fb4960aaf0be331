import type { FundColumn } from "../../../domain/record.ts";
import { groupOf, membersOf, numericClaims, subjectOf } from "../../about.ts";
import type { Equation } from "../../comparison.ts";
import { BLANK, evidence, relateEquation } from "../../evidence.ts";
import { COLUMN_NAMES, columnsFor, footColumn, isReleased, kindestOf } from "../../funds.ts";
import { isOfReport } from "../../period.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

const AMOUNTS: readonly FundColumn[] = ["budget", "adjusted", "executed", "forecast", "balance"];

/** A5: a total the prose states for a group of projects is the sum of that column over their forms. */
export const footsForms = defineRule<SubmissionRule>({
  id: "sum.forms-total",
  catalogue: "A5",
  kind: "sum",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "正文合计与各表合计", en: "Narrative total and the forms' sum" },
  description: {
    zh: "正文所述一组项目的预算、执行合计应等于这些项目监控表同列之和",
    en: "the budget or execution the prose states for a group of projects equals the sum over their forms",
  },
  source: { document: "财预〔2019〕136号", place: "第二条" },
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "正文没有可与各表对应的合计数,或未列明合计包括哪些项目",
    en: "the prose states no total whose projects are named",
  },
  remedy: {
    zh: "核对正文合计与各项目监控表,更正有误的一处",
    en: "check the prose against the forms, and correct the wrong one",
  },
  *relate({ submission }) {
    for (const { index, claim } of numericClaims(submission)) {
      const group = groupOf(submission, index);
      const members = group === null ? null : membersOf(submission, group);
      if (members === null || members.length < 2 || isReleased(claim) || !isOfReport(claim, submission)) continue;
      const columns = columnsFor(claim).filter(
        (column) => AMOUNTS.includes(column) && members.every((project) => project.form.columns.includes(column)),
      );
      if (columns.length === 0 || claim.figure.unit.kind !== "money") continue;
      const equations = columns.flatMap((column): Equation[] => {
        const expression = footColumn(members, column);
        return expression === null ? [] : [{ stated: claim.figure, expression }];
      });
      const equation = kindestOf(equations);
      const name = COLUMN_NAMES[columns[0] as FundColumn];
      if (equation === null) {
        yield {
          outcome: "undecided",
          why: BLANK,
          message: {
            zh: `${subjectOf(claim)}的${name.zh}有空白,无法加总`,
            en: `one ${name.en} of ${subjectOf(claim)} is blank: no sum`,
          },
          evidence: evidence(
            ["stated", claim.figure],
            ...members.map((project) => ["addend", project.funds[columns[0] as FundColumn]] as const),
          ),
        };
        continue;
      }
      yield relateEquation(equation, ({ stated, computed }) => ({
        zh: `正文称${members.length}个${group?.name}${name.zh}合计${stated.text},对应${members.length}张表之和为${computed.value}${computed.unit}`,
        en: `the prose states ${stated.text} as the ${name.en} of ${members.length} projects (${group?.name}); their forms sum to ${computed.value}${computed.unit}`,
      }));
    }
  },
  examples: {
    holds: [
      {
        prose: ["本年专项资金2个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查17.50万元。专项资金执行20.00万元。"],
        projects: [
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5", executed: "12" },
        ],
      },
    ],
    breaks: [
      {
        prose: ["本年专项资金2个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查17.50万元。专项资金执行21.00万元。"],
        projects: [
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5", executed: "12" },
        ],
      },
    ],
    undecided: [
      {
        prose: ["本年专项资金2个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查17.50万元。专项资金执行20.00万元。"],
        projects: [
          { name: "灌渠整治", budget: "12.5", executed: "8" },
          { name: "水库巡查", budget: "17.5" },
        ],
      },
    ],
  },
});
