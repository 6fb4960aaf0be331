import { checkSubmission } from "../../src/checks/engine.ts";
import type { Example, ExampleProject } from "../../src/checks/example.ts";
import { STATUS_RULES } from "../../src/checks/registry-status.ts";
import type { Relation } from "../../src/domain/relation.ts";
import { PIPELINE, submissionFrom } from "./example-report.ts";

const STATUS = new Set(STATUS_RULES.map((rule) => rule.id));

/** A project of which no rule has anything to say. */
export const CLEAN: ExampleProject = {
  name: "灌渠整治",
  budget: "20.00",
  executed: "17.00",
  executionRate: "85",
  forecastRate: "100",
  light: "green",
  progress: "已疏浚渠道10公里,其余渠段正在施工。",
  goal: { expected: "完成全年渠道疏浚任务", actual: "83%", forecast: "100%" },
  indicators: [
    "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里",
    "产出指标|质量指标|验收合格率|≥95%|97%|97%",
    "产出指标|成本指标|每公里疏浚费用|≤1.7万元|1.7万元|1.7万元",
    "效益指标|社会效益指标|受益农户数量|≥300户|150户|300户",
  ],
  deviation: "无",
  measures: "无",
};

export const CLEAN_PROSE: readonly string[] = [
  "# 一、组织情况",
  "按要求开展监控。",
  "# 二、存在问题",
  "绩效指标设置有待细化。",
];

/** The report with one project, changed in one place. */
export const reportWith = (change: Partial<ExampleProject>, prose: readonly string[] = CLEAN_PROSE): Example => ({
  prose,
  projects: [{ ...CLEAN, ...change }],
});

/** All relations of one check in an example. */
export const relationsOf = (check: string, example: Example): readonly Relation[] =>
  checkSubmission({ submission: submissionFrom(example), pipeline: PIPELINE }).relations.filter(
    (relation) => relation.check === check && relation.outcome !== "skipped",
  );

/** The checks on status, lights, forecasts, words and form that break in an example, each once. */
export function woken(example: Example): readonly string[] {
  const { relations } = checkSubmission({ submission: submissionFrom(example), pipeline: PIPELINE });
  const broken = relations.filter((relation) => relation.outcome === "breaks" && STATUS.has(relation.check));
  return [...new Set(broken.map((relation) => relation.check))];
}

/** Those of a project changed in one place. */
export const wokenBy = (change: Partial<ExampleProject>, prose: readonly string[] = CLEAN_PROSE): readonly string[] =>
  woken(reportWith(change, prose));

/** The clean project's indicators with the row at `row` replaced. */
export const withRow = (row: number, line: string): readonly string[] =>
  (CLEAN.indicators ?? []).map((old, index) => (index === row ? line : old));
