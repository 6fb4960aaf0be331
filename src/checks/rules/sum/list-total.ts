import { isNumeric } from "../../../domain/figure.ts";
import type { FundColumn } from "../../../domain/record.ts";
import { BLANK, evidence, relateEquation } from "../../evidence.ts";
import { figure, sumOf } from "../../expression.ts";
import { COLUMN_NAMES } from "../../funds.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

const AMOUNTS: readonly FundColumn[] = ["budget", "adjusted", "executed", "forecast", "balance"];

/** A1: the total row of a list of projects is the sum of its rows, in every amount column. */
export const footsFundList = defineRule<SubmissionRule>({
  id: "sum.list-total",
  catalogue: "A1",
  kind: "sum",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "汇总表合计行", en: "Total row of a list" },
  description: {
    zh: "项目汇总表的合计应等于各行之和",
    en: "the total row of a list of projects equals the sum of its rows",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "没有带合计行的项目汇总表", en: "there is no list of projects with a total row" },
  remedy: { zh: "核对合计行与各行,更正有误的一项", en: "check the total against the rows, and correct the wrong one" },
  *relate({ submission }) {
    for (const list of submission.fundLists) {
      if (list.total === null || list.rows.length < 2) continue;
      for (const column of AMOUNTS.filter((one) => list.columns.includes(one))) {
        const total = list.total.funds[column];
        const cells = list.rows.map((row) => row.funds[column]);
        if (!isNumeric(total)) continue;
        const name = COLUMN_NAMES[column];
        if (!cells.every(isNumeric)) {
          yield {
            outcome: "undecided",
            why: BLANK,
            message: { zh: `汇总表${name.zh}有空白,无法加总`, en: `one ${name.en} of the list is blank: no sum` },
            evidence: evidence(["stated", total], ...cells.map((cell) => ["addend", cell] as const)),
          };
          continue;
        }
        yield relateEquation(
          { stated: total, expression: sumOf(cells.map((cell) => figure(cell, "addend"))) },
          ({ stated, computed }) => ({
            zh: `汇总表${name.zh}合计为${stated.text},${cells.length}行之和为${computed.value}${computed.unit}`,
            en: `the list totals ${stated.text} (${name.en}); its ${cells.length} rows sum to ${computed.value}${computed.unit}`,
          }),
        );
      }
    }
  },
  examples: {
    holds: [{ list: ["灌渠整治|12.50|8.00|64", "水库巡查|17.50|12.00|69", "合计|30.00|20.00|67"] }],
    breaks: [{ list: ["灌渠整治|12.50|8.00|64", "水库巡查|17.50|12.00|69", "合计|30.50|20.00|66"] }],
    undecided: [{ list: ["灌渠整治|12.50|8.00|64", "水库巡查||12.00|", "合计|30.00|20.00|67"] }],
  },
});
