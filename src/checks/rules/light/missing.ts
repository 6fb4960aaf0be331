import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { nameOfRank, ranksFor } from "../../lights.ts";
import { computedPace, paceOf, percent } from "../../progress.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** D4: a form whose execution calls for a red or yellow light ticks one. */
export const ticksLight = defineRule<ProjectRule>({
  id: "light.missing",
  catalogue: "D4",
  kind: "status",
  severity: "notice",
  verdict: "rule",
  title: { zh: "预警灯漏勾", en: "Light not ticked" },
  description: {
    zh: "按执行进度应亮红灯或黄灯的项目,预警灯应予勾选",
    en: "where execution calls for red or yellow, one of the form's boxes is ticked",
  },
  source: null,
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.policy,
  needs: {
    zh: "表中无预警灯,或缺少预算数、执行数、监控期间",
    en: "no form has lights, or budget, execution or period is not stated",
  },
  remedy: { zh: "按执行进度勾选预警灯", en: "tick the light that execution calls for" },
  gather: (count) => ({
    zh: `${count}个项目执行进度达到预警标准,预警灯均未勾选`,
    en: `${count} projects call for a warning light and tick none`,
  }),
  *relate({ project, submission, pipeline }) {
    const pace = paceOf(project, submission, pipeline);
    if (pace === null || project.light === null) return;
    const due = ranksFor(pace.range, pipeline.thresholds).mildest;
    if (due === 0) return;
    const called = nameOfRank(due);
    const ticked = project.light.light !== "none";
    const figures = `${percent(pace.rate)}÷${percent(pace.time)}=${computedPace(pace).value}%`;
    yield judge(
      !ticked,
      {
        zh: `${nameOf(project)}执行率÷时间进度为${figures},应亮${called.zh}${ticked ? ",已勾选预警灯" : ""}`,
        en: `${nameOf(project)}: execution over time is ${figures}, which calls for ${called.en}${ticked ? "; a light is ticked" : ""}`,
      },
      evidence(["light", project.light.wording], ["numerator", pace.executed], ["denominator", pace.budget]),
      { computed: computedPace(pace) },
    );
  },
  examples: {
    holds: [{ projects: [{ budget: "20", executed: "8", light: "red" }] }],
    breaks: [{ projects: [{ budget: "20", executed: "8", light: "none" }] }],
    undecided: [{ projects: [{ budget: "20", executed: "8", light: "none", doubtful: ["budget"] }] }],
  },
});
