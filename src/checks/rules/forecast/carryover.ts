import type { Claim } from "../../../domain/claim.ts";
import type { Pipeline } from "../../../domain/pipeline.ts";
import type { Project, Submission } from "../../../domain/record.ts";
import { groupOf, membersOf, numericClaims, projectOf, subjectOf } from "../../about.ts";
import { denominatorOf } from "../../denominator.ts";
import { relateEquation } from "../../evidence.ts";
import { type Expression, sumOf } from "../../expression.ts";
import { carryoverOf } from "../../funds.ts";
import { isOfAnotherYear, lastMonthIn } from "../../period.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** C6: the carry-over the prose expects is what the forms' forecasts leave of the budget. */
export const carriesForecast = defineRule<SubmissionRule>({
  id: "forecast.carryover",
  catalogue: "C6",
  kind: "forecast",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "预计结转结余与全年预计", en: "Expected carry-over and forecasts" },
  description: {
    zh: "正文预计结转结余应等于预算数减全年预计执行数(预算数×(100%−预计全年执行率))",
    en: "the expected carry-over is the budget less the forecast execution of the forms",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "正文未述预计结转结余,或表中无全年预计",
    en: "no carry-over is expected, or the forms state no forecast",
  },
  remedy: {
    zh: "核对预计结转结余与监控表的全年预计",
    en: "check the expected carry-over against the forms' forecasts",
  },
  *relate({ submission, pipeline }) {
    for (const { index, claim } of numericClaims(submission)) {
      if (claim.measure !== "carryover" || claim.figure.unit.kind !== "money") continue;
      // 上年结转资金 came from before; only what this year leaves is forecast.
      if (isOfAnotherYear(claim, submission) || /上年|年初|以前年度|历年/.test(claim.term)) continue;
      if (isToDate(claim)) continue;
      const projects = projectsOf(submission, index);
      const expression = projects === null ? null : leftOf(projects, pipeline);
      if (projects === null || expression === null) continue;
      const [only] = projects.length === 1 ? projects : [];
      yield relateEquation(
        { stated: claim.figure, expression },
        ({ stated, computed }) => ({
          zh: `正文预计${subjectOf(claim)}结转结余${stated.text},按表中全年预计推算为${computed.value}${computed.unit}`,
          en: `the prose expects ${stated.text} of ${subjectOf(claim)} to be carried over; the forms' forecasts leave ${computed.value}${computed.unit}`,
        }),
        { project: only ?? null },
      );
    }
  },
  examples: {
    holds: [
      {
        prose: ["预计结转结余4.00万元，分别是灌渠整治2.00万元、水库巡查2.00万元。"],
        projects: [
          { name: "灌渠整治", budget: "20.00", forecastRate: "90" },
          { name: "水库巡查", budget: "10.00", forecastRate: "80" },
        ],
      },
    ],
    breaks: [
      {
        prose: ["预计结转结余4.00万元，分别是灌渠整治2.00万元、水库巡查2.00万元。"],
        projects: [
          { name: "灌渠整治", budget: "20.00", forecastRate: "100" },
          { name: "水库巡查", budget: "10.00", forecastRate: "80" },
        ],
      },
    ],
  },
});

/** `截至10月底结转结余3万元` is what is left by then, not what the year will leave. */
function isToDate({ period, term }: Claim): boolean {
  const month = lastMonthIn(period ?? "");
  return month !== null && month !== "12" && !/预计|预期|预估|年末|年底|全年/.test(term);
}

function projectsOf(submission: Submission, index: number): readonly Project[] | null {
  const project = projectOf(submission, submission.matches[index]?.project);
  if (project !== null) return [project];
  const group = groupOf(submission, index);
  return group === null ? null : membersOf(submission, group);
}

function leftOf(projects: readonly Project[], pipeline: Pipeline): Expression | null {
  const parts = projects.map((project) => carryoverOf(project.funds, denominatorOf(project.funds, pipeline)));
  const [first] = parts;
  if (first === undefined || !parts.every((part) => part !== null)) return null;
  return parts.length === 1 ? first : sumOf(parts);
}
