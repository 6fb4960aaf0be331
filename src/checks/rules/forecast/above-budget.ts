import { baseRangeOf, isDoubtful, isNumeric } from "../../../domain/figure.ts";
import { compare, HUNDRED } from "../../../domain/rational.ts";
import { order, statedValue } from "../../comparison.ts";
import { denominatorOf } from "../../denominator.ts";
import { DOUBT, evidence, nameOf } from "../../evidence.ts";
import { relateRows } from "../../funds.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** C3: no more is forecast than was budgeted. */
export const forecastsWithinBudget = defineRule<ProjectRule>({
  id: "forecast.above-budget",
  catalogue: "C3",
  kind: "forecast",
  severity: "warning",
  verdict: "rule",
  title: { zh: "全年预计不超预算", en: "Forecast within budget" },
  description: {
    zh: "预计全年执行数不应大于预算数,预计执行率不应大于100%",
    en: "no more is forecast than was budgeted",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: { zh: "未填报全年预计", en: "no forecast is stated" },
  remedy: {
    zh: "核对全年预计数;确需超预算的,说明资金来源",
    en: "check the forecast; where it exceeds the budget, say from what funds",
  },
  *relate({ project, pipeline }) {
    yield* relateRows(project, function* (funds, label) {
      const { forecast, forecastRate } = funds;
      const budget = denominatorOf(funds, pipeline);
      const name = `${nameOf(project)}${label}`;
      if (isNumeric(forecast) && isNumeric(budget)) {
        const doubtful = isDoubtful(forecast) || isDoubtful(budget);
        yield {
          outcome: doubtful ? "undecided" : order(forecast, budget) > 0 ? "breaks" : "holds",
          ...(doubtful ? { why: DOUBT } : {}),
          stated: statedValue(forecast),
          message: {
            zh: `${name}预计全年执行${forecast.text},预算数${budget.text}`,
            en: `${name} forecasts ${forecast.text} against a budget of ${budget.text}`,
          },
          evidence: evidence(["forecast", forecast], ["budget", budget]),
        };
      }
      if (isNumeric(forecastRate)) {
        const doubtful = isDoubtful(forecastRate);
        yield {
          outcome: doubtful ? "undecided" : compare(baseRangeOf(forecastRate).low, HUNDRED) > 0 ? "breaks" : "holds",
          ...(doubtful ? { why: DOUBT } : {}),
          stated: statedValue(forecastRate),
          message: {
            zh: `${name}预计全年执行率${forecastRate.text}`,
            en: `${name} forecasts a rate of ${forecastRate.text}`,
          },
          evidence: evidence(["forecast", forecastRate]),
        };
      }
    });
  },
  examples: {
    holds: [{ projects: [{ budget: "20", forecastRate: "100" }] }],
    breaks: [{ projects: [{ budget: "20", forecastRate: "110" }] }],
    undecided: [{ projects: [{ budget: "20", forecastRate: "190", doubtful: ["forecastRate"] }] }],
  },
});
