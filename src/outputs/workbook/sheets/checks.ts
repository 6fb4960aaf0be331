import type { Outcome } from "../../../domain/relation.ts";
import type { CheckInfo, Report } from "../../../domain/report.ts";
import { text, whole } from "../content.ts";
import type { Column, Sheet } from "../sheet.ts";
import { KIND, OUTCOME, printed, SEVERITY, say } from "../words.ts";
import { NUMBER } from "./columns.ts";

const OUTCOMES: readonly Outcome[] = ["holds", "rounding", "breaks", "undecided", "skipped"];

/** 核查规则: every check there is, and how often it came out how. */
export function checksSheet(report: Report): Sheet<CheckInfo> {
  const { lang } = report;
  const counts = new Map<string, number>();
  for (const { check, outcome } of report.relations) {
    const key = `${check} ${outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const outcome = (name: Outcome): Column<CheckInfo> => ({
    key: name,
    header: OUTCOME[name],
    width: 8,
    cell: ({ id }) => whole(counts.get(`${id} ${name}`) ?? 0),
  });
  return {
    name: say("核查规则", "Checks"),
    title: say("核查规则与核对情况", "Checks and their outcomes"),
    remark: say("“未核”：报告没有该规则所需的内容", "“Not checked”: the report does not state what the check needs"),
    frozen: 3,
    rows: report.checks,
    columns: [
      NUMBER,
      {
        key: "catalogue",
        header: say("编号", "Code"),
        width: 7,
        align: "center",
        cell: (check) => text(check.catalogue),
      },
      { key: "title", header: say("规则", "Check"), width: 24, cell: (check) => text(printed(check.title, lang)) },
      {
        key: "kind",
        header: say("类别", "Kind"),
        width: 10,
        align: "center",
        cell: (check) => text(KIND[check.kind][lang]),
      },
      {
        key: "severity",
        header: say("严重程度", "Severity"),
        width: 8,
        align: "center",
        cell: ({ severity }) => text(SEVERITY[severity][lang], severity),
      },
      {
        key: "description",
        header: say("内容", "What it compares"),
        width: 40,
        cell: (check) => text(printed(check.description, lang)),
      },
      {
        key: "tolerance",
        header: say("容差", "Tolerance"),
        width: 18,
        cell: (check) => text(printed(check.tolerance, lang)),
      },
      {
        key: "source",
        header: say("依据", "Rests on"),
        width: 22,
        cell: ({ source }) => text(source === null ? null : `${source.document} ${source.place}`),
      },
      ...OUTCOMES.map(outcome),
      { key: "id", header: say("标识", "Id"), width: 20, cell: ({ id }) => text(id, "muted") },
    ],
  };
}
