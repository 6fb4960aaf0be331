import { type Figure, isDoubtful, isNumeric } from "../../../domain/figure.ts";
import { order, statedValue } from "../../comparison.ts";
import { DOUBT, evidence, nameOf } from "../../evidence.ts";
import { relateRows } from "../../funds.ts";
import { type Draft, defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** C2: the whole year's forecast is no less than what is executed already. */
export const forecastsAboveExecution = defineRule<ProjectRule>({
  id: "forecast.below-executed",
  catalogue: "C2",
  kind: "forecast",
  severity: "error",
  verdict: "inconsistent",
  title: { zh: "全年预计不低于已执行", en: "Forecast no less than execution" },
  description: {
    zh: "预计全年执行数(率)不应小于已执行数(率)",
    en: "the forecast for the year is no less than what is executed already",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "未填报全年预计或执行情况", en: "no forecast or no execution is stated" },
  remedy: { zh: "核对全年预计数与执行数并更正", en: "check the forecast against the execution, and correct it" },
  *relate({ project }) {
    yield* relateRows(project, function* (funds, label) {
      const name = `${nameOf(project)}${label}`;
      yield* relateForecast(name, funds.forecast, funds.executed, { zh: "执行数", en: "execution" });
      yield* relateForecast(name, funds.forecastRate, funds.executionRate, { zh: "执行率", en: "execution rate" });
    });
  },
  examples: {
    holds: [{ projects: [{ executionRate: "60", forecastRate: "100" }] }],
    breaks: [{ projects: [{ executionRate: "60", forecastRate: "50" }] }],
    undecided: [{ projects: [{ executionRate: "60", forecastRate: "50", doubtful: ["forecastRate"] }] }],
  },
});

function* relateForecast(
  name: string,
  forecast: Figure | null,
  sofar: Figure | null,
  what: { readonly zh: string; readonly en: string },
): Iterable<Draft> {
  if (!isNumeric(forecast) || !isNumeric(sofar)) return;
  const doubtful = isDoubtful(forecast) || isDoubtful(sofar);
  yield {
    outcome: doubtful ? "undecided" : order(forecast, sofar) < 0 ? "breaks" : "holds",
    ...(doubtful ? { why: DOUBT } : {}),
    stated: statedValue(forecast),
    message: {
      zh: `${name}预计全年${what.zh}${forecast.text},已${what.zh === "执行数" ? "执行" : "达"}${sofar.text}`,
      en: `${name} forecasts an ${what.en} of ${forecast.text} for the year; ${sofar.text} is reached already`,
    },
    evidence: evidence(["forecast", forecast], ["executed", sofar]),
  };
}
