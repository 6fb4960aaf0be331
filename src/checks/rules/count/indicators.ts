import { foldName } from "../../../domain/characters.ts";
import { rational } from "../../../domain/rational.ts";
import type { Indicator, Project } from "../../../domain/record.ts";
import type { Evidence } from "../../../domain/relation.ts";
import { numericClaims, projectOf } from "../../about.ts";
import { isDoubted } from "../../doubts.ts";
import { evidence, nameOf, relateEquation } from "../../evidence.ts";
import { constant } from "../../expression.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T3: the indicators the prose counts at each level are those of the form. */
export const countsIndicators = defineRule<SubmissionRule>({
  id: "count.indicators",
  catalogue: "T3",
  kind: "count",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "指标个数", en: "Number of indicators" },
  description: {
    zh: "正文所述一、二、三级指标个数应与监控表实有个数一致",
    en: "the number of indicators the prose states at each level is that of the form",
  },
  source: null,
  onAbsence: true,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "正文未述指标个数", en: "the prose counts no indicators" },
  remedy: { zh: "核对正文与监控表的指标个数", en: "check the number of indicators in prose and form" },
  *relate({ submission }) {
    for (const { index, claim } of numericClaims(submission)) {
      const project = projectOf(submission, submission.matches[index]?.project);
      if (claim.measure !== "count" || project === null || project.indicators.length === 0) continue;
      const counted = countLevel(project, claim.counted ?? "");
      if (counted === null) continue;
      const draft = relateEquation(
        { stated: claim.figure, expression: constant(rational(BigInt(counted)), `监控表实有${counted}个`) },
        ({ stated }) => ({
          zh: `正文称${nameOf(project)}${claim.counted}${stated.text},监控表实有${counted}个`,
          en: `the prose counts ${stated.text} (${claim.counted}) for ${nameOf(project)}; its form has ${counted}`,
        }),
        { project },
      );
      yield { ...draft, evidence: [...draft.evidence, ...namesInDoubt(project)] };
    }
  },
  examples: {
    holds: [
      {
        prose: ["### 1. 灌渠整治", "该项目设定一级指标1个，二级指标2个，三级指标2个。"],
        projects: [
          {
            name: "灌渠整治",
            indicators: ["产出指标|数量指标|巡查次数|=12次|=10次|=12次", "产出指标|质量指标|合格率|≥95%|96%|96%"],
          },
        ],
      },
    ],
    breaks: [
      {
        prose: ["### 1. 灌渠整治", "该项目设定一级指标1个，二级指标2个，三级指标3个。"],
        projects: [
          {
            name: "灌渠整治",
            indicators: ["产出指标|数量指标|巡查次数|=12次|=10次|=12次", "产出指标|质量指标|合格率|≥95%|96%|96%"],
          },
        ],
      },
    ],
  },
});

/** How many indicators the form has at the level named; null for words that name none or levels it leaves blank. */
function countLevel(project: Project, counted: string): number | null {
  const name = foldName(counted);
  if (/^(?:个)?(?:三级)(?:绩效)?指标$/.test(name) || name === "绩效指标") return project.indicators.length;
  if (/^一级(?:绩效)?指标$/.test(name)) return distinct(project.indicators, (one) => one.level1?.text);
  if (!/^二级(?:绩效)?指标$/.test(name)) return null;
  return distinct(project.indicators, (one) =>
    one.level2 === null ? undefined : `${one.level1?.text}/${one.level2.text}`,
  );
}

/** One name misread is one name more: the names it was counted by, where they were read in doubt. */
const namesInDoubt = ({ indicators }: Project): readonly Evidence[] =>
  indicators
    .flatMap(({ level1, level2 }) => evidence(["level1", level1], ["level2", level2]))
    .filter(({ at }) => isDoubted(at));

function distinct(indicators: readonly Indicator[], of: (indicator: Indicator) => string | undefined): number | null {
  const names = indicators.map(of);
  return names.every((name) => name !== undefined) ? new Set(names.map((name) => foldName(name as string))).size : null;
}
