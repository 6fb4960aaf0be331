import { fold } from "../domain/characters.ts";
import { readFigure } from "../domain/entry.ts";
import { baseRangeOf, type Figure, isNumeric, type NumericFigure, numberOf } from "../domain/figure.ts";
import type { Wording } from "../domain/provenance.ts";
import { compare, HUNDRED, type Rational } from "../domain/rational.ts";
import type { Indicator, Project } from "../domain/record.ts";
import { PERCENT } from "../domain/unit.ts";
import { completedShare, isBound, isMoney, standingOf } from "./standing.ts";

/**
 * Words around a goal's completion that change nothing of it. What is left after them is the statement itself; words
 * such as 基本, 部分 or 正在 are not among them, so a goal that says those says nothing certain.
 */
const AROUND =
  /截至|截止|目前|本年(?:度|末|底|内)?|全年|当年|年末|年底|年终|年初|年内|年度|\d{4}年|\d{1,2}月(?:底|末|份)?|现|已经|已|将|会|预计|预期|能够|可以|按期|按时|如期|按计划|顺利|圆满|总体|整体|全部|各项|所有|均|都|绩效|目标|任务|工作|项目|完成|达成|达到|实现|率|度|进度|情况|的|为|了|设定|年|[,.;:、()"]/g;

/** The percentage a goal's completion is stated as, when it states nothing else: `本年末将100%完成目标。` is 100%. */
export function goalPercent(wording: Wording | null): NumericFigure | null {
  if (wording === null) return null;
  const text = fold(wording.text);
  // The point of `12.5%` is none of the marks around it.
  const left = text
    .replace(/(?<=\d)\.(?=\d)/g, "点")
    .replace(AROUND, "")
    .replace("点", ".");
  if (!/^\d+(?:\.\d+)?%$/.test(left) && !/^\d{1,3}(?:\.\d+)?$/.test(text)) return null;
  const figure = readFigure(left, PERCENT, wording.at);
  return isNumeric(figure) && figure.unit.base === "%" ? { ...figure, text: wording.text } : null;
}

/** True when the goal is said to be, or to become, wholly complete: `100%`, `已全部完成`. */
export function saysComplete(wording: Wording | null): boolean {
  if (wording === null) return false;
  const stated = goalPercent(wording);
  if (stated !== null) return stated.hedge === null && compare(numberOf(stated), HUNDRED) >= 0;
  const text = fold(wording.text);
  return (
    /完成|达成|实现/.test(text) &&
    !/(?:完成|实现|达成)(?:情况|率|度|进度)/.test(text) &&
    text.replace(AROUND, "") === ""
  );
}

/** Indicators that miss their target by the value `reached`; `certain`: beyond any other reading of the cells. */
export interface Misses {
  readonly certain: readonly Indicator[];
  readonly all: readonly Indicator[];
  /** All, and amounts of money below theirs: those show how far the work is, though less may be better. */
  readonly shown: readonly Indicator[];
  /** How many could be compared at all. */
  readonly known: number;
}

/**
 * A miss is certain when a measured value, no bound and no money, falls short; before the year is over, short of what
 * `due` of the year would have it, so that "100%" cannot mean "as planned so far".
 */
export function missesOf(project: Project, column: "actual" | "forecast", due: Rational): Misses {
  const known = project.indicators.filter((one) => standingOf(one, one[column]) !== "unknown");
  const all = known.filter((one) => standingOf(one, one[column]) === "short");
  const certain = all.filter((one) => {
    const share = completedShare(one, one[column]);
    return (
      !isBound(one[column]) && one.target !== null && !isMoney(one.target) && share !== null && compare(share, due) < 0
    );
  });
  const shown = known.filter((one) => all.includes(one) || isUnspent(one, one[column]));
  return { certain, all, shown, known: known.length };
}

const isUnspent = ({ target }: Indicator, reached: Figure | null): boolean =>
  isNumeric(target) &&
  isNumeric(reached) &&
  target.op === "=" &&
  isMoney(target) &&
  compare(baseRangeOf(reached).high, baseRangeOf(target).low) < 0;
