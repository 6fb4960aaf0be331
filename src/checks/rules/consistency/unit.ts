import { evidence, nameOf } from "../../evidence.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T5: all forms of a report state their amounts in one unit. */
export const agreesOnUnit = defineRule<SubmissionRule>({
  id: "consistency.unit",
  catalogue: "T5",
  kind: "tie-out",
  severity: "warning",
  verdict: "rule",
  title: { zh: "金额单位", en: "Unit of amounts" },
  description: { zh: "同一报告各监控表的金额单位应一致", en: "all forms of a report state amounts in one unit" },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "报告没有监控表", en: "the report has no forms" },
  remedy: { zh: "统一金额单位", en: "use one unit throughout" },
  *relate({ submission }) {
    const counts = new Map<string, number>();
    for (const project of submission.projects)
      counts.set(project.form.unit.name, (counts.get(project.form.unit.name) ?? 0) + 1);
    const standard = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    for (const project of submission.projects) {
      const unit = project.form.unit.name;
      yield {
        outcome: unit === standard ? "holds" : "breaks",
        project,
        message: {
          zh: `${nameOf(project)}金额单位为${unit},其他表为${standard}`,
          en: `${nameOf(project)} states amounts in ${unit}, the other forms in ${standard}`,
        },
        evidence: evidence(["form", project.form.title], ["budget", project.funds.budget]),
      };
    }
  },
  examples: {
    holds: [{ projects: [{ budget: "20" }, { budget: "30" }] }],
    breaks: [{ projects: [{ budget: "20" }, { budget: "30" }, { budget: "300000", unit: "元" }] }],
  },
});
