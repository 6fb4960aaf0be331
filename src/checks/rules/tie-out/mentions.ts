import { baseValueOf, isDoubtful, isNumeric, type NumericFigure } from "../../../domain/figure.ts";
import { equals } from "../../../domain/rational.ts";
import { agree } from "../../comparison.ts";
import { DOUBT, evidence, indicatorName, nameOf } from "../../evidence.ts";
import { mentionsOf } from "../../mentions.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** T1: a figure right after an indicator's name in the prose is one its row of the form states. */
export const tiesMentions = defineRule<SubmissionRule>({
  id: "tie-out.mentions",
  catalogue: "T1",
  kind: "tie-out",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "正文指标完成数与监控表", en: "Figures after an indicator's name" },
  description: {
    zh: "正文紧接指标名称的完成数应与监控表该指标完成值一致;与目标值、预计值相同的不作判断",
    en: "a figure right after an indicator's name is the form's actual; one that is its target or forecast says nothing",
  },
  source: { document: "财预〔2019〕136号", place: "第二条" },
  appliesTo: "submission",
  tolerance: TOLERANCE.printed,
  needs: { zh: "正文没有紧接指标名称的数字", en: "no figure stands right after an indicator's name" },
  remedy: { zh: "核对正文与监控表,更正有误的一处", en: "check the prose against the form, and correct the wrong one" },
  *relate({ submission }) {
    for (const { project, indicator, figure, whole } of mentionsOf(submission)) {
      const { actual } = indicator;
      if (!isNumeric(actual) || (actual.op !== null && actual.op !== "=") || !alike(figure, actual)) continue;
      const said = agree(figure, actual);
      const others = [indicator.target, indicator.forecast].filter(isNumeric);
      if (!said && others.some((other) => alike(figure, other) && equals(baseValueOf(figure), baseValueOf(other))))
        continue;
      const doubtful = isDoubtful(figure) || isDoubtful(actual);
      yield {
        outcome: doubtful ? "undecided" : said ? "holds" : "breaks",
        ...(doubtful ? { why: DOUBT } : {}),
        project,
        ambiguous: !whole,
        message: {
          zh: `正文称${nameOf(project)}“${indicatorName(indicator)}”${figure.text},监控表完成值为${actual.text}`,
          en: `the prose states ${figure.text} for “${indicatorName(indicator)}” (${nameOf(project)}); the form's actual is ${actual.text}`,
        },
        evidence: evidence(["narrative", figure], ["table", actual]),
      };
    }
  },
  examples: {
    holds: [
      {
        prose: ["灌渠整治预算安排12.50万元，执行8.00万元。1-10月完成渠道衬砌长度4.2公里，工程验收合格率96%。"],
        projects: [
          {
            name: "灌渠整治",
            budget: "12.50",
            indicators: [
              "产出指标|数量指标|渠道衬砌长度|6公里|4.2公里|6公里",
              "产出指标|质量指标|工程验收合格率|≥95%|96%|96%",
            ],
          },
        ],
      },
    ],
    breaks: [
      {
        prose: ["灌渠整治预算安排12.50万元，执行8.00万元，工程验收合格率69%。"],
        projects: [
          {
            name: "灌渠整治",
            budget: "12.50",
            indicators: ["产出指标|质量指标|工程验收合格率|≥95%|96%|96%"],
          },
        ],
      },
    ],
    undecided: [
      {
        prose: ["灌渠整治预算安排12.50万元，执行8.00万元，工程验收合格率69%。"],
        projects: [
          {
            name: "灌渠整治",
            budget: "12.50",
            indicators: ["产出指标|质量指标|工程验收合格率|≥95%|96%|96%"],
            doubtful: ["工程验收合格率 actual"],
          },
        ],
      },
    ],
  },
});

/** One kind of thing in one unit: 512名 and 512人 are left alone. */
const alike = (a: NumericFigure, b: NumericFigure): boolean => a.unit.base === b.unit.base && a.unit.name !== "";
