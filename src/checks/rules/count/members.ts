import { rational } from "../../../domain/rational.ts";
import type { Group } from "../../../domain/record.ts";
import { numericClaims } from "../../about.ts";
import { relateEquation } from "../../evidence.ts";
import { constant } from "../../expression.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T3: as many projects are listed as the prose says there are. */
export const countsMembers = defineRule<SubmissionRule>({
  id: "count.members",
  catalogue: "T3",
  kind: "count",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "项目个数", en: "Number of projects" },
  description: { zh: "正文所述项目个数应与其所列项目的个数一致", en: "the prose lists as many projects as it counts" },
  source: null,
  onAbsence: true,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "正文未述项目个数,或未全部列出", en: "the prose counts no projects, or does not list them all" },
  remedy: { zh: "核对项目个数与所列项目", en: "check the number of projects against the list" },
  *relate({ submission }) {
    for (const { index, claim } of numericClaims(submission)) {
      if (claim.measure !== "count") continue;
      const group = submission.groups.find((one) => one.claims.includes(index));
      const listed = group === undefined ? null : listedIn(group);
      if (group === undefined || listed === null) continue;
      yield relateEquation(
        { stated: claim.figure, expression: constant(rational(BigInt(listed)), `所列${listed}个`) },
        ({ stated }) => ({
          zh: `正文称${group.name}${stated.text},所列共${listed}个`,
          en: `the prose counts ${stated.text} (${group.name}) and lists ${listed}`,
        }),
      );
    }
  },
  examples: {
    holds: [
      {
        prose: ["本年专项资金2个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查17.50万元。"],
        projects: [
          { name: "灌渠整治", budget: "12.5" },
          { name: "水库巡查", budget: "17.5" },
        ],
      },
    ],
    breaks: [
      {
        prose: ["本年专项资金3个，金额30.00万元，其中：灌渠整治12.50万元、水库巡查17.50万元。"],
        projects: [
          { name: "灌渠整治", budget: "12.5" },
          { name: "水库巡查", budget: "17.5" },
        ],
      },
    ],
  },
});

/** How many the group's own list names, when that list is all of it. */
const listedIn = (group: Group): number | null => (group.by === "list" ? (group.projects?.length ?? null) : null);
