import { foldName } from "../../../domain/characters.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T5: the cover and every form name one department. */
export const agreesOnDepartment = defineRule<SubmissionRule>({
  id: "consistency.department",
  catalogue: "T5",
  kind: "tie-out",
  severity: "warning",
  verdict: "rule",
  title: { zh: "填报单位", en: "Department" },
  description: { zh: "封面与各监控表的填报单位应一致", en: "cover and forms name one department" },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "监控表未填填报单位", en: "no form names its department" },
  remedy: { zh: "统一填报单位名称", en: "name one department throughout" },
  *relate({ submission }) {
    const department = submission.department;
    if (department === null || department.from === "file-name" || department.from === "folder") return;
    for (const project of submission.projects) {
      const stated = project.fields.department ?? null;
      if (stated === null) continue;
      const a = foldName(stated.text.replace(/[（(][^）)]*[)）]/g, ""));
      const b = foldName(department.value);
      yield {
        outcome: a.includes(b) || b.includes(a) ? "holds" : "breaks",
        project,
        message: {
          zh: `${nameOf(project)}填报单位为“${stated.text}”,封面为“${department.value}”`,
          en: `the form of ${nameOf(project)} names “${stated.text}”, the cover “${department.value}”`,
        },
        evidence: evidence(["form", stated], ["cover", department.wording]),
      };
    }
  },
  examples: {
    holds: [{ department: "青禾县水务局", projects: [{ department: "青禾县水务局" }] }],
    breaks: [{ department: "青禾县水务局", projects: [{ department: "青禾县林业局" }] }],
  },
});
