import type { CheckInfo } from "../domain/report.ts";
import { STATUS_RULES } from "./registry-status.ts";
import type { Rule } from "./rule.ts";
import { agreesOnDepartment } from "./rules/consistency/department.ts";
import { agreesOnPeriod } from "./rules/consistency/period.ts";
import { agreesOnUnit } from "./rules/consistency/unit.ts";
import { countsIndicators } from "./rules/count/indicators.ts";
import { countsMembers } from "./rules/count/members.ts";
import { balancesFunds } from "./rules/difference/balance.ts";
import { repeatsProject } from "./rules/duplicate/project.ts";
import { repeatsReport } from "./rules/duplicate/report.ts";
import { forecastsWithinBudget } from "./rules/forecast/above-budget.ts";
import { forecastsAboveExecution } from "./rules/forecast/below-executed.ts";
import { carriesForecast } from "./rules/forecast/carryover.ts";
import { namesIndicator } from "./rules/name/indicator.ts";
import { namesProject } from "./rules/name/project.ts";
import { ordersExecution } from "./rules/order/executed-within-budget.ts";
import { boundsRate } from "./rules/rate/bounds.ts";
import { usesDenominator } from "./rules/rate/denominator.ts";
import { ratesExecution } from "./rules/rate/execution.ts";
import { ratesGrowth } from "./rules/rate/growth.ts";
import { ratesNarrative } from "./rules/rate/narrative.ts";
import { printsPrecision } from "./rules/rate/precision.ts";
import { scalesRate } from "./rules/rate/scale.ts";
import { settlesReadings } from "./rules/reading/arithmetic.ts";
import { footsDepartment } from "./rules/sum/department-total.ts";
import { footsForms } from "./rules/sum/forms-total.ts";
import { footsFundRows } from "./rules/sum/fund-rows.ts";
import { footsFundList } from "./rules/sum/list-total.ts";
import { footsNarrativeTotal } from "./rules/sum/narrative-total.ts";
import { tiesFunds } from "./rules/tie-out/funds.ts";
import { tiesIndicators } from "./rules/tie-out/indicators.ts";
import { tiesFundList } from "./rules/tie-out/list.ts";
import { tiesMentions } from "./rules/tie-out/mentions.ts";
import { restatesFacts } from "./rules/tie-out/restated.ts";

const FIGURE_RULES: readonly Rule[] = [
  footsFundRows,
  footsFundList,
  footsNarrativeTotal,
  footsForms,
  footsDepartment,
  balancesFunds,
  ratesExecution,
  usesDenominator,
  ratesNarrative,
  ratesGrowth,
  boundsRate,
  scalesRate,
  printsPrecision,
  ordersExecution,
  forecastsAboveExecution,
  forecastsWithinBudget,
  carriesForecast,
  tiesFunds,
  tiesFundList,
  tiesIndicators,
  tiesMentions,
  restatesFacts,
  countsMembers,
  countsIndicators,
  namesProject,
  namesIndicator,
  agreesOnPeriod,
  agreesOnDepartment,
  agreesOnUnit,
  repeatsProject,
  repeatsReport,
  settlesReadings,
];

/** A1 before A10 before B1. */
function inCatalogueOrder(a: Rule, b: Rule): number {
  const order = (rule: Rule): string => rule.catalogue.charAt(0) + rule.catalogue.slice(1).padStart(2, "0");
  return order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0;
}

/** Every rule, in catalogue order. A rule that is not here does not run; the registry test compares with the files. */
export const RULES: readonly Rule[] = [...FIGURE_RULES, ...STATUS_RULES].sort(inCatalogueOrder);

/** What each check is, without running any. */
export const checkInfos = (): readonly CheckInfo[] =>
  RULES.map(({ id, catalogue, kind, severity, verdict, title, description, appliesTo, tolerance, source, remedy }) => ({
    id,
    catalogue,
    kind,
    severity,
    verdict,
    title,
    description,
    appliesTo,
    tolerance,
    source,
    remedy,
  }));
