import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { nameOfLight, nameOfRank, rankOf, ranksFor } from "../../lights.ts";
import { computedPace, paceOf, percent } from "../../progress.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/**
 * D1: the ticked light is no milder than budget execution against time calls for. A graver one may stand for the
 * indicators: light.stated looks at those.
 */
export const lightsBudget = defineRule<ProjectRule>({
  id: "light.budget",
  catalogue: "D1",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "预算执行预警灯", en: "Light for budget execution" },
  description: {
    zh: "预警灯不应轻于按“执行率÷时间进度”和阈值应亮的灯",
    en: "the ticked light is no milder than execution over the time gone calls for",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.policy,
  needs: {
    zh: "未勾选预警灯,或缺少预算数、执行数、监控期间",
    en: "no light is ticked, or budget, execution or period is not stated",
  },
  remedy: { zh: "按执行进度重新勾选预警灯并说明原因", en: "tick the light that execution calls for, and say why" },
  *relate({ project, submission, pipeline }) {
    const pace = paceOf(project, submission, pipeline);
    const stated = project.light === null ? null : rankOf(project.light.light);
    if (pace === null || stated === null || project.light === null) return;
    const due = ranksFor(pace.range, pipeline.thresholds);
    const name = nameOfLight(project.light.light);
    const called = nameOfRank(due.mildest);
    const figures = `${percent(pace.rate)}÷${percent(pace.time)}=${computedPace(pace).value}%`;
    yield judge(
      stated < due.mildest,
      {
        zh: `${nameOf(project)}勾选${name.zh},执行率÷时间进度为${figures},应为${called.zh}`,
        en: `${nameOf(project)} ticks ${name.en}; execution over time is ${figures}, which calls for ${called.en}`,
      },
      evidence(["stated", project.light.wording], ["numerator", pace.executed], ["denominator", pace.budget]),
      { computed: computedPace(pace) },
    );
  },
  examples: {
    holds: [{ projects: [{ budget: "20", executed: "8", light: "red" }] }],
    breaks: [{ projects: [{ budget: "20", executed: "8", light: "green" }] }],
    undecided: [{ projects: [{ budget: "20", executed: "8", light: "green", doubtful: ["executed"] }] }],
  },
});
