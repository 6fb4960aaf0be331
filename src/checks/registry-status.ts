import type { Rule } from "./rule.ts";
import { pacesForecast } from "./rules/forecast/pace.ts";
import { forecastsPossibility } from "./rules/forecast/possibility.ts";
import { causesWarning } from "./rules/form/cause-required.ts";
import { datesForm } from "./rules/form/date.ts";
import { repeatsIndicator } from "./rules/form/duplicate-indicator.ts";
import { choosesFromList } from "./rules/form/enum.ts";
import { placesIndicator } from "./rules/form/heading.ts";
import { setsLevel1 } from "./rules/form/level1-required.ts";
import { numbersHeadings } from "./rules/form/numbering.ts";
import { dialsPhone } from "./rules/form/phone.ts";
import { fillsRequired } from "./rules/form/required.ts";
import { signsForm } from "./rules/form/signed.ts";
import { clearsTemplate } from "./rules/form/template-text.ts";
import { fitsUnit } from "./rules/form/unit.ts";
import { lightsBudget } from "./rules/light/budget.ts";
import { lightsIndicator } from "./rules/light/indicator.ts";
import { ticksLight } from "./rules/light/missing.ts";
import { lightsForm } from "./rules/light/stated.ts";
import { measuresActual } from "./rules/status/bound-as-actual.ts";
import { admitsCause } from "./rules/status/cause-denied.ts";
import { reachesForecast } from "./rules/status/forecast-reached.ts";
import { tellsProgress } from "./rules/status/goal-copied.ts";
import { meansGoal } from "./rules/status/goal-gap.ts";
import { reachesGoal } from "./rules/status/goal-reached.ts";
import { explainsIdle } from "./rules/status/idle.ts";
import { explainsMiss } from "./rules/status/miss-unexplained.ts";
import { tellsProblems } from "./rules/status/problems.ts";
import { boundsTarget } from "./rules/status/rate-above-hundred.ts";
import { pacesWords } from "./rules/text/pace.ts";
import { wordsFigures } from "./rules/text/words.ts";

/** Rules on forecasts, lights, status, words and the form itself, in catalogue order. */
export const STATUS_RULES: readonly Rule[] = [
  pacesForecast,
  forecastsPossibility,
  lightsBudget,
  lightsIndicator,
  lightsForm,
  ticksLight,
  reachesGoal,
  reachesForecast,
  explainsMiss,
  meansGoal,
  explainsIdle,
  tellsProblems,
  admitsCause,
  measuresActual,
  tellsProgress,
  boundsTarget,
  wordsFigures,
  pacesWords,
  fillsRequired,
  causesWarning,
  setsLevel1,
  repeatsIndicator,
  fitsUnit,
  placesIndicator,
  clearsTemplate,
  dialsPhone,
  datesForm,
  signsForm,
  choosesFromList,
  numbersHeadings,
];
