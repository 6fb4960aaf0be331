import { foldName } from "../../../domain/characters.ts";
import type { Wording } from "../../../domain/provenance.ts";
import type { Project, Submission } from "../../../domain/record.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T4: one project bears one name in the list, the heading and the form. */
export const namesProject = defineRule<SubmissionRule>({
  id: "name.project",
  catalogue: "T4",
  kind: "name",
  severity: "warning",
  verdict: "rule",
  title: { zh: "项目名称前后一致", en: "One name a project" },
  description: {
    zh: "同一项目在正文清单、小标题和监控表中的名称应一致",
    en: "a project bears one name in list, heading and form",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "正文没有提到监控表中的项目", en: "the prose names no project of a form" },
  remedy: { zh: "统一项目名称", en: "use one name throughout" },
  *relate({ submission }) {
    for (const project of submission.projects) {
      const names = namesOf(submission, project);
      if (names.length < 2) continue;
      const distinct = new Set(names.map(([, wording]) => properName(wording.text)));
      const told = names.map(([where, wording]) => `${where.zh}“${wording.text}”`);
      const toldEn = names.map(([where, wording]) => `${where.en} “${wording.text}”`);
      yield {
        outcome: distinct.size > 1 ? "breaks" : "holds",
        project,
        message: {
          zh: distinct.size > 1 ? `同一项目名称不一致:${told.join("、")}` : `项目名称一致:${nameOf(project)}`,
          en:
            distinct.size > 1
              ? `one project, several names: ${toldEn.join(", ")}`
              : `one name throughout: ${nameOf(project)}`,
        },
        evidence: evidence(...names.map(([where, wording]) => [where.en, wording] as const)),
      };
    }
  },
  examples: {
    holds: [{ prose: ["灌渠整治工程预算安排12.50万元。"], projects: [{ name: "灌渠整治工程", budget: "12.5" }] }],
    breaks: [
      {
        prose: ["本年专项资金2个，金额30.00万元，其中：灌渠整治工程12.50万元、水库巡查经费17.50万元。"],
        projects: [
          { name: "灌渠整治工程", budget: "12.5" },
          { name: "水库巡查专项", budget: "17.5" },
        ],
      },
    ],
  },
});

/** 农村饮水安全 and 农村饮水安全项目 are one name: the last word says what both are. */
const properName = (name: string): string => foldName(name).replace(/(?<=.{2})项目$/, "");

type Named = readonly [where: { readonly zh: string; readonly en: string }, wording: Wording];

/** The form's name, the heading's, and each distinct one the lists use. */
function namesOf(submission: Submission, project: Project): readonly Named[] {
  const names: Named[] = [];
  if (project.name !== null) names.push([{ zh: "监控表", en: "form" }, project.name]);
  for (const item of submission.items) {
    if (item.project === project.number) names.push([{ zh: "正文标题", en: "heading" }, item.title]);
  }
  const seen = new Set<string>();
  for (const [index, claim] of submission.narrative.claims.entries()) {
    const match = submission.matches[index];
    if (match?.project !== project.number || claim.item !== null || claim.subject === "") continue;
    const name = properName(claim.subject);
    // Words of the sentence may stand before a name (即…, 其中的…): they make no other name.
    const own = properName(project.name?.text ?? "");
    if (own !== "" && name !== own && name.endsWith(own)) continue;
    if (seen.has(name)) continue;
    seen.add(name);
    names.push([
      { zh: "正文清单", en: "list" },
      { text: claim.subject, at: claim.figure.at },
    ]);
  }
  return names;
}
