import { baseValueOf, type Figure, isNumeric } from "../../../domain/figure.ts";
import { add, compare, divide, type Rational, ZERO } from "../../../domain/rational.ts";
import type { Light } from "../../../domain/record.ts";
import type { Severity } from "../../../domain/relation.ts";
import type { Report } from "../../../domain/report.ts";
import { AMOUNT, approximate, decimalText, inSheetUnit, RATE } from "../amount.ts";
import { type Content, decimal, formula, text, whole } from "../content.ts";
import { type Column, type Sheet, sumOf } from "../sheet.ts";
import { type Lang, LIGHT, SEVERITY, say } from "../words.ts";

/** What one department handed in and what became of it. */
interface DepartmentRow {
  readonly county: string | null;
  readonly department: string | null;
  documents: number;
  unread: number;
  partial: number;
  projects: number;
  budget: Rational;
  executed: Rational;
  /** Projects with a blank or unreadable amount: the sums leave them out, so they are counted. */
  withoutAmount: number;
  readonly lights: Map<Light, number>;
  readonly findings: Map<Severity, number>;
}

/** 汇总表: a row a department. */
export function summarySheet(report: Report): Sheet<DepartmentRow> {
  const rows = departmentRows(report);
  const counties = rows.some(({ county }) => county !== null);
  const lights = (["red", "yellow", "green", "blue", "none"] as const).filter(
    (light) => light !== "green" || rows.some((row) => row.lights.has("green")),
  );
  return {
    name: say("汇总表", "Summary"),
    title: say("部门绩效运行监控报告核查汇总表", "Summary by department"),
    remark: say("金额为各项目表填报数之和", "Amounts are the sums of the project forms as stated"),
    unit: true,
    frozen: counties ? 3 : 2,
    rows,
    columns: [
      {
        key: "number",
        header: say("序号", "No."),
        width: 6,
        align: "center",
        cell: (_, { index }) => whole(index + 1),
      },
      ...(counties ? [COUNTY] : []),
      departmentColumn(report.lang),
      count("documents", "文件数", "Files", (row) => row.documents),
      count("projects", "项目数", "Projects", (row) => row.projects),
      amount("budget", "预算数", "Budget", (row) => row.budget),
      amount("executed", "执行数", "Executed", (row) => row.executed),
      RATE_COLUMN,
      count("withoutAmount", "金额缺填项目", "Projects without amount", (row) => row.withoutAmount, 10),
      ...lights.map((light) => count(light, LIGHT[light].zh, LIGHT[light].en, (row) => row.lights.get(light) ?? 0)),
      severity("error"),
      severity("warning"),
      severity("notice"),
      count("unread", "未能读取", "Not read", (row) => row.unread),
      count("partial", "部分读取", "Partly read", (row) => row.partial),
    ],
  };
}

const COUNTY: Column<DepartmentRow> = {
  key: "county",
  header: say("县区", "County"),
  width: 12,
  cell: ({ county }) => text(county),
};

const departmentColumn = (lang: Lang): Column<DepartmentRow> => ({
  key: "department",
  header: say("单位", "Department"),
  width: 30,
  cell: ({ department }) => (department === null ? text(UNKNOWN[lang], "muted") : text(department)),
  total: () => text(TOTAL[lang]),
});

const UNKNOWN = say("（未识别单位）", "(unknown)");
const TOTAL = say("合计", "Total");

const RATE_COLUMN: Column<DepartmentRow> = {
  key: "rate",
  header: say("执行率", "Rate"),
  width: 10,
  cell: ({ budget, executed }, { row, letter }) => rateFormula(budget, executed, row, letter),
  total: ({ row, letter, sumOf }) => rateFormula(sumOf("budget"), sumOf("executed"), row, letter),
};

const ratio = (row: number, letter: (key: string) => string): string =>
  `IF(${letter("budget")}${row}=0,"",${letter("executed")}${row}/${letter("budget")}${row})`;

function rateFormula(budget: Rational, executed: Rational, row: number, letter: (key: string) => string): Content {
  const result = compare(budget, ZERO) === 0 ? "" : approximate(divide(executed, budget));
  return formula(ratio(row, letter), result, RATE);
}

const count = (
  key: string,
  zh: string,
  en: string,
  of: (row: DepartmentRow) => number,
  width = 8,
): Column<DepartmentRow> => ({
  key,
  header: say(zh, en),
  width,
  cell: (row) => whole(of(row)),
  total: sumOf(key, "#,##0"),
});

const severity = (name: Severity): Column<DepartmentRow> => ({
  key: name,
  header: SEVERITY[name],
  width: 8,
  cell: (row) => {
    const found = row.findings.get(name) ?? 0;
    return found === 0 ? whole(0, "muted") : whole(found, name);
  },
  total: sumOf(name, "#,##0"),
});

const amount = (key: string, zh: string, en: string, of: (row: DepartmentRow) => Rational): Column<DepartmentRow> => ({
  key,
  header: say(zh, en),
  width: 15,
  cell: (row) => decimal(decimalText(inSheetUnit(of(row))), AMOUNT),
  total: sumOf(key, AMOUNT),
});

/** Departments by county and name; files nobody could be named for come last. */
function departmentRows(report: Report): readonly DepartmentRow[] {
  const rows = new Map<string, DepartmentRow>();
  const countyOf = new Map(report.submissions.map((one) => [one.document, one.county?.value ?? null]));
  const rowOf = (county: string | null, department: string | null): DepartmentRow => {
    const key = `${county ?? ""}\u0000${department ?? ""}`;
    const row = rows.get(key) ?? emptyRow(county, department);
    rows.set(key, row);
    return row;
  };
  for (const document of report.documents) {
    if (document.status === "skipped" || document.status === "duplicate") continue;
    const row = rowOf(countyOf.get(document.path) ?? null, document.department);
    row.documents++;
    if (document.status === "failed") row.unread++;
    if (document.status === "partial") row.partial++;
  }
  for (const submission of report.submissions) {
    const row = rowOf(submission.county?.value ?? null, submission.department?.value ?? null);
    for (const { funds, light } of submission.projects) {
      row.projects++;
      row.budget = add(row.budget, baseOf(funds.budget));
      row.executed = add(row.executed, baseOf(funds.executed));
      if (!isNumeric(funds.budget) || !isNumeric(funds.executed)) row.withoutAmount++;
      if (light !== null) row.lights.set(light.light, (row.lights.get(light.light) ?? 0) + 1);
    }
  }
  for (const finding of report.findings) {
    if (finding.verdict === "rounding") continue;
    const row = rowOf(finding.county, finding.department);
    row.findings.set(finding.severity, (row.findings.get(finding.severity) ?? 0) + 1);
  }
  return [...rows.values()].sort(byName);
}

const emptyRow = (county: string | null, department: string | null): DepartmentRow => ({
  county,
  department,
  documents: 0,
  unread: 0,
  partial: 0,
  projects: 0,
  budget: ZERO,
  executed: ZERO,
  withoutAmount: 0,
  lights: new Map(),
  findings: new Map(),
});

const baseOf = (figure: Figure | null): Rational => (isNumeric(figure) ? baseValueOf(figure) : ZERO);

/** By code point, so that no machine's locale moves a row. */
function byName(a: DepartmentRow, b: DepartmentRow): number {
  if ((a.department === null) !== (b.department === null)) return a.department === null ? 1 : -1;
  const left = `${a.county ?? ""}\u0000${a.department ?? ""}`;
  const right = `${b.county ?? ""}\u0000${b.department ?? ""}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
