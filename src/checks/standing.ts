import { fold } from "../domain/characters.ts";
import { baseValueOf, type Figure, isNumeric, type NumericFigure } from "../domain/figure.ts";
import { compare, divide, ONE, type Rational, rational, smaller, ZERO } from "../domain/rational.ts";
import type { Indicator } from "../domain/record.ts";
import { attainmentOf } from "./attainment.ts";
import { indicatorName } from "./evidence.ts";

/**
 * Where a reached value stands to its target. `short`: certainly worse. `differs`: not the target, and whether that is
 * worse cannot be said: a cost below `=6万元`, 30 of `=27条`, 24 of `=48小时`. `unknown`: blank, doubtful, not comparable.
 */
export type Standing = "met" | "short" | "differs" | "unknown";

export function standingOf(indicator: Indicator, reached: Figure | null): Standing {
  const { target } = indicator;
  const attained = attainmentOf(target, reached);
  if (attained !== "missed" || !isNumeric(target) || !isNumeric(reached)) return attained === "met" ? "met" : "unknown";
  if (target.op !== "=" && target.op !== null) return "short";
  const below = compare(baseValueOf(reached), baseValueOf(target)) < 0;
  return below && isMoreBetter(indicator, target) ? "short" : "differs";
}

/** Names that say less is better, whatever their unit. */
const LESS_IS_BETTER =
  /故障|事故|投诉|差错|误差|失误|损失|缺陷|逾期|延误|违规|违法|超支|能耗|消耗|排放|污染|发病|死亡|伤亡|流失|下降|降低|减少|上升|时长|响应|控制|成本|费用|造价/;
/** Names of money: less is better unless they end as a rate does (`资金到位率`). */
const COST = /(?:经费|支出|资金)(?!.*(?:率|进度|时效|程度)$)/;
const TIMES = /^(?:个)?(?:秒|分|分钟|小时|时|天|日|工作日|周|月|季度)$/;

/** True where a value below the target is certainly worse. Times and costs may be better for being less; a calendar year is neither. */
export function isMoreBetter(indicator: Indicator, target: NumericFigure): boolean {
  const level2 = fold(indicator.level2?.text ?? "");
  const name = fold(indicatorName(indicator));
  if (isMoney(target) || level2.includes("成本") || LESS_IS_BETTER.test(name) || COST.test(name)) return false;
  if (target.unit.kind === "rate") return true;
  return !level2.includes("时效") && !TIMES.test(target.unit.base) && !isCalendarYear(target);
}

/** `万元` and `万元/户` alike. */
export const isMoney = (figure: Figure): boolean =>
  figure.unit.kind === "money" || /^元(?:\/|每|$)/.test(figure.unit.base);

const isCalendarYear = (figure: NumericFigure): boolean =>
  figure.unit.base === "年" && compare(baseValueOf(figure), rational(1900n)) >= 0;

/** reached ÷ target, at most 1; null where they do not divide. */
export function completedShare(indicator: Indicator, reached: Figure | null): Rational | null {
  const { target } = indicator;
  const standing = standingOf(indicator, reached);
  if (standing === "unknown") return null;
  if (standing === "met") return ONE;
  if (!isNumeric(target) || !isNumeric(reached) || compare(baseValueOf(target), ZERO) <= 0) return null;
  if (target.op === "≤" || target.op === "<") return ZERO;
  const share = divide(baseValueOf(reached), baseValueOf(target));
  return compare(share, ZERO) < 0 ? ZERO : smaller(share, ONE);
}

/** A bound stands where a measured value is asked for: `≥85%` may be 85 or 100. */
export const isBound = (figure: Figure | null): boolean =>
  figure !== null && (figure.op === "≥" || figure.op === "≤" || figure.op === ">" || figure.op === "<");
