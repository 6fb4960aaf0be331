import type { Finding } from "../domain/relation.ts";
import type { Report } from "../domain/report.ts";
import { doubtfulOf } from "../outputs/workbook/sheets/readings.ts";
import { countsOf } from "../run/run-check.ts";

/** A screen is about 24 lines. */
const MOST_DEPARTMENTS = 5;
const MOST_UNREAD = 8;

/** What a run found, on one screen: documents, findings, the departments with most, what was not read, the workbook. */
export function summarise(report: Report, workbook: string, interrupted: boolean): string {
  const lines = report.lang === "zh" ? chinese(report, workbook, interrupted) : english(report, workbook, interrupted);
  return `${lines.join("\n")}\n`;
}

function chinese(report: Report, workbook: string, interrupted: boolean): readonly string[] {
  const { documents, projects, findings } = countsOf(report);
  const outcome = outcomes(report);
  const lines = [
    `${interrupted ? "核查中断,以下为已完成部分" : "核查完成"}:共 ${report.documents.length} 个文件,已读取 ${documents.ok} 个,部分读取 ${documents.partial} 个,未能读取 ${documents.failed} 个,重复 ${documents.duplicate} 个,未核查 ${documents.skipped} 个`,
    `项目 ${projects} 个;核对勾稽关系 ${outcome.total} 处:相符 ${outcome.holds},尾差 ${outcome.rounding},不符 ${outcome.breaks},待核 ${outcome.undecided}`,
    `发现问题:错误 ${findings.error} 个,警告 ${findings.warning} 个,提示 ${findings.notice} 个`,
  ];
  const { scanned, doubtful } = scans(report);
  if (scanned > 0) lines.push(`扫描页:识别 ${scanned} 页,${doubtful} 处存疑${doubtful > 0 ? ",见“待核读数”" : ""}`);
  if (report.documents.length === 0) lines.push("输入中没有找到任何文件,请检查文件夹");
  const top = topDepartments(report.findings);
  if (top.length > 0) {
    lines.push("", "问题较多的单位:");
    for (const [department, n] of top) {
      lines.push(`  ${department ?? "(未识别单位)"}:错误 ${n.error},警告 ${n.warning},提示 ${n.notice}`);
    }
  }
  lines.push(...unread(report, "未能完整读取(不能视为没有问题):", (more) => `  ……另有 ${more} 个,见“文件情况”`));
  return [...lines, "", `结果:${workbook}`];
}

function english(report: Report, workbook: string, interrupted: boolean): readonly string[] {
  const { documents, projects, findings } = countsOf(report);
  const outcome = outcomes(report);
  const lines = [
    `${interrupted ? "Interrupted; this much is done" : "Done"}: ${report.documents.length} files, ${documents.ok} read, ${documents.partial} partly, ${documents.failed} not, ${documents.duplicate} duplicates, ${documents.skipped} not checked`,
    `${projects} projects; ${outcome.total} relations: ${outcome.holds} hold, ${outcome.rounding} rounding, ${outcome.breaks} break, ${outcome.undecided} undecided`,
    `Findings: ${findings.error} errors, ${findings.warning} warnings, ${findings.notice} notices`,
  ];
  const { scanned, doubtful } = scans(report);
  if (scanned > 0)
    lines.push(
      `Scans: ${scanned} pages read from pictures, ${doubtful} readings in doubt${doubtful > 0 ? ", see “Readings to review”" : ""}`,
    );
  if (report.documents.length === 0) lines.push("No file was found in the input; check the folder");
  const top = topDepartments(report.findings);
  if (top.length > 0) {
    lines.push("", "Most findings:");
    for (const [department, n] of top) {
      lines.push(`  ${department ?? "(unknown)"}: ${n.error} errors, ${n.warning} warnings, ${n.notice} notices`);
    }
  }
  lines.push(
    ...unread(report, "Not fully read (do not take for clean):", (more) => `  … and ${more} more, see “Files”`),
  );
  return [...lines, "", `Workbook: ${workbook}`];
}

function outcomes({ relations }: Report) {
  const count = (name: string) => relations.filter(({ outcome }) => outcome === name).length;
  const [holds, rounding, breaks, undecided] = [count("holds"), count("rounding"), count("breaks"), count("undecided")];
  return { holds, rounding, breaks, undecided, total: holds + rounding + breaks + undecided };
}

const scans = (report: Report) => ({
  scanned: report.documents.reduce((sum, { ocrPages }) => sum + ocrPages, 0),
  doubtful: doubtfulOf(report).length,
});

type Counts = Record<Finding["severity"], number>;

/** Departments by errors, then warnings, then name. */
function topDepartments(findings: readonly Finding[]): readonly (readonly [string | null, Counts])[] {
  const counts = new Map<string | null, Counts>();
  for (const { department, severity, verdict } of findings) {
    if (verdict === "rounding") continue;
    const found = counts.get(department) ?? { error: 0, warning: 0, notice: 0 };
    found[severity]++;
    counts.set(department, found);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.error - x.error || y.warning - x.warning || ((a ?? "") < (b ?? "") ? -1 : 1))
    .slice(0, MOST_DEPARTMENTS);
}

function unread({ documents, lang }: Report, heading: string, more: (count: number) => string): readonly string[] {
  const rows = documents.filter(({ status }) => status === "failed" || status === "partial");
  if (rows.length === 0) return [];
  const lines = rows.slice(0, MOST_UNREAD).map(({ path, reason }) => `  ${path}: ${reason?.[lang] ?? ""}`);
  if (rows.length > MOST_UNREAD) lines.push(more(rows.length - MOST_UNREAD));
  return ["", heading, ...lines];
}
