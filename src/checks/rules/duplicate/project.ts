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
    zh: "同一单位同一期间重复填报的同名项目,数字应一致;不同单位填报同名项目而数字不同的,提示复核",
    en: "a project one department reports twice for a period has the same figures; one name with other figures from two departments wants a look",
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
 * Two departments both have a 公用经费: only a long name that just the two use and that says more than its kind of
 * money is likely one project, and even then somebody must look.
 */
const TELLING_NAME = 8;
const COMMON_NAME =
  /公用经费|办公|人员经费|工资|津补贴|会议|培训|差旅|接待|物业|租赁|水电|取暖|信息系统|运转|党建|工会|退休|慰问/;

function* compareProjects(a: Reported, b: Reported, others: number): Iterable<Draft & { readonly document: string }> {
  const sameDepartment =
    a.submission.department !== null && a.submission.department.value === b.submission.department?.value;
  const name = foldName(nameOf(a.project));
  if (!sameDepartment && (name.length < TELLING_NAME || COMMON_NAME.test(name) || others > 1)) return;
  const compared = COLUMNS.flatMap((column) => {
    const stated = b.project.funds[column];
    const before = a.project.funds[column];
    if (!isNumeric(stated) || !isNumeric(before)) return [];
    const draft = relateEquation({ stated, expression: figure(before, "restated") }, () => MESSAGE);
    return [{ column, stated, before, draft }];
  });
  const worst =
    compared.find(({ draft }) => draft.outcome === "breaks") ??
    compared.find(({ draft }) => draft.outcome === "undecided") ??
    compared[0];
  if (worst === undefined) return;
  const differing = compared.filter(({ draft }) => draft.outcome === "breaks");
  const zh = differing.map(
    ({ column, stated, before }) => `${COLUMN_NAMES[column].zh}为${stated.text}、别处为${before.text}`,
  );
  const en = differing.map(
    ({ column, stated, before }) => `${COLUMN_NAMES[column].en} ${stated.text} and ${before.text}`,
  );
  const agreement =
    worst.draft.outcome === "undecided"
      ? { zh: ",有数字识别存疑", en: ", with a figure read in doubt" }
      : { zh: ",数字一致", en: ", with the same figures" };
  yield {
    ...worst.draft,
    outcome: worst.draft.outcome === "rounding" ? "holds" : worst.draft.outcome,
    document: b.submission.document,
    project: b.project,
    message: {
      zh: `${nameOf(b.project)}在“${a.submission.document}”中也有填报${differing.length === 0 ? agreement.zh : `:${zh.join(";")}`}`,
      en: `${nameOf(b.project)} is reported in “${a.submission.document}” too${differing.length === 0 ? agreement.en : `: ${en.join("; ")}`}`,
    },
    evidence: [
      ...(differing.length === 0 ? [worst] : differing).flatMap((one) => one.draft.evidence),
      ...evidence(["project", b.project.name], ["project", a.project.name]),
    ],
    ...(sameDepartment ? {} : { severity: "warning" as const, ambiguous: true }),
  };
}

const MESSAGE = { zh: "", en: "" };
