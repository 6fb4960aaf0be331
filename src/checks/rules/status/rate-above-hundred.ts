import { fold } from "../../../domain/characters.ts";
import { isNumeric, numberOf } from "../../../domain/figure.ts";
import { compare, HUNDRED } from "../../../domain/rational.ts";
import { statedValue } from "../../comparison.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** Rates that may well pass 100%: growth, value kept, coverage in multiples, quotas over-fulfilled. */
const UNBOUNDED =
  /增长|增幅|增速|增加|增收|增值|提高|提升|上升|回报|收益|利润|盈利|同比|比上年|超额|倍|预算|负债|流动|周转|利用/;

/** S9: a target for a share of something done is at most 100%: ≥100% asks for more than all. */
export const boundsTarget = defineRule<ProjectRule>({
  id: "status.rate-above-hundred",
  catalogue: "S9",
  kind: "status",
  severity: "notice",
  verdict: "rule",
  title: { zh: "完成率目标超过100%", en: "A completion target above 100%" },
  description: {
    zh: "完成率、合格率一类指标的目标不应写作“≥100%”或大于100%",
    en: "a target for completion, quality or satisfaction is not “≥100%” or more than 100%",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "没有以百分比设定的目标值", en: "no target is a percentage" },
  remedy: { zh: "目标值改为“=100%”或低于100%的“≥”值", en: "write “=100%”, or a bound below 100%" },
  gather: (count) => ({
    zh: `${count}个比率指标的目标值写作≥100%或超过100%`,
    en: `${count} rate indicators have targets of ≥100% or more`,
  }),
  *relate({ project }) {
    for (const indicator of project.indicators) {
      const { target } = indicator;
      if (!isNumeric(target) || target.unit.name !== "%" || UNBOUNDED.test(fold(indicatorName(indicator)))) continue;
      const order = compare(numberOf(target), HUNDRED);
      yield judge(
        (order > 0 && target.op !== "≤" && target.op !== "<") ||
          (order === 0 && (target.op === "≥" || target.op === ">")),
        {
          zh: `${nameOf(project)}“${indicatorName(indicator)}”目标${target.text}`,
          en: `${nameOf(project)}, “${indicatorName(indicator)}”: target ${target.text}`,
        },
        evidence(["target", target], ["name", indicator.level3]),
        { stated: statedValue(target) },
      );
    }
  },
  examples: {
    holds: [
      { projects: [{ indicators: ["产出指标|时效指标|按时完工率|=100%|90%"] }] },
      {
        projects: [
          { indicators: ["产出指标|时效指标|按时完工率|≥95%|90%", "效益指标|经济效益指标|收入增长率|≥120%|90%"] },
        ],
      },
    ],
    breaks: [{ projects: [{ indicators: ["产出指标|时效指标|按时完工率|≥100%|90%"] }] }],
    undecided: [
      { projects: [{ indicators: ["产出指标|时效指标|按时完工率|≥100%|90%"], doubtful: ["按时完工率 target"] }] },
    ],
  },
});
