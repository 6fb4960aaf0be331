import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Example, ExampleProject } from "../../src/checks/example.ts";
import { readFigure } from "../../src/domain/entry.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { Paragraph } from "../../src/domain/paragraph.ts";
import { Pipeline } from "../../src/domain/pipeline.ts";
import type { Provenance, Wording } from "../../src/domain/provenance.ts";
import type {
  FundColumn,
  FundList,
  FundListRow,
  FundRow,
  Funds,
  Indicator,
  Period,
  Project,
  Signing,
  Submission,
} from "../../src/domain/record.ts";
import { NO_UNIT, PERCENT, unitOf } from "../../src/domain/unit.ts";
import { readNarrative } from "../../src/extraction/claims/read-narrative.ts";
import { matchFundList } from "../../src/normalisation/fund-lists.ts";
import { joinNarrative } from "../../src/normalisation/join.ts";
import { refineForms, refineNarrative } from "../../src/normalisation/precision.ts";

/** The pipeline that ships, with which every example runs. */
export const PIPELINE = Pipeline.parse(
  parse(readFileSync(new URL("../../pipelines/performance-monitoring.yaml", import.meta.url), "utf8")),
);

const MONEY = unitOf("万元");
let place = 0;

function at(document: string, context: string, doubt: Doubt | null = null): Provenance {
  place += 1;
  const box = [0, place, 10, place + 1] as const;
  if (doubt === null) return { document, page: 1, box, cell: null, source: "text", confidence: 1, context };
  return { document, page: 1, box, cell: null, source: "ocr", confidence: 0.5, context, ...doubt };
}

/** A doubtful reading, with what else it may be. */
interface Doubt {
  readonly alternatives: readonly string[];
}

type DoubtOf = (key: string) => Doubt | null;

const doubtsIn = ({ doubtful = [], alternatives = {} }: ExampleProject): DoubtOf => {
  return (key) => (doubtful.includes(key) ? { alternatives: alternatives[key] ?? [] } : null);
};

/** An example as the submission its prose and forms make, through the real grammar and the real matcher. */
export function submissionFrom(example: Example): Submission {
  const document = example.file ?? "example.pdf";
  const [from = "2022-01", to = "2022-10"] = (example.period ?? "2022-01/2022-10").split("/");
  const period: Period = { from, to };
  const year = Number.parseInt(from.slice(0, 4), 10);
  const title = example.title ?? `某局${year}年预算绩效运行监控报告`;
  const paragraphs = [paragraph(title, "title"), ...(example.prose ?? []).map((text) => paragraph(text))];
  const forms = (example.projects ?? []).map((project, index) => buildProject(project, index + 1, document, period));
  const lists = example.list === undefined ? [] : [matchFundList(buildList(example.list, document), forms)];
  const { projects, fundLists } = refineForms({ projects: forms, fundLists: lists });
  const narrative = refineNarrative(readNarrative(paragraphs, document).value);
  return {
    document,
    pipeline: PIPELINE.name,
    department: { value: example.department ?? "某局", wording: null, from: "cover" },
    county: null,
    title: { text: title, at: at(document, title) },
    year: { value: year, wording: { text: title, at: at(document, title) }, from: "title" },
    period: { value: period, wording: null, from: "form" },
    unit: MONEY,
    projects,
    fundLists,
    paragraphs,
    narrative,
    ...joinNarrative(narrative, paragraphs, projects, document),
    signings: (example.projects ?? []).flatMap(({ signings = [] }, index) =>
      signings.map((line) => buildSigning(line, index + 1, document)),
    ),
  };
}

/** `# 一、标题` is a heading, its number of # its level; `1. 名称` after ### opens an item. */
function paragraph(text: string, role?: "title"): Paragraph {
  place += 1;
  const heading = /^(#+)\s*/.exec(text);
  const words = heading === null ? text : text.slice(heading[0].length);
  const level = role === "title" ? 1 : (heading?.[1]?.length ?? 0);
  const number = /^(\d+)[.、]/.exec(words)?.[1];
  const top = place * 20;
  return {
    page: 1,
    box: [0, top, words.length * 10, top + 12],
    text: words,
    places: [...words].flatMap((character, index) =>
      Array.from({ length: character.length }, () => ({
        page: 1,
        box: [index * 10, top, index * 10 + 10, top + 12] as const,
      })),
    ),
    level,
    number: number === undefined ? null : Number.parseInt(number, 10),
    role: role ?? (level > 0 ? "heading" : "body"),
  };
}

const RATES: readonly string[] = ["executionRate", "forecastRate"];
const COLUMNS: readonly FundColumn[] = [
  "budget",
  "adjusted",
  "executed",
  "executionRate",
  "forecast",
  "forecastRate",
  "balance",
];

function buildProject(example: ExampleProject, number: number, document: string, period: Period): Project {
  const doubtOf = doubtsIn(example);
  const name = example.name ?? `项目${number}`;
  const unit = unitOf(example.unit ?? "万元");
  const wording = (text: string | undefined, context: string): Wording | null =>
    text === undefined || text === "" ? null : { text, at: at(document, context, doubtOf(context)) };
  const fundsFrom = (cells: Partial<Record<FundColumn, string>>): Funds =>
    Object.fromEntries(
      COLUMNS.map((column) => [
        column,
        readFigure(cells[column] ?? "", RATES.includes(column) ? PERCENT : unit, at(document, column, doubtOf(column))),
      ]),
    ) as unknown as Funds;
  const funds = fundsFrom(example as Partial<Record<FundColumn, string>>);
  const fundRows: FundRow[] = Object.entries(example.parts ?? {}).map(([key, cells]) => ({
    key: key as FundRow["key"],
    label: { text: key, at: at(document, key) },
    funds: fundsFrom(cells),
  }));
  const printed = (key: string): boolean => !(example.without ?? []).includes(key);
  const indicators = (example.indicators ?? []).map((line, row) =>
    buildIndicator(line, row, document, example.indicatorLights?.[row] ?? null, doubtOf),
  );
  const fields: Record<string, Wording | null> = {};
  const put = (key: string, value: Wording | null): Wording | null => {
    if (printed(key)) fields[key] = value;
    return value;
  };
  put("department", wording(example.department, "department"));
  const light =
    example.light === undefined
      ? null
      : { light: example.light, wording: { text: LIGHT_TEXT[example.light], at: at(document, "预警类型") } };
  return {
    number,
    name: put("name", wording(name, "name")),
    lead: put("lead", wording(example.lead ?? "某甲", "lead")),
    contact: put("contact", wording(example.contact ?? "某乙", "contact")),
    phone: put("phone", wording(example.phone ?? "13900000001", "phone")),
    duration: put("duration", wording(`${period.from.slice(0, 4)}年`, "duration")),
    funds,
    fundRows:
      fundRows.length === 0
        ? []
        : [{ key: "total", label: { text: "资金总额", at: at(document, "资金总额") }, funds }, ...fundRows],
    light,
    progress: put("progress", wording(example.progress, "progress")),
    goal: {
      expected: put("goalExpected", wording(example.goal?.expected ?? "完成年度任务", "goalExpected")),
      actual: put("goalActual", wording(example.goal?.actual ?? "按计划推进", "goalActual")),
      forecast: put("goalForecast", wording(example.goal?.forecast, "goalForecast")),
    },
    indicators,
    deviation: put("deviation", wording(example.deviation, "deviation")),
    measures: put("measures", wording(example.measures, "measures")),
    signedBy: put("signedBy", wording("某甲", "signedBy")),
    preparedBy: put("preparedBy", wording("某丙", "preparedBy")),
    preparedOn: put("preparedOn", wording(example.preparedOn ?? `${period.to.slice(0, 4)}年11月22日`, "preparedOn")),
    fields,
    form: {
      name: "project-monitoring",
      title: { text: "绩效运行监控情况表", at: at(document, "绩效运行监控情况表") },
      period,
      unit,
      pages: [1],
      page: 1,
      box: [0, 0, 100, 100],
      columns: COLUMNS.filter(
        (column) => printed(column) && (["budget", "executed"].includes(column) || funds[column] !== null),
      ),
      indicatorColumns: ["level1", "level2", "level3", "target", "actual", "forecast"].filter(printed),
    },
  };
}

/** `单位负责人（签字）|missing` on a scanned page. */
function buildSigning(line: string, project: number, document: string): Signing {
  const [text = "", state] = line.split("|");
  return {
    kind: /签/.test(text) ? "signature" : "seal",
    label: { text, at: { ...at(document, text), source: "ocr" } },
    project,
    state: state as Signing["state"],
  };
}

/** `name|budget|executed|executionRate` a row; the one named 合计 is the total. */
function buildList(lines: readonly string[], document: string): FundList {
  const rows = lines.map((line): FundListRow => {
    const [name = "", ...cells] = line.split("|").map((cell) => cell.trim());
    const columns: readonly FundColumn[] = ["budget", "executed", "executionRate"];
    const figures = COLUMNS.map((column) => {
      const unit = RATES.includes(column) ? PERCENT : MONEY;
      return [column, readFigure(cells[columns.indexOf(column)] ?? "", unit, at(document, `${name} / ${column}`))];
    });
    return {
      name: { text: name, at: at(document, name) },
      project: null,
      funds: Object.fromEntries(figures) as unknown as Funds,
    };
  });
  return {
    rows: rows.filter((row) => row.name.text !== "合计"),
    total: rows.find((row) => row.name.text === "合计") ?? null,
    columns: ["budget", "executed", "executionRate"],
    unit: MONEY,
    page: 1,
    box: [0, 0, 100, 100],
  };
}

const LIGHT_TEXT = {
  red: "红灯☑ 黄灯□ 蓝灯□",
  yellow: "红灯□ 黄灯☑ 蓝灯□",
  green: "绿灯☑",
  blue: "红灯□ 黄灯□ 蓝灯☑",
  none: "红灯□ 黄灯□ 蓝灯□",
};

function buildIndicator(
  line: string,
  row: number,
  document: string,
  light: Indicator["light"],
  doubtOf: DoubtOf,
): Indicator {
  const [level1, level2, level3, target, actual, forecast, possibility, reason] = line
    .split("|")
    .map((part) => part.trim());
  const wording = (text: string | undefined): Wording | null =>
    text === undefined || text === "" ? null : { text, at: at(document, level3 ?? "") };
  const figure = (text: string | undefined, key: string): Figure | null =>
    readFigure(text ?? "", NO_UNIT, at(document, `${level3} / ${key}`, doubtOf(`${level3} ${key}`)));
  return {
    row,
    level1: wording(level1),
    level2: wording(level2),
    level3: wording(level3),
    target: figure(target, "target"),
    actual: figure(actual, "actual"),
    forecast: figure(forecast, "forecast"),
    possibility: wording(possibility),
    reason: wording(reason),
    light,
  };
}
