import { fold } from "../../../domain/characters.ts";
import type { Claim } from "../../../domain/claim.ts";
import { type Figure, isDoubtful, isNumeric, type NumericFigure } from "../../../domain/figure.ts";
import type { Indicator, Project } from "../../../domain/record.ts";
import { projectOf } from "../../about.ts";
import { DOUBT, evidence, indicatorName, nameOf, relateEquation } from "../../evidence.ts";
import { figure } from "../../expression.ts";
import { type Draft, defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

const CELLS = { target: "目标值", actual: "完成值", forecast: "全年预计完成值" } as const;
type CellKey = keyof typeof CELLS;

/** T1: what the prose states of an indicator is what its row of the form states. */
export const tiesIndicators = defineRule<SubmissionRule>({
  id: "tie-out.indicators",
  catalogue: "T1",
  kind: "tie-out",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "正文指标与监控表", en: "Indicators in the prose and in the form" },
  description: {
    zh: "正文所述指标的目标值、完成值、预计值应与监控表该指标一致;比较符不同、一处空白的为提示",
    en: "target, actual and forecast of an indicator are the same in prose and form; another operator or a blank warns",
  },
  source: { document: "财预〔2019〕136号", place: "第二条" },
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "正文没有可与监控表对应的指标数", en: "the prose states no indicator that stands in a form" },
  remedy: { zh: "核对正文与监控表,更正有误的一处", en: "check the prose against the form, and correct the wrong one" },
  *relate({ submission }) {
    for (const [index, claim] of submission.narrative.claims.entries()) {
      const match = submission.matches[index];
      const project = projectOf(submission, match?.project);
      const indicator = project?.indicators.find((one) => one.row === match?.indicator);
      if (match == null || project === null || indicator === undefined || !(claim.measure in CELLS)) continue;
      const key = claim.measure as CellKey;
      if (!project.form.indicatorColumns.includes(key)) continue;
      const cell = indicator[key];
      const draft =
        cell === null ? relateBlank(claim, key, project, indicator) : relateCell(claim, cell, key, project, indicator);
      // On a picture a blank may be what was not recognised.
      const unseen = cell === null && project.form.source === "ocr";
      if (draft !== null) yield { ...draft, project, ambiguous: unseen || match.similarity < SURE_MATCH };
    }
  },
  examples: {
    holds: [
      {
        prose: ["### 1. 灌渠整治", "巡查次数指标，年初指标值为等于12次，实际完成值为10次。"],
        projects: [{ name: "灌渠整治", indicators: ["产出指标|数量指标|巡查次数|=12次|=10次|=12次"] }],
      },
    ],
    breaks: [
      {
        prose: ["### 1. 灌渠整治", "巡查次数指标，年初指标值为等于12次，实际完成值为11次。"],
        projects: [{ name: "灌渠整治", indicators: ["产出指标|数量指标|巡查次数|=12次|=10次|=12次"] }],
      },
      {
        prose: ["### 1. 灌渠整治", "巡查次数指标，年初指标值为等于12次，实际完成值为11次。"],
        projects: [{ name: "灌渠整治", indicators: ["产出指标|数量指标|巡查次数|=12次||=12次"] }],
      },
    ],
    undecided: [
      {
        prose: ["### 1. 灌渠整治", "巡查次数指标，年初指标值为等于12次，实际完成值为11次。"],
        projects: [
          {
            name: "灌渠整治",
            indicators: ["产出指标|数量指标|巡查次数|=12次|=10次|=12次"],
            doubtful: ["巡查次数 actual"],
          },
        ],
      },
    ],
  },
});

/** Names less alike than this may be two indicators: what rests on the match wants a look. */
const SURE_MATCH = 0.8;

/** A number in the prose for a blank cell wants explaining; 暂未完成 for a blank cell agrees with it. */
function relateBlank(claim: Claim, key: CellKey, project: Project, indicator: Indicator): Draft | null {
  const numeric = isNumeric(claim.figure);
  return {
    outcome: numeric ? "breaks" : "holds",
    severity: "warning",
    verdict: "rule",
    message: {
      zh: `正文称${nameOf(project)}“${indicatorName(indicator)}”${CELLS[key]}为${claim.figure.text},监控表该格空白`,
      en: `the prose states ${claim.figure.text} as the ${key} of “${indicatorName(indicator)}” (${nameOf(project)}); its cell is blank`,
    },
    evidence: evidence(["narrative", claim.figure], ["indicator", indicator.level3]),
  };
}

function relateCell(claim: Claim, cell: Figure, key: CellKey, project: Project, indicator: Indicator): Draft | null {
  const stated = claim.figure;
  const message = {
    zh: `正文称${nameOf(project)}“${indicatorName(indicator)}”${CELLS[key]}为${stated.text},监控表为${cell.text}`,
    en: `the prose states ${stated.text} as the ${key} of “${indicatorName(indicator)}” (${nameOf(project)}); the form states ${cell.text}`,
  };
  const shown = evidence(["narrative", stated], ["table", cell]);
  if (!isNumeric(stated) || !isNumeric(cell)) {
    if (isDoubtful(stated) || isDoubtful(cell)) return { outcome: "undecided", why: DOUBT, message, evidence: shown };
    const same = !isNumeric(stated) && !isNumeric(cell) && sameWords(stated.text, cell.text);
    return { outcome: same ? "holds" : "breaks", severity: "warning", verdict: "rule", message, evidence: shown };
  }
  const units = unitsOf(stated, cell);
  if (units === "differ") return { outcome: "breaks", severity: "warning", verdict: "rule", message, evidence: shown };
  const aligned = units === "one blank" ? { ...stated, unit: cell.unit } : stated;
  const draft = relateEquation({ stated: aligned, expression: figure(cell, "table") }, () => message);
  const settled: Draft = {
    ...draft,
    equation: { stated, expression: figure(cell, "table") },
    outcome: draft.outcome === "rounding" ? "holds" : draft.outcome,
  };
  if (settled.outcome !== "holds" || operatorOf(stated) === operatorOf(cell)) return settled;
  return {
    outcome: "breaks",
    severity: "warning",
    verdict: "rule",
    message: { zh: `${message.zh},比较符不一致`, en: `${message.en}: the operators differ` },
    evidence: shown,
  };
}

const operatorOf = (of: Figure): string => of.op ?? "=";

function unitsOf(a: NumericFigure, b: NumericFigure): "same" | "one blank" | "differ" {
  if (a.unit.base === b.unit.base) return "same";
  return a.unit.name === "" || b.unit.name === "" ? "one blank" : "differ";
}

const sameWords = (a: string, b: string): boolean => {
  const left = fold(a).replace(/^定性/, "");
  const right = fold(b).replace(/^定性/, "");
  return left.includes(right) || right.includes(left);
};
