import { baseRangeOf, type NumericFigure } from "../../../domain/figure.ts";
import type { Range } from "../../../domain/range.ts";
import {
  compare,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  rationalFrom,
  subtract,
  sum,
  toDecimal,
  ZERO,
} from "../../../domain/rational.ts";
import type { Project } from "../../../domain/record.ts";
import { statedValue } from "../../comparison.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { goalPercent } from "../../goal.ts";
import { judge } from "../../judge.ts";
import { percent } from "../../progress.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";
import { completedShare, standingOf } from "../../standing.ts";
import { missesBeyondGoal } from "./goal-reached.ts";

/** S4: the goal's stated percentage is near the mean completion of its indicators. */
export const meansGoal = defineRule<ProjectRule>({
  id: "status.goal-gap",
  catalogue: "S4",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "总体完成率与指标平均完成率", en: "Goal percentage and mean completion" },
  description: {
    zh: "填报的总体目标完成率与各指标平均完成率相差不应超过阈值",
    en: "the goal's stated percentage is within the threshold of its indicators' mean completion",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.policy,
  needs: {
    zh: "总体目标未填报百分比,或有指标完成值为空、不可比",
    en: "no goal states a percentage, or an indicator's actual value is blank or cannot be compared",
  },
  remedy: {
    zh: "核对总体目标完成率与各指标完成情况",
    en: "check the goal's percentage against the indicators' completion",
  },
  *relate({ project, submission, pipeline }) {
    const stated = goalPercent(project.goal.actual);
    const mean = meanCompletion(project);
    if (stated === null || mean === null) return;
    const gap = gapOf(stated, mean);
    const told = (missesBeyondGoal(project, submission)?.certain.length ?? 0) > 0;
    const shown =
      compare(mean.low, mean.high) === 0 ? percent(mean.high) : `${percent(mean.low)}至${percent(mean.high)}`;
    yield judge(
      compare(gap, rationalFrom(pipeline.thresholds.goalGap)) > 0,
      {
        zh: `${nameOf(project)}目标实际完成情况填${stated.text},${project.indicators.length}个指标平均完成${shown}`,
        en: `${nameOf(project)} states its goal as ${stated.text}; its ${project.indicators.length} indicators are ${shown.replace("至", " to ")} complete on average`,
      },
      evidence(
        ["stated", project.goal.actual],
        ...project.indicators.flatMap((one) => [["target", one.target] as const, ["actual", one.actual] as const]),
        ["rate", project.funds.executionRate],
      ),
      {
        stated: statedValue(stated),
        computed: {
          value: toDecimal(mean.high, 2),
          unit: "%",
          formula: `Σ(完成值 ÷ 目标值) ÷ ${project.indicators.length}`,
        },
        difference: toDecimal(gap, 2),
        ...(told
          ? {
              outcome: "skipped" as const,
              why: { zh: "另见“总体目标完成与指标完成”", en: "told by “Overall goal and its indicators”" },
            }
          : {}),
      },
    );
  },
  examples: {
    holds: [{ projects: [{ goal: { actual: "76%" }, indicators: ["效益指标|经济效益指标|保障率|=100%|=76%"] }] }],
    breaks: [{ projects: [{ goal: { actual: "50%" }, indicators: ["效益指标|经济效益指标|保障率|=100%|=100%"] }] }],
    undecided: [
      {
        projects: [
          {
            goal: { actual: "50%" },
            indicators: ["效益指标|经济效益指标|保障率|=100%|=100%"],
            doubtful: ["goalActual"],
          },
        ],
      },
    ],
  },
});

/** In percent. What is spent of a cost may count as its share or as whole; null when any indicator cannot be judged. */
function meanCompletion(project: Project): Range | null {
  const shares = project.indicators.map((one) => {
    const share = completedShare(one, one.actual);
    return share === null ? null : { low: share, high: standingOf(one, one.actual) === "differs" ? ONE : share };
  });
  if (shares.length === 0 || !shares.every((share) => share !== null)) return null;
  const mean = (end: (range: Range) => Rational): Rational =>
    multiply(divide(sum(shares.map(end)), rational(BigInt(shares.length))), HUNDRED);
  return { low: mean((range) => range.low), high: mean((range) => range.high) };
}

/** The least distance between what the percentage may stand for and the mean; 0 when they meet. */
function gapOf(stated: NumericFigure, mean: Range): Rational {
  const { low, high } = baseRangeOf(stated);
  if (compare(low, mean.high) > 0) return subtract(low, mean.high);
  return compare(mean.low, high) > 0 ? subtract(mean.low, high) : ZERO;
}
