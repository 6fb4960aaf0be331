import { baseValueOf, type Figure, isDoubtful, isNumeric } from "../../../domain/figure.ts";
import type { Pipeline } from "../../../domain/pipeline.ts";
import { compare, divide, HUNDRED, multiply, rationalFrom, subtract, ZERO } from "../../../domain/rational.ts";
import type { Indicator, Project, Submission } from "../../../domain/record.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { periodOf } from "../../progress.ts";
import { asksReasons, explains, reasonEvidence } from "../../reasons.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";
import { isMoney, standingOf } from "../../standing.ts";

/** S3: an indicator that will miss its target over the whole year has a cause or a measure beside it. */
export const explainsMiss = defineRule<ProjectRule>({
  id: "status.miss-unexplained",
  catalogue: "S3",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "指标未达标未说明原因", en: "A missed target without a reason" },
  description: {
    zh: "全年预计达不到目标值的指标,应填写偏离原因或整改措施",
    en: "an indicator whose whole-year value misses its target states a cause or a measure",
  },
  source: { document: "财预〔2019〕136号", place: "附件" },
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "指标没有可与目标值比较的全年值", en: "no indicator states a whole-year value to compare" },
  remedy: {
    zh: "补充说明未达标原因和整改措施",
    en: "state why the target is missed and what is done about it",
  },
  *relate({ project, submission, pipeline }) {
    if (!asksReasons(project)) return;
    for (const indicator of project.indicators) {
      const reached = wholeYearOf(project, submission, indicator);
      if (reached === null || indicator.target === null) continue;
      const standing = standingOf(indicator, reached.figure);
      const doubtful = isDoubtful(reached.figure) || isDoubtful(indicator.target);
      if (standing === "unknown" && !doubtful) continue;
      const missed = standing === "short" || (standing === "differs" && strays(indicator, reached.figure, pipeline));
      const explained = explains(project, pipeline, indicator);
      const name = `${nameOf(project)}“${indicatorName(indicator)}”`;
      const values = `目标${indicator.target.text},${reached.zh}${reached.figure.text}`;
      const inEnglish = `target ${indicator.target.text}, ${reached.en} ${reached.figure.text}`;
      yield judge(
        missed && !explained,
        {
          zh: `${name}${values}${missed ? `,未达目标,${explained ? "已说明" : "偏离原因和整改措施均未说明"}` : ""}`,
          en: `${name}: ${inEnglish}${missed ? `; missed, ${explained ? "and explained" : "without a cause or measure"}` : ""}`,
        },
        [
          ...evidence(["target", indicator.target], ["actual", indicator.actual], ["forecast", indicator.forecast]),
          ...reasonEvidence(project, indicator),
        ],
      );
    }
  },
  examples: {
    holds: [
      { projects: [{ deviation: "无", indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里"] }] },
      { projects: [{ deviation: "汛期停工", indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里"] }] },
      { projects: [{ deviation: "无", indicators: ["产出指标|时效指标|响应时间|=48小时|24小时|24小时"] }] },
    ],
    breaks: [
      {
        projects: [
          { deviation: "无", measures: "无", indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里"] },
        ],
      },
    ],
    undecided: [
      {
        projects: [
          {
            deviation: "无",
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里"],
            doubtful: ["疏浚渠道 forecast"],
          },
        ],
      },
    ],
  },
});

/** The forecast where the form has one; the actual value once the year is over. */
function wholeYearOf(
  project: Project,
  submission: Submission,
  { forecast, actual }: Indicator,
): { readonly figure: Figure; readonly zh: string; readonly en: string } | null {
  if (project.form.indicatorColumns.includes("forecast")) {
    return forecast === null ? null : { figure: forecast, zh: "全年预计", en: "forecast" };
  }
  const whole = periodOf(project, submission)?.to.endsWith("-12") === true;
  return whole && actual !== null ? { figure: actual, zh: "全年完成", en: "actual" } : null;
}

/** An amount printed as `=6万元` that is not nearly spent: more than the gap the pipeline allows, in percent of the target. */
function strays({ target }: Indicator, reached: Figure, { thresholds }: Pipeline): boolean {
  if (!isNumeric(target) || !isNumeric(reached) || target.op !== "=" || !isMoney(target)) return false;
  const whole = baseValueOf(target);
  if (compare(whole, ZERO) <= 0) return false;
  const gap = multiply(divide(subtract(whole, baseValueOf(reached)), whole), HUNDRED);
  return compare(gap, rationalFrom(thresholds.goalGap)) > 0;
}
