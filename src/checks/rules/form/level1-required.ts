import { fold } from "../../../domain/characters.ts";
import type { Wording } from "../../../domain/provenance.ts";
import { BLANK, evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** F3: a form with indicators has those of the first level that the pipeline requires. */
export const setsLevel1 = defineRule<ProjectRule>({
  id: "form.level1-required",
  catalogue: "F3",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "必设一级指标", en: "Required first-level indicators" },
  description: {
    zh: "绩效指标应包含业务配置要求的一级指标",
    en: "a form's indicators include the first-level ones the pipeline requires",
  },
  source: null,
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "未要求必设一级指标,或表中无一级指标列", en: "none is required, or no form has first-level indicators" },
  remedy: { zh: "补充缺少的一级指标,或说明不设的原因", en: "add the missing indicator, or say why there is none" },
  *relate({ project, pipeline }) {
    if (project.indicators.length === 0 || !project.form.indicatorColumns.includes("level1")) return;
    const set = project.indicators.map((indicator) => indicator.level1).filter((level) => level !== null);
    const named = [...new Map(set.map((level): [string, Wording] => [fold(level.text), level])).values()];
    const names = named.map((level) => level.text).join("、");
    for (const required of pipeline.requiredLevel1) {
      const missing = !named.some((level) => fold(level.text).includes(fold(required)));
      const unread = missing && set.length < project.indicators.length;
      yield judge(
        missing,
        {
          zh: `${nameOf(project)}一级指标为${names || "空白"}${missing ? `,未设${required}` : ""}`,
          en: `${nameOf(project)} sets ${names || "no first level"}${missing ? ` and no ${required}` : ""}`,
        },
        evidence(...(named.length > 0 ? named : [project.name]).map((level) => ["level1", level] as const)),
        unread ? { outcome: "undecided", why: BLANK } : {},
      );
    }
  },
  examples: {
    holds: [{ projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里"] }] }],
    breaks: [{ projects: [{ indicators: ["效益指标|社会效益指标|受益农户|≥120户|80户"] }] }],
    undecided: [
      { projects: [{ indicators: ["效益指标|社会效益指标|受益农户|≥120户|80户", "||疏浚渠道|≥12公里|8公里"] }] },
    ],
  },
});
