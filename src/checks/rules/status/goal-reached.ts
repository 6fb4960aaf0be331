import type { Project, Submission } from "../../../domain/record.ts";
import { statedValue } from "../../comparison.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { goalPercent, type Misses, missesOf, saysComplete } from "../../goal.ts";
import { judge, listNames } from "../../judge.ts";
import { timeShare } from "../../progress.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";
import { isBound } from "../../standing.ts";

/** S1: a goal said to be wholly reached has no indicator that clearly misses its target. */
export const reachesGoal = defineRule<ProjectRule>({
  id: "status.goal-reached",
  catalogue: "S1",
  kind: "status",
  severity: "error",
  verdict: "rule",
  title: { zh: "总体目标完成与指标完成", en: "Overall goal and its indicators" },
  description: {
    zh: "总体目标填报已完成(100%)的,绩效指标不应有明显未达标的",
    en: "where the overall goal is said to be 100% reached, no indicator clearly misses its target",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "总体目标未填报为已完成,或指标无可比的完成值",
    en: "no goal is said to be reached, or no indicator states comparable values",
  },
  remedy: {
    zh: "核对目标实际完成情况与各指标完成值",
    en: "check the goal's completion against the indicators' actual values",
  },
  *relate({ project, submission }) {
    const { actual } = project.goal;
    const misses = missesBeyondGoal(project, submission);
    if (actual === null || misses === null || misses.known === 0) return;
    const fault = misses.all.some((one) => !isBound(one.actual));
    const shown = fault ? misses.shown : project.indicators;
    const names = listNames(
      misses.shown.map((one) => `${indicatorName(one)}目标${one.target?.text}实际${one.actual?.text}`),
    );
    const inEnglish = listNames(
      misses.shown.map((one) => `${indicatorName(one)} ${one.actual?.text} of ${one.target?.text}`),
    );
    const stated = goalPercent(actual);
    yield judge(
      fault,
      fault
        ? {
            zh: `${nameOf(project)}目标实际完成情况填“${actual.text}”,但${misses.known}个可比指标中${misses.shown.length}个未达到目标值:${names.zh}`,
            en: `${nameOf(project)} states its goal as “${actual.text}”, but ${misses.shown.length} of ${misses.known} indicators miss: ${inEnglish.en}`,
          }
        : {
            zh: `${nameOf(project)}目标实际完成情况填“${actual.text}”,指标无明显未达标`,
            en: `${nameOf(project)} states its goal as “${actual.text}”; no indicator clearly misses its target`,
          },
      evidence(
        ["stated", actual],
        ...shown.flatMap((one) => [["target", one.target] as const, ["actual", one.actual] as const]),
      ),
      {
        stated: stated === null ? null : statedValue(stated),
        // On schedule but short of the year's target: "100%" may mean "as planned so far", and is to be explained.
        ...(misses.certain.length > 0 ? {} : { severity: "warning" as const }),
      },
    );
  },
  examples: {
    holds: [
      { projects: [{ goal: { actual: "100%" }, indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|12公里"] }] },
      { projects: [{ goal: { actual: "已全部完成" }, indicators: ["产出指标|成本指标|工程费用|=30万元|18万元"] }] },
    ],
    breaks: [
      { projects: [{ goal: { actual: "100%" }, indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|3公里"] }] },
      { projects: [{ goal: { actual: "已完成年度目标" }, indicators: ["产出指标|数量指标|疏浚渠道|=12公里|3公里"] }] },
    ],
    undecided: [
      {
        projects: [
          {
            goal: { actual: "100%" },
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|12公里", "产出指标|数量指标|巡查|≥9次|3次"],
            doubtful: ["巡查 actual"],
          },
        ],
      },
    ],
  },
});

/** The misses that stand against a goal said to be reached; null when it is not said to be, or the months are unknown. */
export function missesBeyondGoal(project: Project, submission: Submission): Misses | null {
  const share = timeShare(project, submission);
  return share !== null && saysComplete(project.goal.actual) ? missesOf(project, "actual", share) : null;
}
