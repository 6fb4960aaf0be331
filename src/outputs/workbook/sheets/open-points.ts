import type { Relation } from "../../../domain/relation.ts";
import type { Report } from "../../../domain/report.ts";
import { text } from "../content.ts";
import type { Sheet } from "../sheet.ts";
import { OUTCOME, printed, say } from "../words.ts";
import { comparedColumns, NUMBER } from "./columns.ts";
import { type LinkOf, locationCell } from "./location.ts";

/** 尾差与待核: what is consistent but not exact, and what could not be decided. Neither is a fault. */
export function openPointsSheet(report: Report, linkOf: LinkOf): Sheet<Relation> {
  const { lang } = report;
  const titles = new Map(report.checks.map((check) => [check.id, check.title]));
  return {
    name: say("尾差与待核", "Rounding and undecided"),
    title: say("尾差与待核事项", "Rounding differences and undecided relations"),
    remark: say(
      "尾差为四舍五入所致，不作为问题；待核事项请人工核对",
      "Rounding differences are no faults; undecided relations need a person",
    ),
    unit: true,
    frozen: 4,
    rows: report.relations.filter(({ outcome }) => outcome === "rounding" || outcome === "undecided"),
    columns: [
      NUMBER,
      {
        key: "outcome",
        header: say("类别", "Outcome"),
        width: 6,
        align: "center",
        cell: ({ outcome }) => text(OUTCOME[outcome][lang], outcome === "undecided" ? "warning" : "muted"),
      },
      { key: "department", header: say("单位", "Department"), width: 14, cell: ({ department }) => text(department) },
      { key: "project", header: say("项目", "Project"), width: 16, cell: ({ project }) => text(project) },
      {
        key: "place",
        header: say("位置", "Place"),
        width: 16,
        cell: ({ document, evidence }) => locationCell(document, evidence[0]?.at.page ?? null, lang, linkOf),
      },
      ...comparedColumns(lang),
      {
        key: "type",
        header: say("核查规则", "Check"),
        width: 12,
        cell: ({ check }) => text(printed(titles.get(check) ?? say(check, check), lang)),
      },
      {
        key: "message",
        header: say("说明", "What was compared"),
        width: 36,
        cell: ({ message }) => text(printed(message, lang)),
      },
      {
        key: "why",
        header: say("待核原因", "Why undecided"),
        width: 18,
        cell: ({ why }) => text(why === null ? null : printed(why, lang)),
      },
    ],
  };
}
