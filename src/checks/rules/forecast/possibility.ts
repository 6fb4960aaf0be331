import { fold } from "../../../domain/characters.ts";
import { isDoubtful, isNumeric } from "../../../domain/figure.ts";
import { DOUBT, evidence, indicatorName, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";
import { isBound, standingOf } from "../../standing.ts";

/** C7: 完成目标可能性 agrees with the forecast beside it. */
export const forecastsPossibility = defineRule<ProjectRule>({
  id: "forecast.possibility",
  catalogue: "C7",
  kind: "forecast",
  severity: "warning",
  verdict: "rule",
  title: { zh: "全年预计与完成可能性", en: "Forecast and stated possibility" },
  description: {
    zh: "填“确定能”的指标,全年预计值应达到目标;填“不可能”的,不应达到",
    en: "an indicator that is certain to be reached forecasts its target; one that cannot be reached does not",
  },
  source: { document: "财预〔2019〕136号", place: "附件" },
  appliesTo: "project",
  tolerance: TOLERANCE.printed,
  needs: {
    zh: "指标未同时填报目标值、全年预计值和完成可能性",
    en: "no indicator states a target, a forecast and a possibility",
  },
  remedy: { zh: "核对全年预计值与完成可能性", en: "check the forecast against the stated possibility" },
  *relate({ project }) {
    for (const indicator of project.indicators) {
      const { target, forecast, possibility } = indicator;
      if (possibility === null || target === null || forecast === null) continue;
      const certain = /^(?:确定能|确定|能)/.test(fold(possibility.text));
      const impossible = /不可能/.test(fold(possibility.text));
      const standing = standingOf(indicator, forecast);
      const operands = evidence(["possibility", possibility], ["target", target], ["forecast", forecast]);
      const name = `${nameOf(project)}“${indicatorName(indicator)}”`;
      const message = {
        zh: `${name}目标${target.text},全年预计${forecast.text},完成可能性填“${possibility.text}”`,
        en: `${name}: target ${target.text}, forecast ${forecast.text}, possibility “${possibility.text}”`,
      };
      if (isDoubtful(target) || isDoubtful(forecast)) {
        yield { outcome: "undecided", why: DOUBT, message, evidence: operands };
        continue;
      }
      if (standing === "unknown" || standing === "differs") continue;
      const measured = isNumeric(forecast) && !isBound(forecast);
      yield judge(
        (certain && standing === "short") || (impossible && standing === "met" && measured),
        message,
        operands,
      );
    }
  },
  examples: {
    holds: [
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里|确定能"] }] },
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里|有可能"] }] },
    ],
    breaks: [
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里|确定能"] }] },
      { projects: [{ indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|12公里|不可能"] }] },
    ],
    undecided: [
      {
        projects: [
          {
            indicators: ["产出指标|数量指标|疏浚渠道|≥12公里|8公里|10公里|确定能"],
            doubtful: ["疏浚渠道 forecast"],
          },
        ],
      },
    ],
  },
});
