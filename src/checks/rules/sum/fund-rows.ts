import { isNumeric } from "../../../domain/figure.ts";
import type { FundColumn } from "../../../domain/record.ts";
import { BLANK, evidence, nameOf, relateEquation } from "../../evidence.ts";
import { figure, sumOf } from "../../expression.ts";
import { COLUMN_NAMES } from "../../funds.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

const AMOUNTS: readonly FundColumn[] = ["budget", "adjusted", "executed", "forecast", "balance"];

/** A1: in a form whose funds have rows, the total row is the sum of its parts, in every amount column. */
export const footsFundRows = defineRule<ProjectRule>({
  id: "sum.fund-rows",
  catalogue: "A1",
  kind: "sum",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "资金总额与各来源", en: "Total funds and their sources" },
  description: {
    zh: "监控表资金总额应等于财政拨款、其他资金等各行之和",
    en: "the total row of a form's funds equals the sum of its rows",
  },
  source: { document: "财预〔2019〕136号", place: "附件" },
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "监控表资金情况没有分行填报", en: "no form breaks its funds down into rows" },
  remedy: { zh: "核对资金总额与各来源,更正有误的一项", en: "check the total and its rows, and correct the wrong one" },
  *relate({ project }) {
    const parts = project.fundRows.filter((row) => row.key !== "total");
    if (parts.length < 2 || !project.fundRows.some((row) => row.key === "total")) return;
    for (const column of AMOUNTS) {
      const total = project.funds[column];
      const cells = parts.map((row) => row.funds[column]).filter((cell) => cell !== null);
      if (!isNumeric(total) || cells.length === 0) continue;
      const name = COLUMN_NAMES[column];
      if (!cells.every(isNumeric)) {
        yield {
          outcome: "undecided",
          why: BLANK,
          message: {
            zh: `${nameOf(project)}${name.zh}的分项不是数字`,
            en: `a part of ${nameOf(project)}'s ${name.en} is no number`,
          },
          evidence: evidence(["stated", total], ...cells.map((cell) => ["addend", cell] as const)),
        };
        continue;
      }
      // A blank row beside filled ones is a source the project does not have; all blank leaves nothing to add.
      yield relateEquation(
        { stated: total, expression: sumOf(cells.map((cell) => figure(cell, "addend"))) },
        ({ stated, computed }) => ({
          zh: `${nameOf(project)}${name.zh}资金总额填${stated.text},各行之和为${computed.value}${computed.unit}`,
          en: `the total ${name.en} of ${nameOf(project)} is ${stated.text}; its rows sum to ${computed.value}${computed.unit}`,
        }),
      );
    }
  },
  examples: {
    holds: [
      {
        projects: [
          {
            budget: "120.00",
            executed: "80.00",
            parts: { fiscal: { budget: "100.00", executed: "70.00" }, other: { budget: "20.00", executed: "10.00" } },
          },
        ],
      },
    ],
    breaks: [
      {
        projects: [
          {
            budget: "120.00",
            executed: "80.00",
            parts: { fiscal: { budget: "100.00", executed: "70.00" }, other: { budget: "20.00", executed: "11.00" } },
          },
        ],
      },
    ],
  },
});
