import { foldName } from "../../../domain/characters.ts";
import { isNumeric } from "../../../domain/figure.ts";
import type { FundColumn, Project, Submission } from "../../../domain/record.ts";
import { evidence, nameOf, relateEquation } from "../../evidence.ts";
import { figure } from "../../expression.ts";
import { COLUMN_NAMES } from "../../funds.ts";
import { type BatchRule, type Draft, defineRule, TOLERANCE } from "../../rule.ts";

const COLUMNS: readonly FundColumn[] = ["budget", "adjusted", "executed"];

/** H1: one project reported twice is reported with the same figures. */
export const repeatsProject = defineRule<BatchRule>({
  id: "duplicate.project",
  catalogue: "H1",
  kind: "duplicate",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "同一项目重复填报", en: "One project reported twice" },
  description: {
    zh: "同一单位同一期间重复填报的同名项目,数字应一致;不同单位填报同名且预算相同的项目,提示复核",
    en: "a project one department reports twice for a period has the same figures; the same name and budget from two departments wants a look",
  },
  source: null,
  appliesTo: "batch",
  tolerance: TOLERANCE.printed,
  needs: { zh: "没有重复填报的项目", en: "no project is reported twice" },
  remedy: { zh: "核实是否同一项目,统一数字", en: "find out whether it is one project, and state one set of figures" },
  *relate({ submissions }) {
    const seen = new Map<string, { submission: Submission; project: Project }[]>();
    for (const submission of submissions) {
      for (const project of submission.projects) {
        const period = project.form.period ?? submission.period?.value ?? null;
        const key = `${foldName(nameOf(project))}|${period?.from}|${period?.to}`;
        if (project.name !== null) seen.set(key, [...(seen.get(key) ?? []), { submission, project }]);
      }
    }
    for (const [first, ...others] of seen.values()) {
      if (first === undefined) continue;
      for (const other of others) {
        if (other.submission.document !== first.submission.document)
          yield* compareProjects(first, other, others.length);
      }
    }
  },
  examples: {
    holds: [
      {
        file: "a.pdf",
        projects: [{ name: "灌渠整治工程", budget: "12.5", executed: "8" }],
        others: [{ file: "b.pdf", projects: [{ name: "灌渠整治工程", budget: "12.50", executed: "8" }] }],
      },
    ],
    breaks: [
      {
        file: "a.pdf",
        projects: [{ name: "灌渠整治工程", budget: "12.5", executed: "8" }],
        others: [{ file: "b.pdf", projects: [{ name: "灌渠整治工程", budget: "12.5", executed: "9" }] }],
      },
    ],
  },
});

interface Reported {
  readonly submission: Submission;
  readonly project: Project;
}

/**
 * Two departments both have a 公用经费: only a long name that just the two use, with the same budget, is likely one
 * project, and even then somebody must look.
 */
const TELLING_NAME = 6;

function* compareProjects(a: Reported, b: Reported, others: number): Iterable<Draft & { readonly document: string }> {
  const sameDepartment =
    a.submission.department !== null && a.submission.department.value === b.submission.department?.value;
  const budgets = [a.project.funds.budget, b.project.funds.budget];
  const sameBudget = budgets.every(isNumeric) && budgets[0]?.text === budgets[1]?.text;
  const telling = foldName(nameOf(a.project)).length >= TELLING_NAME && others === 1;
  if (!sameDepartment && !(telling && sameBudget)) return;
  for (const column of COLUMNS) {
    const stated = b.project.funds[column];
    const before = a.project.funds[column];
    if (!isNumeric(stated) || !isNumeric(before)) continue;
    const draft = relateEquation({ stated, expression: figure(before, "restated") }, ({ computed }) => ({
      zh: `${nameOf(b.project)}${COLUMN_NAMES[column].zh}在本文件为${stated.text},在“${a.submission.document}”为${computed.value}${computed.unit}`,
      en: `the ${COLUMN_NAMES[column].en} of ${nameOf(b.project)} is ${stated.text} here and ${computed.value}${computed.unit} in “${a.submission.document}”`,
    }));
    yield {
      ...draft,
      outcome: draft.outcome === "rounding" ? "holds" : draft.outcome,
      document: b.submission.document,
      project: b.project,
      evidence: [...draft.evidence, ...evidence(["project", b.project.name])],
      ...(sameDepartment ? {} : { severity: "warning" as const, ambiguous: true }),
    };
  }
}
