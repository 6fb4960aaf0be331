import { fold, foldName } from "../../../domain/characters.ts";
import { isNumeric } from "../../../domain/figure.ts";
import type { Indicator } from "../../../domain/record.ts";
import { agree } from "../../comparison.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** Shorter names, such as 数量 and 量数, are too short to be one name in another order. */
const LEAST = 4;

/** F4: within a form each third-level indicator has a name of its own. */
export const repeatsIndicator = defineRule<ProjectRule>({
  id: "form.duplicate-indicator",
  catalogue: "F4",
  kind: "duplicate",
  severity: "notice",
  verdict: "rule",
  title: { zh: "指标名称重复", en: "Duplicate indicator names" },
  description: {
    zh: "同一张表内三级指标不应重名,也不应仅词序不同;同一分类下同名指标目标不同的须说明",
    en: "no two indicators of a form share a name, or its characters in another order",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "没有两个以上指标的监控表", en: "no form has two indicators" },
  remedy: { zh: "合并重复指标,或修改指标名称加以区分", en: "merge the indicators, or tell them apart by name" },
  *relate({ project }) {
    const named = project.indicators.filter((indicator) => foldName(indicatorName(indicator)) !== "");
    if (named.length < 2) return;
    const pairs = pairsOf(named).filter(([a, b]) => isSame(a, b) || isReordered(a, b));
    for (const [a, b] of pairs) {
      const same = isSame(a, b);
      const contradicts = same && isContradiction(a, b);
      const left = `${a.level2?.text ?? ""}${a.target?.text ?? ""}`;
      const right = `${b.level2?.text ?? ""}${b.target?.text ?? ""}`;
      yield judge(
        true,
        same
          ? {
              zh: `${nameOf(project)}的指标“${indicatorName(a)}”出现两次:${left}、${right}`,
              en: `${nameOf(project)} names two indicators “${indicatorName(a)}”: ${left} and ${right}`,
            }
          : {
              zh: `${nameOf(project)}的指标“${indicatorName(a)}”与“${indicatorName(b)}”仅词序不同`,
              en: `${nameOf(project)}: “${indicatorName(a)}” and “${indicatorName(b)}” differ in word order only`,
            },
        evidence(["name", a.level3], ["target", a.target], ["name", b.level3], ["target", b.target]),
        contradicts ? { severity: "warning" } : {},
      );
    }
    if (pairs.length > 0) return;
    yield judge(
      false,
      {
        zh: `${nameOf(project)}的${named.length}个指标名称互不相同`,
        en: `the ${named.length} indicators of ${nameOf(project)} have names of their own`,
      },
      evidence(...named.map((indicator) => ["name", indicator.level3] as const)),
    );
  },
  examples: {
    holds: [
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里", "产出指标|质量指标|验收合格率|≥95%"] }] },
    ],
    breaks: [
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里", "产出指标|数量指标|疏浚渠道|≥15公里"] }] },
      { projects: [{ indicators: ["产出指标|数量指标|慰问群众工作|≥3次", "产出指标|质量指标|群众慰问工作|≥85%"] }] },
    ],
    undecided: [
      {
        projects: [
          {
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里", "产出指标|数量指标|疏浚渠道|≥15公里"],
            doubtful: ["疏浚渠道 target"],
          },
        ],
      },
    ],
  },
});

const pairsOf = (indicators: readonly Indicator[]): readonly (readonly [Indicator, Indicator])[] =>
  indicators.flatMap((a, index) => indicators.slice(index + 1).map((b) => [a, b] as const));

const isSame = (a: Indicator, b: Indicator): boolean => foldName(indicatorName(a)) === foldName(indicatorName(b));

function isReordered(a: Indicator, b: Indicator): boolean {
  const [left, right] = [foldName(indicatorName(a)), foldName(indicatorName(b))];
  if (left.length !== right.length || left.length < LEAST || /^[\da-z]+$/i.test(left)) return false;
  return [...left].sort().join("") === [...right].sort().join("");
}

/** One thing measured in one unit under one heading, with two targets. */
function isContradiction(a: Indicator, b: Indicator): boolean {
  if (fold(a.level2?.text ?? "") !== fold(b.level2?.text ?? "")) return false;
  return (
    isNumeric(a.target) &&
    isNumeric(b.target) &&
    a.target.unit.base === b.target.unit.base &&
    !agree(a.target, b.target)
  );
}
