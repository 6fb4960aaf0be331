import { fold } from "../../../domain/characters.ts";
import { isNumeric } from "../../../domain/figure.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** Names of numbers of things. 质量 ends like one and is none, 含量 is often a share. */
const QUANTITY = /(?:数量|次数|人数|件数|个数|户数|人次|批次|(?<![质含力能])量)$/;
/** Changes of a quantity are rightly in percent: 排放量减少 5%. */
const CHANGE = /增|减|提高|提升|上升|下降|降低|降幅|比例|占比|率|同比/;

/** F5: a target for a number of things has a unit, and that unit is no percentage. */
export const fitsUnit = defineRule<ProjectRule>({
  id: "form.unit",
  catalogue: "F5",
  kind: "format",
  severity: "notice",
  verdict: "rule",
  title: { zh: "指标计量单位", en: "Unit of an indicator" },
  description: {
    zh: "数量指标的目标值应有计量单位;名称为数量的指标不应以百分比计量",
    en: "a quantity target has a unit, and an indicator named as a quantity is not measured in percent",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "没有数量类指标", en: "no indicator is a quantity" },
  remedy: { zh: "补充或更正计量单位,或修改指标名称", en: "add or correct the unit, or rename the indicator" },
  *relate({ project }) {
    for (const indicator of project.indicators) {
      const { target } = indicator;
      const name = fold(indicatorName(indicator));
      const quantity = QUANTITY.test(name);
      if (!isNumeric(target) || !(quantity || fold(indicator.level2?.text ?? "") === "数量指标")) continue;
      // The unit may stand in the name, 培训人数(人), or beside the actual value.
      const elsewhere =
        /\([^()]+\)$/.test(name) || (isNumeric(indicator.actual) && indicator.actual.unit.kind !== "none");
      const bare = target.unit.kind === "none" && !elsewhere;
      const share = quantity && target.unit.kind === "rate" && !CHANGE.test(name);
      const full = `${nameOf(project)}“${indicatorName(indicator)}”目标${target.text}`;
      const inEnglish = `${nameOf(project)}, “${indicatorName(indicator)}”, target ${target.text}`;
      yield judge(
        bare || share,
        {
          zh: `${full}${bare ? ",缺计量单位" : share ? ",名称为数量,却以百分比计量" : ",有计量单位"}`,
          en: `${inEnglish}${bare ? ": no unit" : share ? ": a quantity in percent" : ": has a unit"}`,
        },
        evidence(["target", target], ["name", indicator.level3]),
      );
    }
  },
  examples: {
    holds: [
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里", "产出指标|质量指标|工程质量|≥95%"] }] },
      { projects: [{ indicators: ["产出指标|数量指标|接待人数|≥12人", "效益指标|生态效益指标|减少污水排放量|≥5%"] }] },
    ],
    breaks: [
      { projects: [{ indicators: ["产出指标|数量指标|案件受理数量|≤10"] }] },
      { projects: [{ indicators: ["产出指标|质量指标|热线接通量|≥95%"] }] },
    ],
    undecided: [
      { projects: [{ indicators: ["产出指标|数量指标|案件受理数量|≤10"], doubtful: ["案件受理数量 target"] }] },
    ],
  },
});
