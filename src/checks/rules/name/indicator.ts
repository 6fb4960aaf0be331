import { foldName } from "../../../domain/characters.ts";
import { projectOf } from "../../about.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T4: an indicator bears one name in the prose and in the form. */
export const namesIndicator = defineRule<SubmissionRule>({
  id: "name.indicator",
  catalogue: "T4",
  kind: "name",
  severity: "warning",
  verdict: "rule",
  title: { zh: "指标名称前后一致", en: "One name an indicator" },
  description: { zh: "同一指标在正文和监控表中的名称应一致", en: "an indicator bears one name in prose and form" },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "正文没有提到监控表中的指标", en: "the prose names no indicator of a form" },
  remedy: { zh: "统一指标名称", en: "use one name throughout" },
  *relate({ submission }) {
    const told = new Set<string>();
    for (const [index, claim] of submission.narrative.claims.entries()) {
      const match = submission.matches[index];
      const project = projectOf(submission, match?.project);
      const indicator = project?.indicators.find((one) => one.row === match?.indicator);
      if (claim.indicator === null || project === null || indicator === undefined) continue;
      const key = `${project.number}/${indicator.row}/${claim.indicator}`;
      if (told.has(key)) continue;
      told.add(key);
      const same = isSameName(claim.indicator, indicatorName(indicator));
      yield {
        outcome: same ? "holds" : "breaks",
        project,
        ambiguous: !same,
        message: {
          zh: same
            ? `指标名称一致:${indicatorName(indicator)}`
            : `${nameOf(project)}同一指标名称不一致:正文“${claim.indicator}”、监控表“${indicatorName(indicator)}”`,
          en: same
            ? `one name: ${indicatorName(indicator)}`
            : `one indicator of ${nameOf(project)}, two names: “${claim.indicator}” in the prose, “${indicatorName(indicator)}” in the form`,
        },
        evidence: evidence(["narrative", { text: claim.indicator, at: claim.figure.at }], ["table", indicator.level3]),
      };
    }
  },
  examples: {
    holds: [
      {
        prose: ["### 1. 灌渠整治", "巡查次数指标，年初指标值为等于12次，实际完成值为10次。"],
        projects: [{ name: "灌渠整治", indicators: ["产出指标|数量指标|巡查次数|=12次|=10次|=12次"] }],
      },
    ],
    breaks: [
      {
        prose: ["### 1. 灌渠整治", "渠道巡查次数指标，年初指标值为等于12次，实际完成值为10次。"],
        projects: [{ name: "灌渠整治", indicators: ["产出指标|数量指标|巡查的次数|=12次|=10次|=12次"] }],
      },
    ],
  },
});

/** The form's name with at most a word the prose put after it: 办结率 and 办结率指标, even when 指标 is mistyped. */
function isSameName(prose: string, form: string): boolean {
  const left = foldName(prose);
  const right = foldName(form);
  return left === right || (left.startsWith(right) && left.length - right.length <= 2);
}
