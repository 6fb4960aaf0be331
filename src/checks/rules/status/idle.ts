import { isNumeric, numberOf } from "../../../domain/figure.ts";
import { compare, HUNDRED, ZERO } from "../../../domain/rational.ts";
import type { Funds, Project } from "../../../domain/record.ts";
import { agree } from "../../comparison.ts";
import { denominatorOf } from "../../denominator.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { saysComplete } from "../../goal.ts";
import { judge } from "../../judge.ts";
import { asksReasons, explains, reasonEvidence } from "../../reasons.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** S5: a project that has executed nothing and still expects to execute all says why. */
export const explainsIdle = defineRule<ProjectRule>({
  id: "status.idle",
  catalogue: "S5",
  kind: "status",
  severity: "warning",
  verdict: "rule",
  title: { zh: "零执行却预计全年完成", en: "Nothing executed, everything forecast" },
  description: {
    zh: "执行数为0、预计全年100%的项目,应说明未执行的原因",
    en: "a project that has executed nothing and forecasts 100% gives a reason",
  },
  source: null,
  onAbsence: true,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "没有执行数为0的项目", en: "no project has executed nothing" },
  remedy: {
    zh: "说明未执行的原因和后续支付安排,或调整全年预计",
    en: "say why nothing is executed and how it will be, or revise the forecast",
  },
  *relate({ project, pipeline }) {
    const { executed } = project.funds;
    const budget = denominatorOf(project.funds, pipeline);
    if (!isNumeric(executed) || executed.number.digits !== 0n || !asksReasons(project)) return;
    if (!isNumeric(budget) || compare(numberOf(budget), ZERO) <= 0) return;
    const forecast = forecastsAll(project);
    if (forecast === null) return;
    const fault = forecast && !explains(project, pipeline);
    const said = saidForecast(project);
    yield judge(
      fault,
      {
        zh: `${nameOf(project)}预算${budget.text}${budget.unit.name},执行数为0,预计全年${said}${fault ? ",偏离原因和整改措施均未说明" : ""}`,
        en: `${nameOf(project)}: budget ${budget.text}, nothing executed, ${said} forecast${fault ? ", and no reason given" : ""}`,
      },
      [
        ...evidence(
          ["executed", executed],
          ["budget", budget],
          ["executionRate", project.funds.executionRate],
          ["forecast", project.funds.forecast],
          ["forecastRate", project.funds.forecastRate],
          ["goal", project.goal.actual],
          ["goalForecast", project.goal.forecast],
          ["light", project.light?.wording],
        ),
        ...reasonEvidence(project),
      ],
    );
  },
  examples: {
    holds: [{ projects: [{ budget: "4", executed: "0", forecastRate: "100", deviation: "上级文件11月下达" }] }],
    breaks: [{ projects: [{ budget: "4", executed: "0", forecastRate: "100", deviation: "无", measures: "无" }] }],
    undecided: [
      { projects: [{ budget: "4", executed: "0", forecastRate: "100", deviation: "无", doubtful: ["executed"] }] },
    ],
  },
});

/** By its rate, else its amount, else its goal's words; null when the form forecasts nothing. */
function forecastsAll({ funds, goal }: Project): boolean | null {
  const { forecastRate, forecast } = funds;
  if (isNumeric(forecastRate)) return compare(numberOf(forecastRate), HUNDRED) >= 0;
  if (isNumeric(forecast)) return meetsBudget(forecast, funds);
  return goal.forecast === null ? null : saysComplete(goal.forecast);
}

const meetsBudget = (forecast: NonNullable<Funds["forecast"]>, { budget, adjusted }: Funds): boolean =>
  isNumeric(forecast) && [adjusted, budget].some((amount) => isNumeric(amount) && agree(forecast, amount));

function saidForecast({ funds, goal }: Project): string {
  const text = funds.forecastRate?.text ?? funds.forecast?.text ?? goal.forecast?.text ?? "";
  return funds.forecastRate !== null && !/[%％]/.test(text) ? `${text}%` : text;
}
