import type { Pipeline } from "../../../domain/pipeline.ts";
import type { Indicator, Project, Submission } from "../../../domain/record.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { indicatorRank } from "../../indicator-light.ts";
import { judge, listNames } from "../../judge.ts";
import { nameOfLight, nameOfRank, type Rank, rankOf, ranksFor } from "../../lights.ts";
import { computedPace, paceOf, timeShare } from "../../progress.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/**
 * D3: the form's light is the gravest that execution and the indicators call for: the indicators' own lights where the
 * form prints them, else those of their progress in time. A light milder than execution alone calls for is told by
 * light.budget; one that a light or value not to be read may explain is not accused.
 */
export const lightsForm = defineRule<ProjectRule>({
  id: "light.stated",
  catalogue: "D3",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "项目预警灯与各灯一致", en: "Form light and the lights it sums up" },
  description: {
    zh: "项目预警灯应为预算执行与各指标进度中最重的一级",
    en: "the form's light is the gravest that execution and its indicators call for",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.policy,
  needs: {
    zh: "未勾选预警灯,或指标进度无法判断",
    en: "no form ticks a light and states indicators that can be judged",
  },
  remedy: { zh: "核对项目预警灯与指标预警灯", en: "check the form's light against its indicators'" },
  *relate({ project, submission, pipeline }) {
    const pace = paceOf(project, submission, pipeline);
    const stated = project.light === null ? null : rankOf(project.light.light);
    const lit = ranksOf(project, submission, pipeline);
    if (pace === null || project.light === null || stated === null || lit === null) return;
    const budget = ranksFor(pace.range, pipeline.thresholds);
    const worst = Math.max(0, ...lit.map(({ rank }) => rank)) as Rank;
    const due = Math.max(worst, budget.mildest) as Rank;
    const most = Math.max(worst, budget.gravest) as Rank;
    const toldElsewhere = stated < budget.mildest;
    const fault = !toldElsewhere && ((stated < due && lit.every(({ own }) => own)) || stated > most);
    const gravest = lit.filter(({ rank }) => rank === worst).map(({ indicator }) => indicator);
    const names = listNames(gravest.map(indicatorName));
    const name = nameOfLight(project.light.light);
    yield judge(
      fault,
      {
        zh: `${nameOf(project)}勾选${name.zh};指标中最重为${nameOfRank(worst).zh}(${names.zh}),按预算执行为${nameOfRank(budget.mildest).zh}`,
        en: `${nameOf(project)} ticks ${name.en}; the gravest indicator light is ${nameOfRank(worst).en} (${names.en}), execution calls for ${nameOfRank(budget.mildest).en}`,
      },
      evidence(
        ["stated", project.light.wording],
        ["numerator", pace.executed],
        ["denominator", pace.budget],
        ...gravest.map((indicator) => ["indicator", indicator.actual ?? indicator.level3] as const),
        ...project.indicators.map((indicator) => ["light", indicator.lightWording] as const),
      ),
      {
        computed: computedPace(pace),
        ...(toldElsewhere
          ? {
              outcome: "skipped" as const,
              why: { zh: "另见“预算执行预警灯”", en: "told by “Light for budget execution”" },
            }
          : {}),
      },
    );
  },
  examples: {
    holds: [
      {
        projects: [
          {
            budget: "20",
            executed: "18",
            light: "red",
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"],
            indicatorLights: ["red"],
          },
        ],
      },
    ],
    breaks: [
      {
        projects: [
          {
            budget: "20",
            executed: "18",
            light: "green",
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"],
            indicatorLights: ["red"],
          },
        ],
      },
    ],
    undecided: [
      {
        projects: [
          {
            budget: "20",
            executed: "18",
            light: "green",
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"],
            indicatorLights: ["red"],
            doubtful: ["executed"],
          },
        ],
      },
    ],
  },
});

interface Lit {
  readonly indicator: Indicator;
  readonly rank: Rank;
  /** The form prints this light; else it is computed, and a form's light milder than that is no fault. */
  readonly own: boolean;
}

/** Each indicator with its light; null when one cannot be told, for it may be the gravest. */
function ranksOf(project: Project, submission: Submission, pipeline: Pipeline): readonly Lit[] | null {
  const share = timeShare(project, submission);
  const lit = project.indicators.map((indicator): Lit | null => {
    const own = indicator.light === null ? null : rankOf(indicator.light);
    if (own !== null) return { indicator, rank: own, own: true };
    const rank = share === null || indicator.light !== null ? null : indicatorRank(indicator, share, pipeline);
    return rank === null ? null : { indicator, rank, own: false };
  });
  return lit.length > 0 && lit.every((one) => one !== null) ? lit : null;
}
