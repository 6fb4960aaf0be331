import { foldName } from "../../../domain/characters.ts";
import type { Submission } from "../../../domain/record.ts";
import { evidence } from "../../evidence.ts";
import { type BatchRule, defineRule, TOLERANCE } from "../../rule.ts";

/** H4: one report is handed in once: the same bytes, or the same department, period and figures, twice is noticed. */
export const repeatsReport = defineRule<BatchRule>({
  id: "duplicate.report",
  catalogue: "H4",
  kind: "duplicate",
  severity: "notice",
  verdict: "rule",
  title: { zh: "重复报送", en: "Report handed in twice" },
  description: { zh: "同一文件或同一报告不应重复报送", en: "one file or report is handed in once" },
  source: null,
  appliesTo: "batch",
  tolerance: TOLERANCE.exact,
  needs: { zh: "只有一份报告", en: "there is one report only" },
  remedy: { zh: "保留一份,删去重复的", en: "keep one and remove the other" },
  *relate({ submissions, documents }) {
    for (const document of documents) {
      if (document.duplicateOf === null) continue;
      yield {
        outcome: "breaks",
        document: document.path,
        message: {
          zh: `与“${document.duplicateOf}”内容完全相同,只核查一份`,
          en: `the same bytes as “${document.duplicateOf}”; checked once`,
        },
        evidence: [],
      };
    }
    const first = new Map<string, Submission>();
    for (const submission of submissions) {
      const key = fingerprint(submission);
      if (key === null) continue;
      const before = first.get(key);
      if (before === undefined) first.set(key, submission);
      yield {
        outcome: before === undefined ? "holds" : "breaks",
        document: submission.document,
        message:
          before === undefined
            ? { zh: "未发现重复报送", en: "handed in once" }
            : {
                zh: `与“${before.document}”是同一报告:单位、期间和各项目数字均相同`,
                en: `the same report as “${before.document}”: department, period and all figures agree`,
              },
        evidence: evidence(["title", submission.title]),
      };
    }
  },
  examples: {
    holds: [
      {
        file: "a.pdf",
        projects: [{ budget: "12.5", executed: "8" }],
        others: [{ file: "b.pdf", projects: [{ budget: "13.5", executed: "8" }] }],
      },
    ],
    breaks: [
      {
        file: "a.pdf",
        projects: [{ budget: "12.5", executed: "8" }],
        others: [{ file: "b.pdf", projects: [{ budget: "12.5", executed: "8" }] }],
      },
    ],
  },
});

/** Department, period and every project's figures; null for a report without forms. */
function fingerprint(submission: Submission): string | null {
  if (submission.projects.length === 0) return null;
  const projects = submission.projects.map((project) =>
    [foldName(project.name?.text ?? ""), ...Object.values(project.funds).map((figure) => figure?.text ?? "")].join("/"),
  );
  const { period } = submission;
  return [submission.department?.value ?? "", period?.value.from, period?.value.to, ...projects].join("|");
}
