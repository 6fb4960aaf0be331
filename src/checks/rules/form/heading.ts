import { fold } from "../../../domain/characters.ts";
import { isNumeric, type NumericFigure } from "../../../domain/figure.ts";
import type { Message } from "../../../domain/note.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";
import { isMoney } from "../../standing.ts";

/** Under 质量 and 时效 an amount of any of these is a cost; under 数量 only what says so, for sums paid out are quantities. */
const COST = /(?:成本|费用|资金|经费|造价|单价|支出|(?:补贴|补助|救助|资助|费用|支出|开支)标准)$/;
const PLAIN_COST = /(?:成本|费用|造价)$/;
/** Rates that do belong under 成本: of money, of saving, of change. */
const COST_RATE =
  /成本|费|资金|支出|投资|投入|造价|价|预算|执行|节|控制|增|降|减|升|超|利|收|偏差|变动|变更|补助|补贴|标准/;
const COUNT = /(?:数量|个数|次数|件数|人数|户数|人次)$/;
/** Counts that do tell of quality: of what went wrong, and of praise. */
const QUALITY_COUNT =
  /事故|投诉|故障|差错|失误|缺陷|违规|违法|违纪|舆情|复议|诉讼|返工|退货|不合格|错误|获奖|奖|批示|采纳|录用|表彰|点击|下载|引用/;

/** F6: an indicator stands under the second-level heading its name and unit belong to. Only plain cases are told. */
export const placesIndicator = defineRule<ProjectRule>({
  id: "form.heading",
  catalogue: "F6",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "指标归类", en: "Indicator under another's heading" },
  description: {
    zh: "费用金额应列入成本指标,办结率等比率、数量不应列入成本指标、质量指标",
    en: "costs stand under cost, and rates of completion or counts stand under neither cost nor quality",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "指标没有二级分类", en: "no indicator has a second-level heading" },
  remedy: { zh: "将指标调整到相应的二级指标下", en: "move the indicator under the heading it belongs to" },
  *relate({ project }) {
    for (const indicator of project.indicators) {
      const { level2, level3, target } = indicator;
      if (level2 === null || level3 === null || !isNumeric(target)) continue;
      const heading = fold(level2.text);
      if (!/质量|时效|数量|成本/.test(heading)) continue;
      const fits = misplacement(heading, fold(indicatorName(indicator)), target);
      const full = `${nameOf(project)}“${level3.text}”(${target.text})列在${level2.text}下`;
      yield judge(
        fits !== null,
        {
          zh: fits === null ? full : `${full},${fits.zh}`,
          en: `${nameOf(project)}: “${level3.text}” (${target.text}) stands under ${level2.text}${fits === null ? "" : `, yet ${fits.en}`}`,
        },
        evidence(["level2", level2], ["name", level3], ["target", target]),
      );
    }
  },
  examples: {
    holds: [
      { projects: [{ indicators: ["产出指标|成本指标|工程费用|≤30万元", "产出指标|成本指标|成本增长率|≤5%"] }] },
      { projects: [{ indicators: ["产出指标|数量指标|发放补助资金|≥30万元", "产出指标|质量指标|验收合格率|≥95%"] }] },
    ],
    breaks: [
      { projects: [{ indicators: ["产出指标|质量指标|困难户救助资金|≤5万元/户"] }] },
      { projects: [{ indicators: ["产出指标|成本指标|案件办结率|≥95%"] }] },
      { projects: [{ indicators: ["产出指标|质量指标|处置事件数量|≤10宗"] }] },
    ],
    undecided: [{ projects: [{ indicators: ["产出指标|成本指标|案件办结率|≥95%"], doubtful: ["案件办结率 target"] }] }],
  },
});

/** Why the indicator does not belong there; null when it may. */
function misplacement(heading: string, name: string, target: NumericFigure): Message | null {
  const money = isMoney(target);
  if (money && (/质量|时效/.test(heading) ? COST : heading.includes("数量") ? PLAIN_COST : NEVER).test(name)) {
    return { zh: "为费用金额,应列入成本指标", en: "it is a cost" };
  }
  if (heading.includes("成本") && target.unit.kind === "rate" && /率$/.test(name) && !COST_RATE.test(name)) {
    return { zh: "为完成比率,不是成本", en: "it is a rate of completion" };
  }
  if (/质量/.test(heading) && target.unit.kind === "count" && !money && COUNT.test(name) && !QUALITY_COUNT.test(name)) {
    return { zh: "为数量,应列入数量指标", en: "it is a count" };
  }
  return null;
}

const NEVER = /(?!)/;
