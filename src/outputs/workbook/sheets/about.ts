import type { Workbook, Worksheet } from "exceljs";
import type { Report } from "../../../domain/report.ts";
import type { Tone } from "../content.ts";
import { BORDERS, bodyFont, boldFont, LEFT, LINE_HEIGHT, titleFont, washOf } from "../style.ts";
import { cellText, linesOf } from "../text.ts";
import { type Lang, SEVERITY, say } from "../words.ts";
import { doubtfulOf } from "./readings.ts";

type Line = readonly [label: string, words: string, tone?: Tone];
const line = (label: string, words: string): Line => [label, words];

/** 说明: what was run, when, with what, and how to read the rest. */
export function addAbout(book: Workbook, report: Report): void {
  const { lang } = report;
  const page = book.addWorksheet(say("说明", "About")[lang], {
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: lang === "zh" ? "&C&9第 &P 页 共 &N 页" : "&C&9Page &P of &N" },
    views: [{ showGridLines: false }],
  });
  page.columns = [{ width: 20 }, { width: 110 }];
  page.mergeCells(1, 1, 1, 2);
  const title = page.getCell(1, 1);
  title.value = say("部门绩效运行监控报告核查结果", "Discrepancies in departments' performance reports")[lang];
  title.font = titleFont(lang);
  title.alignment = { horizontal: "center", vertical: "middle" };
  page.getRow(1).height = 36;
  let row = 2;
  for (const [heading, lines] of sections(report)) {
    row = addSection(page, lang, row, heading, lines);
  }
}

function addSection(page: Worksheet, lang: Lang, from: number, heading: string, lines: readonly Line[]): number {
  const head = page.getCell(from, 1);
  head.value = heading;
  head.font = boldFont(lang);
  head.alignment = { vertical: "bottom" };
  page.getRow(from).height = 26;
  for (const [index, [label, words, tone]] of lines.entries()) {
    const line = page.getRow(from + 1 + index);
    const fill = washOf(tone);
    for (const [column, text] of [label, words].entries()) {
      const cell = line.getCell(column + 1);
      cell.value = cellText(text);
      cell.style = {
        font: bodyFont(lang, column === 0 ? tone : undefined),
        alignment: LEFT,
        border: BORDERS,
        numFmt: "@",
      };
      if (fill !== undefined && column === 0) cell.fill = fill;
    }
    line.height = Math.max(20, linesOf(words, 110) * LINE_HEIGHT + 6);
  }
  return from + 1 + lines.length;
}

const sections = (report: Report): readonly (readonly [string, readonly Line[]])[] =>
  report.lang === "zh" ? chinese(report) : english(report);

function counts(report: Report) {
  const status = (name: string) => report.documents.filter((row) => row.status === name).length;
  const severity = (name: string) =>
    report.findings.filter((finding) => finding.severity === name && finding.verdict !== "rounding").length;
  const outcome = (name: string) => report.relations.filter((relation) => relation.outcome === name).length;
  return {
    files: report.documents.length,
    ok: status("ok"),
    partial: status("partial"),
    failed: status("failed"),
    duplicate: status("duplicate"),
    skipped: status("skipped"),
    pages: report.documents.reduce((sum, row) => sum + row.pages, 0),
    projects: report.submissions.reduce((sum, { projects }) => sum + projects.length, 0),
    error: severity("error"),
    warning: severity("warning"),
    notice: severity("notice"),
    holds: outcome("holds"),
    rounding: outcome("rounding"),
    undecided: outcome("undecided"),
    relations: report.relations.length - outcome("skipped"),
    scanned: report.documents.reduce((sum, row) => sum + row.ocrPages, 0),
    doubtful: doubtfulOf(report).length,
  };
}

/** To the minute, as people write it; `iso` is in the zone of the office. */
const momentOf = (iso: string): string => iso.slice(0, 16).replace("T", " ");

function chinese(report: Report): readonly (readonly [string, readonly Line[]])[] {
  const n = counts(report);
  return [
    [
      "一、核查概况",
      [
        ["核查时间", momentOf(report.startedAt)],
        ["核查对象", report.inputs.join("\n")],
        ["程序版本", `gouji（勾稽）${report.version}`],
        [
          "文件",
          `共 ${n.files} 个（${n.pages} 页）：已读取 ${n.ok} 个，部分读取 ${n.partial} 个，未能读取 ${n.failed} 个，重复 ${n.duplicate} 个，未核查 ${n.skipped} 个；逐个见“文件情况”`,
        ],
        ...(n.scanned === 0
          ? []
          : [line("扫描页", `${n.scanned} 页由图像识别，其中 ${n.doubtful} 处存疑；由图像识别的内容以原件为准`)]),
        ["项目", `${report.submissions.length} 份报告，${n.projects} 个项目`],
        [
          "勾稽关系",
          `核对 ${n.relations} 处：相符 ${n.holds} 处，尾差 ${n.rounding} 处，待核 ${n.undecided} 处，其余为问题`,
        ],
        ["发现问题", `错误 ${n.error} 个，警告 ${n.warning} 个，提示 ${n.notice} 个`],
      ],
    ],
    [
      "二、严重程度",
      [
        [SEVERITY.error.zh, "同一事项的数字互相矛盾，应退回单位更正。", "error"],
        [SEVERITY.warning.zh, "违反填报规定，或文字、状态与数字不一致，应由单位说明或更正。", "warning"],
        [SEVERITY.notice.zh, "值得留意，由审核人员判断是否需要单位处理。", "notice"],
      ],
    ],
    [
      "三、怎样看",
      [
        ["汇总表", "每个单位一行：项目、预算与执行、预警灯、各类问题个数；合计行为公式。"],
        [
          "问题清单",
          "每个问题一行，带填报值、计算值、差额和原文出处；“位置”可点开原文件；“状态”“反馈”两列供登记办理情况。",
        ],
        [
          "尾差与待核",
          "“尾差”是四舍五入造成的、不作为问题；“待核”是有关数字缺失或难以辨认，程序没有下结论，请人工核对。没有此类情况时无此表。",
        ],
        ...(n.doubtful === 0
          ? []
          : [
              line(
                "待核读数",
                "扫描件中识别存疑的数字和文字，每处一行，附图像；涉及它们的核对没有下结论。请填写“核对结果”，识别有误的填写“更正为”。",
              ),
            ]),
        ["项目明细、绩效指标", "报告中各项目表的数据，按原样采集。“计算执行率”为公式。"],
        ["叙述数据", "报告正文中每个数字与对应表格数字的对照。"],
        ["文件情况", "每个文件的读取结果。标为部分读取或未能读取的文件，其内容没有全部核查，不能视为没有问题。"],
        ["核查规则", "每条规则核对了多少处、结果如何。"],
        [
          "比较口径",
          "数字按印出的小数位数视为一个区间（四舍五入），两边区间不相交才判为不符；个数要求完全相等；全部按精确小数计算。",
        ],
      ],
    ],
  ];
}

function english(report: Report): readonly (readonly [string, readonly Line[]])[] {
  const n = counts(report);
  return [
    [
      "1. This run",
      [
        ["Run at", momentOf(report.startedAt)],
        ["Input", report.inputs.join("\n")],
        ["Version", `gouji ${report.version}`],
        [
          "Files",
          `${n.files} (${n.pages} pages): ${n.ok} read, ${n.partial} partly read, ${n.failed} not read, ${n.duplicate} duplicates, ${n.skipped} not checked; each is in “Files”`,
        ],
        ...(n.scanned === 0
          ? []
          : [
              line(
                "Scanned pages",
                `${n.scanned} pages were read from pictures, ${n.doubtful} readings of them are in doubt; the paper has the last word`,
              ),
            ]),
        ["Projects", `${n.projects} in ${report.submissions.length} reports`],
        [
          "Relations",
          `${n.relations} evaluated: ${n.holds} hold, ${n.rounding} differ by rounding, ${n.undecided} are undecided, the rest are findings`,
        ],
        ["Findings", `${n.error} errors, ${n.warning} warnings, ${n.notice} notices`],
      ],
    ],
    [
      "2. Severities",
      [
        [SEVERITY.error.en, "Figures contradict each other: return the report for correction.", "error"],
        [
          SEVERITY.warning.en,
          "A rule is broken, or words contradict figures: the department explains or corrects.",
          "warning",
        ],
        [SEVERITY.notice.en, "Worth a look: the reviewer decides.", "notice"],
      ],
    ],
    [
      "3. How to read",
      [
        ["Summary", "A row a department: projects, budget and execution, lights, findings; the totals are formulas."],
        [
          "Findings",
          "A row a fault with stated and computed value, difference and evidence. “Place” opens the file; “Status” and “Reply” are for you.",
        ],
        [
          "Rounding and undecided",
          "Rounding differences are no faults. Undecided: a figure is missing or doubtful and no verdict was given. Absent when there are none.",
        ],
        ...(n.doubtful === 0
          ? []
          : [
              line(
                "Readings to review",
                "A row a reading in doubt, with its picture; checks that rest on it gave no verdict. “Outcome” and “Correction” are for you.",
              ),
            ]),
        ["Projects, Indicators", "The data of the forms as printed. “Computed rate” is a formula."],
        ["Narrative figures", "Every figure of the text beside the figure of the form it speaks of."],
        [
          "Files",
          "What became of each file. What is partly read or not read was not fully checked: do not take it for clean.",
        ],
        ["Checks", "How often each check was applied, and with what outcome."],
        [
          "Tolerance",
          "A printed figure stands for the interval that rounds to it; two figures contradict when the intervals do not meet. Counts are exact. All arithmetic is exact.",
        ],
      ],
    ],
  ];
}
