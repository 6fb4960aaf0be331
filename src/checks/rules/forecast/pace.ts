import { baseRangeOf, type Figure, isNumeric } from "../../../domain/figure.ts";
import { divideRanges } from "../../../domain/range.ts";
import { compare, HUNDRED, multiply, type Rational, rational, rationalFrom, ZERO } from "../../../domain/rational.ts";
import { statedValue } from "../../comparison.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { computedPace, type Pace, paceOf, percent } from "../../progress.ts";
import { asksReasons, explains, reasonEvidence } from "../../reasons.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** From this share of the budget a forecast says "all of it": forecasts of 95 and more are written as 基本完成. */
const NEARLY_ALL = rational(95n);

/** C5: a forecast of (nearly) the whole budget while execution is far behind time is explained. */
export const pacesForecast = defineRule<ProjectRule>({
  id: "forecast.pace",
  catalogue: "C5",
  kind: "forecast",
  severity: "warning",
  verdict: "rule",
  title: { zh: "全年预计与当前进度", en: "Forecast and pace of execution" },
  description: {
    zh: "执行进度低于时间进度的红灯阈值、仍预计全年执行完毕的,应说明原因或措施",
    en: "a forecast of the whole budget while execution is below the red threshold of the time gone needs a reason",
  },
  source: null,
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.policy,
  needs: { zh: "未填报全年预计、执行数或监控期间", en: "no forecast, execution or period is stated" },
  remedy: {
    zh: "核实全年预计;确能完成的,说明后两个月的支付安排",
    en: "review the forecast, or say how the rest will be spent",
  },
  *relate({ project, submission, pipeline }) {
    const pace = paceOf(project, submission, pipeline);
    const forecast = forecastOf(pace, project.funds.forecastRate, project.funds.forecast);
    // Nothing executed at all is told by status.idle.
    if (pace === null || forecast === null || pace.executed.number.digits === 0n || !asksReasons(project)) return;
    const behind = compare(pace.range.high, rationalFrom(pipeline.thresholds.red)) < 0;
    const fault = behind && compare(forecast.share, NEARLY_ALL) >= 0 && !explains(project, pipeline);
    const rate = percent(pace.rate);
    yield judge(
      fault,
      fault
        ? {
            zh: `${nameOf(project)}执行率${rate},时间进度${percent(pace.time)},仍预计全年${forecast.figure.text}${percentSign(forecast.figure)},未说明原因`,
            en: `${nameOf(project)} has executed ${rate} with ${percent(pace.time)} of the year gone, forecasts ${forecast.figure.text} and gives no reason`,
          }
        : {
            zh: `${nameOf(project)}执行率${rate},时间进度${percent(pace.time)},全年预计${forecast.figure.text}${percentSign(forecast.figure)}`,
            en: `${nameOf(project)}: ${rate} executed, ${percent(pace.time)} of the year gone, ${forecast.figure.text} forecast`,
          },
      [
        ...evidence(["forecast", forecast.figure], ["numerator", pace.executed], ["denominator", pace.budget]),
        ...reasonEvidence(project),
      ],
      { stated: statedValue(forecast.figure), computed: computedPace(pace) },
    );
  },
  examples: {
    holds: [
      { projects: [{ budget: "20", executed: "16", forecastRate: "100", deviation: "无", measures: "无" }] },
      { projects: [{ budget: "20", executed: "6", forecastRate: "100", deviation: "设备11月到货后集中支付" }] },
      { projects: [{ budget: "20", executed: "6", forecastRate: "40", deviation: "无" }] },
    ],
    breaks: [{ projects: [{ budget: "20", executed: "6", forecastRate: "100", deviation: "无", measures: "无" }] }],
    undecided: [
      { projects: [{ budget: "20", executed: "6", forecastRate: "100", deviation: "无", doubtful: ["executed"] }] },
    ],
  },
});

/** The forecast as printed and as percent of the budget, at the least it may stand for. */
function forecastOf(
  pace: Pace | null,
  rate: Figure | null,
  amount: Figure | null,
): { readonly figure: Figure & { number: NonNullable<Figure["number"]> }; readonly share: Rational } | null {
  if (isNumeric(rate) && rate.unit.kind === "rate") return { figure: rate, share: baseRangeOf(rate).high };
  if (pace === null || !isNumeric(amount)) return null;
  const share = divideRanges(baseRangeOf(amount), baseRangeOf(pace.budget));
  return share === null || compare(share.low, ZERO) < 0
    ? null
    : { figure: amount, share: multiply(share.low, HUNDRED) };
}

/** Rate cells print their number alone. */
const percentSign = (figure: Figure): string =>
  figure.unit.kind === "rate" && !/[%％]/.test(figure.text) ? "%" : figure.unit.kind === "rate" ? "" : figure.unit.name;
