import { foldName } from "../../../domain/characters.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** Shorter texts, such as 按计划推进, may rightly say the same of both. */
const LEAST = 8;

/** S8: what has been done is told in its own words, not in those of the goal. */
export const tellsProgress = defineRule<ProjectRule>({
  id: "status.goal-copied",
  catalogue: "S8",
  kind: "status",
  severity: "notice",
  verdict: "rule",
  title: { zh: "项目进展照抄目标", en: "Progress copied from the goal" },
  description: {
    zh: "项目进展情况应反映实际进展,不应与预期目标文字相同",
    en: "a form's progress tells what was done and is not the goal's text again",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "未同时填报项目进展和预期目标", en: "no form states both its goal and its progress" },
  remedy: { zh: "按实际进展重新填写", en: "tell the progress actually made" },
  gather: (count) => ({
    zh: `${count}张表的项目进展情况与预期目标文字完全相同`,
    en: `in ${count} forms the progress is the goal's text word for word`,
  }),
  *relate({ project }) {
    const { progress, goal } = project;
    if (progress === null || goal.expected === null || foldName(goal.expected.text).length < LEAST) return;
    const copied = foldName(progress.text) === foldName(goal.expected.text);
    const start = goal.expected.text.slice(0, 20);
    yield judge(
      copied,
      copied
        ? { zh: `${nameOf(project)}(“${start}…”)`, en: `${nameOf(project)} (“${start}…”)` }
        : {
            zh: `${nameOf(project)}的项目进展有自己的表述`,
            en: `the progress of ${nameOf(project)} is told in its own words`,
          },
      evidence(["progress", progress], ["goal", goal.expected]),
    );
  },
  examples: {
    holds: [{ projects: [{ progress: "已疏浚渠道8公里", goal: { expected: "完成全年渠道疏浚任务" } }] }],
    breaks: [{ projects: [{ progress: "完成全年渠道疏浚任务。", goal: { expected: "完成全年渠道疏浚任务" } }] }],
    undecided: [
      {
        projects: [
          {
            progress: "完成全年渠道疏浚任务。",
            goal: { expected: "完成全年渠道疏浚任务" },
            doubtful: ["progress"],
          },
        ],
      },
    ],
  },
});
