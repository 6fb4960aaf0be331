import { fold } from "../../../domain/characters.ts";
import type { Wording } from "../../../domain/provenance.ts";
import type { Indicator } from "../../../domain/record.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

const COLUMNS = ["possibility", "level1", "level2"] as const;
const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  possibility: { zh: "完成目标可能性", en: "possibility" },
  level1: { zh: "一级指标", en: "first level" },
  level2: { zh: "二级指标", en: "second level" },
};

/** F10: where the form has a closed list, its cells hold words of that list. */
export const choosesFromList = defineRule<ProjectRule>({
  id: "form.enum",
  catalogue: "F10",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "固定选项", en: "Words of a closed list" },
  description: {
    zh: "表中有固定选项的栏目,应填写规定的选项",
    en: "a cell that chooses from the form's own list holds one of its words",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "表中没有固定选项的栏目", en: "no form has a cell with a closed list" },
  remedy: { zh: "改填规定的选项", en: "use one of the form's own words" },
  gather: (count) => ({
    zh: `${count}处填写的不是规定选项`,
    en: `${count} cells hold words that are not on the form's lists`,
  }),
  *relate({ project, pipeline }) {
    const form = pipeline.forms.find((one) => one.name === project.form.name);
    for (const [key, list] of Object.entries(form?.enums ?? {})) {
      const words = new Map(
        wordsOf(key, project.indicators, project.fields).map((wording) => [fold(wording.text), wording]),
      );
      for (const [text, wording] of words) {
        // Ticks and weights are no words: √, 产出指标(50分).
        const word = text.replace(/\([^()]*\)|\d+分?/g, "");
        if (!/\p{Script=Han}/u.test(word)) continue;
        const name = NAMES[key] ?? { zh: wording.at.context, en: key };
        const known = list.some((one) => stem(word).includes(stem(one)));
        yield judge(
          !known,
          {
            zh: `${nameOf(project)}${name.zh}填“${wording.text}”${known ? "" : `,规定选项为${list.join("、")}`}`,
            en: `${nameOf(project)}: ${name.en} is “${wording.text}”${known ? "" : `; the list is ${list.join(", ")}`}`,
          },
          evidence(["stated", wording]),
        );
      }
    }
  },
  examples: {
    holds: [{ projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里|确定能"] }] }],
    breaks: [{ projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里|差不多"] }] }],
  },
});

/** The cells of one key: an indicator column's, or a field's. */
function wordsOf(
  key: string,
  indicators: readonly Indicator[],
  fields: Readonly<Record<string, Wording | null>>,
): readonly Wording[] {
  const column = COLUMNS.find((one) => one === key);
  const cells = column === undefined ? [fields[key] ?? null] : indicators.map((indicator) => indicator[column]);
  return cells.filter((cell) => cell !== null);
}

/** 产出 and 产出指标 are one word, and 服务对象满意度 is a longer 满意度. */
const stem = (word: string): string => fold(word).replace(/指标$/, "");
