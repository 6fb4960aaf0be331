import { fold } from "../../../domain/characters.ts";
import type { Wording } from "../../../domain/provenance.ts";
import type { Project } from "../../../domain/record.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** F7: no cell still holds the template's instructions. */
export const clearsTemplate = defineRule<ProjectRule>({
  id: "form.template-text",
  catalogue: "F7",
  kind: "format",
  severity: "error",
  verdict: "rule",
  title: { zh: "残留模板文字", en: "Template text left in" },
  description: {
    zh: "表中不应残留填表说明等模板文字",
    en: "a finished form no longer holds its template's instructions",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "表中没有文字栏目", en: "no form has text to look at" },
  remedy: { zh: "删除模板文字,按实际情况填写", en: "replace the instructions with what was done" },
  *relate({ project, pipeline }) {
    const words = wordingsOf(project);
    if (words.length === 0 || pipeline.templateText.length === 0) return;
    const left = words.flatMap((wording) => {
      const found = pipeline.templateText.filter((phrase) => fold(wording.text).includes(fold(phrase)));
      return found.length === 0 ? [] : [{ wording, found }];
    });
    for (const { wording, found } of left) {
      yield judge(
        true,
        {
          zh: `${nameOf(project)}残留模板文字“${found.join("”“")}”:${start(wording)}`,
          en: `${nameOf(project)} still says “${found.join("”, “")}”: ${start(wording)}`,
        },
        evidence(["stated", wording]),
        // 对照年度目标 may also open a sentence of one's own.
        isInstruction(wording, found) ? {} : { severity: "warning" },
      );
    }
    if (left.length > 0) return;
    yield judge(
      false,
      { zh: `${nameOf(project)}没有残留模板文字`, en: `${nameOf(project)} holds no template text` },
      evidence(["name", project.name], ["progress", project.progress], ["goal", project.goal.actual]),
    );
  },
  examples: {
    holds: [{ projects: [{ progress: "已疏浚渠道8公里" }] }],
    breaks: [{ projects: [{ progress: "(对照年度目标填写,100字以内)" }] }],
    undecided: [{ projects: [{ progress: "(对照年度目标填写,100字以内)", doubtful: ["progress"] }] }],
  },
});

function wordingsOf(project: Project): readonly Wording[] {
  const indicators = project.indicators.flatMap((one) => [
    one.level3,
    one.target,
    one.actual,
    one.forecast,
    one.reason,
  ]);
  return [...Object.values(project.fields), ...indicators].filter((wording) => wording !== null);
}

/** Two phrases together, a phrase in brackets, or little besides the phrase. */
function isInstruction(wording: Wording, found: readonly string[]): boolean {
  const text = fold(wording.text);
  const [phrase = ""] = found.map(fold);
  return found.length > 1 || text.length <= 2 * phrase.length || /^\(.*\)\.?$/.test(text);
}

/** Enough to know the cell by. */
const start = ({ text }: Wording): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
