import { fold } from "../../../domain/characters.ts";
import { evidence, nameOf } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type ProjectRule, TOLERANCE } from "../../rule.ts";

/** F8: the day a form was filled in is one of the calendar. */
export const datesForm = defineRule<ProjectRule>({
  id: "form.date",
  catalogue: "F8",
  kind: "format",
  severity: "warning",
  verdict: "rule",
  title: { zh: "填报日期", en: "Date of the form" },
  description: { zh: "填报日期应为历法中存在的日期", en: "the date a form was filled in is one of the calendar" },
  source: null,
  appliesTo: "project",
  tolerance: TOLERANCE.exact,
  needs: { zh: "表中未填年月日齐全的填报日期", en: "no form states a whole date" },
  remedy: { zh: "更正填报日期", en: "correct the date" },
  gather: (count) => ({ zh: `${count}张表的填报日期不存在`, en: `${count} forms bear dates that do not exist` }),
  *relate({ project }) {
    const { preparedOn } = project;
    const match = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(fold(preparedOn?.text ?? ""));
    if (preparedOn === null || match === null) return;
    const [, year = "", month = "", day = ""] = match;
    const exists = isDay(BigInt(year), BigInt(month), BigInt(day));
    yield judge(
      !exists,
      {
        zh: `${nameOf(project)}填报日期为${preparedOn.text}${exists ? "" : ",没有这一天"}`,
        en: `${nameOf(project)} is dated ${preparedOn.text}${exists ? "" : ", a day that does not exist"}`,
      },
      evidence(["stated", preparedOn]),
    );
  },
  examples: {
    holds: [{ projects: [{ preparedOn: "2022年11月22日" }, { preparedOn: "2024.2.29" }] }],
    breaks: [{ projects: [{ preparedOn: "2022年11月31日" }] }, { projects: [{ preparedOn: "2022-13-01" }] }],
    undecided: [{ projects: [{ preparedOn: "2022年11月31日", doubtful: ["preparedOn"] }] }],
  },
});

const DAYS: readonly bigint[] = [31n, 28n, 31n, 30n, 31n, 30n, 31n, 31n, 30n, 31n, 30n, 31n];

function isDay(year: bigint, month: bigint, day: bigint): boolean {
  const leap = year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);
  const days = DAYS.find((_, index) => BigInt(index + 1) === month);
  return days !== undefined && day >= 1n && day <= (leap && month === 2n ? 29n : days);
}
