import type { Evidence, Finding } from "../../../domain/relation.ts";
import type { CheckInfo, Report } from "../../../domain/report.ts";
import { BLANK, text } from "../content.ts";
import type { Sheet } from "../sheet.ts";
import { excerpt } from "../text.ts";
import { type Lang, printed, REPLY_STATES, ROLE, SEVERITY, say } from "../words.ts";
import { comparedColumns, NUMBER } from "./columns.ts";
import { type LinkOf, locationCell, shortPlace } from "./location.ts";

/** 问题清单: a row a fault, the bad ones first. Rounding differences are elsewhere: they are no faults. */
export function findingsSheet(report: Report, linkOf: LinkOf): Sheet<Finding> {
  const { lang } = report;
  const checks = new Map(report.checks.map((check) => [check.id, check]));
  return {
    name: say("问题清单", "Findings"),
    title: say("部门绩效运行监控报告问题清单", "Findings"),
    remark: say(
      "“状态”“反馈”由单位或审核人员填写",
      "“Status” and “Reply” are filled in by the department or the reviewer",
    ),
    unit: true,
    frozen: 4,
    rows: report.findings.filter(({ verdict }) => verdict !== "rounding").toSorted(bySeverity),
    choices: { status: REPLY_STATES.map((state) => state[lang]) },
    columns: [
      NUMBER,
      {
        key: "severity",
        header: say("严重程度", "Severity"),
        width: 6,
        align: "center",
        cell: ({ severity }) => text(SEVERITY[severity][lang], severity),
      },
      { key: "department", header: say("单位", "Department"), width: 12, cell: ({ department }) => text(department) },
      { key: "project", header: say("项目", "Project"), width: 13, cell: ({ project }) => text(project) },
      {
        key: "place",
        header: say("位置", "Place"),
        width: 16,
        cell: (finding) => locationCell(finding.document, pageOf(finding), lang, linkOf),
      },
      ...comparedColumns(lang),
      {
        key: "type",
        header: say("问题类型", "Check"),
        width: 10,
        cell: ({ check }) => text(titleOf(check, checks, lang)),
      },
      {
        key: "message",
        header: say("问题说明", "What is wrong"),
        width: 30,
        cell: (finding) => text(tell(finding, lang)),
      },
      {
        key: "evidence",
        header: say("依据/原文", "Evidence"),
        width: 33,
        cell: (finding) => text(evidenceText(finding, checks.get(finding.check), lang)),
      },
      {
        key: "remedy",
        header: say("整改意见", "What to do"),
        width: 14,
        cell: ({ check }) => text(remedyOf(check, checks, lang)),
      },
      {
        key: "status",
        header: say("状态", "Status"),
        width: 7,
        align: "center",
        cell: ({ confidence }) => text(REPLY_STATES[confidence === "needs-review" ? 1 : 0][lang]),
      },
      { key: "reply", header: say("反馈", "Reply"), width: 10, cell: () => BLANK },
      { key: "id", header: say("编号", "Id"), width: 14, cell: ({ id }) => text(id, "muted") },
    ],
  };
}

type Checks = ReadonlyMap<string, CheckInfo>;
const titleOf = (id: string, checks: Checks, lang: Lang): string => {
  const check = checks.get(id);
  return check === undefined ? id : printed(check.title, lang);
};
const remedyOf = (id: string, checks: Checks, lang: Lang): string | null => {
  const check = checks.get(id);
  return check === undefined ? null : printed(check.remedy, lang);
};

const RANK = { error: 0, warning: 1, notice: 2 } as const;
/** Stable: within a severity the report's own order stays. */
const bySeverity = (a: Finding, b: Finding): number => RANK[a.severity] - RANK[b.severity];

const pageOf = ({ evidence }: Finding): number | null =>
  (evidence.find(({ role }) => role === "stated") ?? evidence[0])?.at.page ?? null;

/** The message, what may have caused it, and what else it broke. */
function tell({ message, diagnosis, consequences, confidence }: Finding, lang: Lang): string {
  const lines = [printed(message, lang)];
  if (confidence === "needs-review") lines.unshift(lang === "zh" ? "【需人工复核】" : "[Needs review]");
  if (diagnosis !== null)
    lines.push(`${lang === "zh" ? "可能原因：" : "Likely cause: "}${printed(diagnosis.detail, lang)}`);
  if (consequences.length > 0) {
    lines.push(
      lang === "zh" ? `同一原因还造成${consequences.length}处不符：` : `It also breaks ${consequences.length} more:`,
    );
    for (const consequence of consequences.slice(0, MOST_CONSEQUENCES))
      lines.push(`· ${printed(consequence.message, lang)}`);
    if (consequences.length > MOST_CONSEQUENCES) lines.push("· …");
  }
  return lines.join("\n");
}

const MOST_CONSEQUENCES = 3;
/** A row is at most 409 points high; the rest is in findings.json. */
const MOST_EVIDENCE = 4;
const LONGEST_CONTEXT = 60;

function evidenceText({ evidence, computed }: Finding, check: CheckInfo | undefined, lang: Lang): string {
  const lines = evidence.slice(0, MOST_EVIDENCE).map((one) => evidenceLine(one, lang));
  const rest = evidence.length - MOST_EVIDENCE;
  if (rest > 0) lines.push(lang === "zh" ? `……另有${rest}处` : `… and ${rest} more`);
  if (computed !== null && computed.formula !== "") {
    lines.push(`${lang === "zh" ? "算式：" : "Formula: "}${excerpt(computed.formula, LONGEST_CONTEXT)}`);
  }
  const source = check?.source ?? null;
  if (source !== null) lines.push(`${lang === "zh" ? "依据：" : "Rule: "}${source.document} ${source.place}`);
  return lines.join("\n");
}

/** `填报(第4页):415.20万元 ← 截至10月底……` */
function evidenceLine({ role, text: words, at }: Evidence, lang: Lang): string {
  const place = shortPlace(at, lang);
  const label = ROLE[role]?.[lang] ?? role;
  const context = at.context === "" || at.context === words ? "" : ` ← ${excerpt(at.context, LONGEST_CONTEXT, words)}`;
  return lang === "zh"
    ? `${label}${place === "" ? "" : `（${place}）`}：${words === "" ? "（空白）" : words}${context}`
    : `${label}${place === "" ? "" : ` (${place})`}: ${words === "" ? "(blank)" : words}${context}`;
}
