import type { Claim } from "../../src/domain/claim.ts";
import { readFigure } from "../../src/domain/entry.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { Box } from "../../src/domain/geometry.ts";
import type { Message } from "../../src/domain/note.ts";
import type { Provenance, Wording } from "../../src/domain/provenance.ts";
import type { ClaimMatch, Funds, Indicator, Light, Project, Submission } from "../../src/domain/record.ts";
import type { Evidence, Finding, Relation } from "../../src/domain/relation.ts";
import type { CheckInfo, DocumentRow, Report } from "../../src/domain/report.ts";
import type { Crop, ReadingToReview } from "../../src/domain/review.ts";
import { NO_UNIT, type Unit, unitOf } from "../../src/domain/unit.ts";

/** A report put together by hand, small and with every kind of thing a run can say. */
const WAN = unitOf("万元");
export const DOCUMENT = "示例县/甲局/报告.pdf";

export const both = (zh: string, en = zh): Message => ({ zh, en });

let y = 100;
export const at = (page = 5, context = ""): Provenance => ({
  document: DOCUMENT,
  page,
  box: [72.04, y++, 118.06, y + 12.55] as Box,
  cell: null,
  source: "text",
  confidence: 1,
  context,
});
export const wording = (text: string, page = 5): Wording => ({ text, at: at(page) });
export function figure(text: string, unit: Unit = WAN, page = 5): Figure {
  const read = readFigure(text, unit, at(page, `行: ${text}`));
  if (read === null) throw new Error(`no figure: ${text}`);
  return read;
}

export const NO_FUNDS: Funds = {
  budget: null,
  adjusted: null,
  executed: null,
  executionRate: null,
  forecast: null,
  forecastRate: null,
  balance: null,
};

const RATE = unitOf("%");

export function indicator(row: number, name: string, target: string, actual: string | null): Indicator {
  return {
    row,
    level1: wording("产出指标"),
    level2: wording("数量指标"),
    level3: wording(name),
    target: figure(target, NO_UNIT),
    actual: actual === null ? null : figure(actual, NO_UNIT),
    forecast: figure("100%", RATE),
    possibility: null,
    reason: null,
    light: null,
  };
}

export function project(
  number: number,
  name: string,
  amounts: readonly [string, string, string],
  light: Light,
): Project {
  const [budget, executed, rate] = amounts;
  return {
    number,
    name: wording(name, 4 + number),
    lead: wording("张三"),
    contact: wording("李四"),
    phone: wording("0974-8512345"),
    duration: wording("2022~长期"),
    funds: {
      ...NO_FUNDS,
      budget: figure(budget, WAN, 4 + number),
      executed: figure(executed, WAN, 4 + number),
      executionRate: figure(rate, RATE, 4 + number),
      forecastRate: figure("100", RATE, 4 + number),
    },
    fundRows: [],
    light: { light, wording: wording("□红灯 □黄灯 □蓝灯") },
    progress: null,
    goal: { expected: wording("保障热线畅通"), actual: wording("已接听群众来电"), forecast: wording("全部完成") },
    indicators: [indicator(0, "受理事项", "=27条", "27条"), indicator(1, "办结率", "≥95%", null)],
    deviation: wording("无"),
    measures: null,
    signedBy: wording("王五"),
    preparedBy: wording("赵六"),
    preparedOn: wording("2022年11月22日"),
    fields: {},
    form: {
      name: "项目绩效运行监控情况表",
      title: null,
      period: null,
      unit: WAN,
      pages: [4 + number],
      page: 4 + number,
      box: [50, 60, 545, 780],
      columns: ["budget", "executed", "executionRate", "forecastRate"],
      indicatorColumns: ["target", "actual", "forecast"],
    },
  };
}

export function claim(subject: string, measure: Claim["measure"], text: string, sentence: string): Claim {
  return {
    subject,
    indicator: null,
    measure,
    term: measure === "executed" ? "预算执行" : "",
    counted: measure === "count" ? "专项资金" : null,
    figure: figure(text, NO_UNIT, 4),
    period: "截至10月底",
    item: null,
    paragraph: 11,
    sentence,
    sentenceIndex: 0,
  };
}

export function submission(
  projects: readonly Project[],
  claims: readonly (readonly [Claim, ClaimMatch | null])[],
): Submission {
  return {
    document: DOCUMENT,
    pipeline: "performance-monitoring",
    department: { value: "示例县甲局", wording: null, from: "cover" },
    county: { value: "示例县", wording: null, from: "folder" },
    title: wording("部门绩效运行监控报告", 1),
    year: { value: 2022, wording: null, from: "title" },
    period: { value: { from: "2022-01", to: "2022-10" }, wording: null, from: "form" },
    unit: WAN,
    projects,
    fundLists: [],
    paragraphs: [],
    narrative: {
      claims: claims.map(([one]) => one),
      lists: [],
      others: [{ kind: "year", text: "2022", paragraph: 0, offset: 3 }],
    },
    items: [{ number: 1, title: wording("热线整合", 4), project: 1, by: "name", similarity: 0.83333 }],
    matches: claims.map(([, match]) => match),
    groups: [{ name: "专项资金", claims: [0], projects: [1, 2], by: "list" }],
  };
}

export const evidenceOf = (role: string, of: Figure): Evidence => ({ role, text: of.text, at: of.at });

const BLANK_FACTS = { department: "示例县甲局", county: "示例县", document: DOCUMENT } as const;

export function relation(check: string, outcome: Relation["outcome"], more: Partial<Relation> = {}): Relation {
  return {
    ...BLANK_FACTS,
    check,
    kind: "sum",
    severity: "error",
    verdict: "inconsistent",
    outcome,
    why: null,
    project: null,
    message: both(`${check} ${outcome}`),
    stated: null,
    computed: null,
    difference: null,
    evidence: [],
    finding: null,
    ...more,
  };
}

export function finding(
  id: string,
  check: string,
  severity: Finding["severity"],
  more: Partial<Finding> = {},
): Finding {
  return {
    ...BLANK_FACTS,
    id,
    check,
    kind: "sum",
    severity,
    verdict: severity === "error" ? "inconsistent" : "rule",
    confidence: "certain",
    project: null,
    message: both(`${check} 不符`, `${check} breaks`),
    stated: null,
    computed: null,
    difference: null,
    diagnosis: null,
    evidence: [],
    consequences: [],
    ...more,
  };
}

export const check = (
  id: string,
  catalogue: string,
  zh: string,
  en: string,
  severity: CheckInfo["severity"],
): CheckInfo => ({
  id,
  catalogue,
  kind: "sum",
  severity,
  verdict: "inconsistent",
  title: both(zh, en),
  description: both(`${zh}应当相符`, `${en} agree`),
  appliesTo: "submission",
  tolerance: both("印出精度", "printed precision"),
  source: { document: "财预〔2019〕136号", place: "第二条" },
  remedy: both("请核实并更正", "verify and correct"),
});

export const row = (path: string, status: DocumentRow["status"], more: Partial<DocumentRow> = {}): DocumentRow => ({
  path,
  sha256: "0".repeat(64),
  kind: "pdf",
  pages: 0,
  ocrPages: 0,
  status,
  reason: null,
  duplicateOf: null,
  pipeline: null,
  department: null,
  projects: 0,
  figures: { total: 0, untouched: 0 },
  notes: [],
  ...more,
});

/** The small report of the golden tests. */
export function smallReport(lang: "zh" | "en" = "zh"): Report {
  y = 100;
  const sentence = "截至10月底监控节点，16个专项资金预算执行213.73万元，执行率为59%。";
  const total = claim("专项资金", "executed", "213.73万元", sentence);
  const projects = [
    project(1, "12345政务服务便民热线整合", ["22.03", "13.22", "60%"], "none"),
    project(2, "=cmd|' /C calc'!A0", ["114.10", "57.29", "66%"], "yellow"),
  ] as const;
  const told = claim("12345政务服务便民热线整合", "budget", "22.03万元", "预算下达22.03万元。");
  const report = submission(projects, [
    [total, null],
    [told, { project: 1, indicator: null, by: "name", similarity: 1 }],
  ]);
  const executed = projects[1].funds.executed as Figure;
  const budget = projects[1].funds.budget as Figure;
  const rate = projects[1].funds.executionRate as Figure;
  return {
    version: "0.1.0",
    lang,
    inputs: ["报告"],
    startedAt: "2026-11-23T09:30:00.000+08:00",
    documents: [
      row(DOCUMENT, "ok", {
        pages: 29,
        pipeline: "performance-monitoring",
        department: "示例县甲局",
        projects: 2,
        figures: { total: 20, untouched: 3 },
      }),
      row("示例县/甲局/副本.pdf", "duplicate", { duplicateOf: DOCUMENT }),
      row("示例县/乙局/加密.pdf", "failed", {
        reason: { code: "encrypted", zh: "文件已加密,请另存为无密码的副本后重新提交", en: "the file is encrypted" },
      }),
      row("示例县/丙局/mixed.pdf", "partial", {
        pages: 3,
        notes: [{ code: "pdf.scanned", page: 2, message: both("此页为扫描图像", "a scanned page"), loss: true }],
      }),
    ],
    submissions: [report],
    relations: [
      relation("sum.narrative-total", "breaks", {
        finding: "f1",
        evidence: [evidenceOf("stated", total.figure), evidenceOf("addend", executed)],
      }),
      relation("tie-out.amount", "holds", { evidence: [evidenceOf("narrative", told.figure)] }),
      relation("rate.execution", "rounding", {
        project: "甲",
        stated: { text: "60%", value: "60", unit: "%" },
        computed: { value: "60.0091", unit: "%", formula: "13.22 ÷ 22.03" },
        difference: "-0.0091",
      }),
      relation("rate.execution", "undecided", { why: both("执行数未填报", "executed is blank"), project: "乙" }),
      relation("count.items", "skipped", { why: both("报告未写明个数", "no count is stated") }),
    ],
    findings: [
      finding("f2", "status.blank", "warning", { project: "=cmd|' /C calc'!A0", confidence: "needs-review" }),
      finding("f1", "sum.narrative-total", "error", {
        message: both(
          "正文称专项资金执行213.73万元，各表合计为215.73万元，少2.00万元",
          "the text states 213.73, the forms add up to 215.73",
        ),
        stated: { text: "213.73万元", value: "213.73", unit: "万元" },
        computed: { value: "215.73", unit: "万元", formula: "13.22 + 57.29" },
        difference: "-2.00",
        diagnosis: { cause: "missing-addend", detail: both("漏加表2的2.00万元", "form 2 is left out"), suspects: [1] },
        evidence: [
          evidenceOf("stated", { ...total.figure, at: { ...total.figure.at, context: sentence } }),
          evidenceOf("addend", executed),
        ],
        consequences: [
          { check: "rate.narrative", project: null, message: both("正文执行率59%随之不符", "the rate breaks too") },
        ],
      }),
      finding("f3", "rate.execution", "error", {
        kind: "rate",
        project: "=cmd|' /C calc'!A0",
        stated: { text: "66%", value: "66", unit: "%" },
        computed: { value: "50.2103", unit: "%", formula: "57.29 ÷ 114.10" },
        difference: "15.7897",
        evidence: [evidenceOf("stated", rate), evidenceOf("numerator", executed), evidenceOf("denominator", budget)],
      }),
      finding("f4", "rate.execution", "notice", { verdict: "rounding" }),
    ],
    readings: [],
    checks: [
      check("sum.narrative-total", "A5", "正文合计与各表之和", "Narrative total", "error"),
      check("rate.execution", "B1", "预算执行率", "Execution rate", "error"),
      check("status.blank", "S3", "偏差原因缺填", "Blank cause", "warning"),
    ],
  };
}

export const SCAN = "示例县/丁局/扫描件.pdf";

/** A white picture of one pixel, said to be a crop of a page. */
export const CROP: Crop = {
  format: "png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==",
    "base64",
  ),
  width: 300,
  height: 100,
};

export const readFromPicture = (confidence: number, more: Partial<Provenance> = {}): Provenance => ({
  ...at(3, "年度资金总额 / 执行数"),
  document: SCAN,
  source: "ocr",
  confidence,
  ...more,
});

export const toReview = (text: string, checks: number, where: Provenance, picture: Crop | null = CROP) =>
  ({ text, at: where, department: "示例县丁局", project: "=扫描项目", checks, picture }) satisfies ReadingToReview;

/** {@link smallReport} with a scan beside: figures read in doubt, one settled by arithmetic, a page to scan again. */
export function scannedReport(lang: "zh" | "en" = "zh"): Report & { readonly readings: readonly ReadingToReview[] } {
  const report = smallReport(lang);
  const sentence = "截至10月底执行57.29万元。";
  const rescan = (page: number, loss: boolean) => ({
    code: "scan.faint",
    page,
    message: both("墨色太淡，请以 300 dpi 重新扫描", "too faint; scan it again at 300 dpi"),
    loss,
  });
  return {
    ...report,
    documents: [
      ...report.documents,
      row(SCAN, "partial", {
        kind: "scan",
        pages: 12,
        ocrPages: 12,
        notes: [rescan(7, true), rescan(8, true), rescan(3, false)],
      }),
    ],
    readings: [
      toReview("95%", 1, readFromPicture(0.8996, { alternatives: ["≥95%"], doubts: ["leading-gap", "pattern"] })),
      toReview("57.29", 0, {
        ...readFromPicture(1, { alternatives: ["51.29"], doubts: ["engines-differ"], context: sentence }),
        confirmed: { read: "51.29", check: "rate.execution", formula: "57.29 ÷ 114.10 = 50.2%" },
      }),
      toReview("213.73", 3, readFromPicture(0.4, { alternatives: ["218.73", "=213.73", ""], doubts: ["under-seal"] })),
      toReview("", 1, readFromPicture(0.2, { doubts: [] }), null),
    ],
  };
}
