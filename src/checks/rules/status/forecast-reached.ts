import { ONE } from "../../../domain/rational.ts";
import { statedValue } from "../../comparison.ts";
import { evidence, indicatorName, nameOf } from "../../evidence.ts";
import { goalPercent, missesOf, saysComplete } from "../../goal.ts";
import { judge, listNames } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** S2: a goal expected to be wholly reached by the year's end is not missed by its own indicators' forecasts. */
export const reachesForecast = defineRule<ProjectRule>({
  id: "status.forecast-reached",
  catalogue: "S2",
  kind: "status",
  severity: "error",
  verdict: "rule",
  title: { zh: "全年目标预计与指标预计", en: "Goal forecast and indicator forecasts" },
  description: {
    zh: "预计全年100%完成目标的,各指标全年预计值应达到目标值",
    en: "where the goal is forecast to be 100% reached, every indicator's forecast reaches its target",
  },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "未预计全年完成目标,或指标无全年预计值",
    en: "no goal is forecast to be reached, or no indicator states a forecast",
  },
  remedy: {
    zh: "核对全年目标预计与各指标全年预计值",
    en: "check the goal's forecast against the indicators' forecasts",
  },
  *relate({ project }) {
    const { forecast } = project.goal;
    if (forecast === null || !saysComplete(forecast)) return;
    const misses = missesOf(project, "forecast", ONE);
    if (misses.known === 0) return;
    const fault = misses.all.length > 0;
    const names = listNames(
      misses.shown.map((one) => `${indicatorName(one)}目标${one.target?.text}预计${one.forecast?.text}`),
    );
    const inEnglish = listNames(
      misses.shown.map((one) => `${indicatorName(one)} ${one.forecast?.text} of ${one.target?.text}`),
    );
    const stated = goalPercent(forecast);
    yield judge(
      fault,
      fault
        ? {
            zh: `${nameOf(project)}预计全年“${forecast.text}”,但${misses.known}个可比指标中${misses.shown.length}个的全年预计未达目标:${names.zh}`,
            en: `${nameOf(project)} forecasts “${forecast.text}”, but ${misses.shown.length} of ${misses.known} indicator forecasts miss: ${inEnglish.en}`,
          }
        : {
            zh: `${nameOf(project)}预计全年“${forecast.text}”,指标全年预计均未低于目标`,
            en: `${nameOf(project)} forecasts “${forecast.text}”; no indicator forecast misses its target`,
          },
      evidence(
        ["stated", forecast],
        ...(fault ? misses.shown : project.indicators).flatMap((one) => [
          ["target", one.target] as const,
          ["forecast", one.forecast] as const,
        ]),
      ),
      {
        stated: stated === null ? null : statedValue(stated),
        // A bound such as ≥10 does not exclude the target: that is to be explained, not to be returned.
        ...(fault && misses.certain.length === 0 ? { severity: "warning" as const } : {}),
      },
    );
  },
  examples: {
    holds: [
      { projects: [{ goal: { forecast: "100%" }, indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里"] }] },
      { projects: [{ goal: { forecast: "100%" }, indicators: ["产出指标|时效指标|完成时限|=60天|40天|45天"] }] },
    ],
    breaks: [
      {
        projects: [
          {
            goal: { forecast: "本年末将100%完成目标。" },
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里"],
          },
        ],
      },
    ],
    undecided: [
      {
        projects: [
          {
            goal: { forecast: "100%" },
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里", "产出指标|数量指标|巡查|≥9次|3次|5次"],
            doubtful: ["巡查 forecast"],
          },
        ],
      },
    ],
  },
});
