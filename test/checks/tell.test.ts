import { expect, test } from "vitest";
import { checkSubmission } from "../../src/checks/engine.ts";
import type { Example } from "../../src/checks/example.ts";
import type { Finding } from "../../src/domain/relation.ts";
import { CLEAN, CLEAN_PROSE, reportWith } from "./clean-report.ts";
import { PIPELINE, submissionFrom } from "./example-report.ts";
import { GROUP, telling, twoProjects } from "./rules/two-projects.ts";

const checked = (example: Example): ReturnType<typeof checkSubmission> =>
  checkSubmission({ submission: submissionFrom(example), pipeline: PIPELINE });
const findingsOf = (example: Example): readonly Finding[] => checked(example).findings;
const checksOf = (findings: readonly Finding[]): readonly string[] => findings.map((one) => one.check);

const PROSE = [GROUP, "截至10月底，专项资金执行31.40万元，执行率87%。"];
/** The second form's budget is 16.00 wherever else it is told. */
const WRONG_BUDGET = { budget: "18.00" };

test("one wrong budget is one finding: what breaks first, what follows, and which figure it is", () => {
  expect(findingsOf(twoProjects(PROSE))).toEqual([]);
  const { findings, relations } = checked(twoProjects(PROSE, {}, WRONG_BUDGET));
  expect(findings).toHaveLength(1);
  const [finding] = findings as readonly [Finding];
  expect(finding).toMatchObject({
    check: "tie-out.funds",
    severity: "error",
    confidence: "certain",
    difference: "-2.00",
  });
  expect(finding.consequences.map((one) => [one.check, one.project])).toEqual([
    ["sum.forms-total", null],
    ["rate.execution", "水库巡查"],
  ]);
  expect(finding.diagnosis?.detail.zh).toBe("若“18.00”应为16.00万元,上述3处矛盾同时消除");
  expect(finding.diagnosis?.suspects.map((index) => finding.evidence[index]?.text)).toEqual(["18.00"]);
  const broken = relations.filter((one) => one.outcome === "breaks");
  expect(broken.map((one) => one.finding)).toEqual([finding.id, finding.id, finding.id]);
});

test("a wrong total in the prose is named, not the parts and forms that agree with each other", () => {
  const [sentence = "", executed = ""] = PROSE;
  const findings = findingsOf(twoProjects([sentence.replace("36.00", "38.00"), executed]));
  expect(checksOf(findings)).toEqual(["sum.narrative-total"]);
  expect(findings[0]?.diagnosis?.detail.zh).toBe("若“38.00万元”应为36.00万元,上述3处矛盾同时消除");
});

test("two faults that share no figure stay two findings", () => {
  const findings = findingsOf(twoProjects(PROSE, { executionRate: "58" }, WRONG_BUDGET));
  expect(findings.map((one) => [one.check, one.project, one.consequences.length])).toEqual([
    ["rate.execution", "灌渠整治", 0],
    ["tie-out.funds", "水库巡查", 2],
  ]);
  expect(findings[0]?.diagnosis).toBeNull();
});

test("two wrong budgets are not explained by either", () => {
  const findings = findingsOf(twoProjects(PROSE, { budget: "25.00" }, WRONG_BUDGET));
  const told = findings.map((one) => one.diagnosis?.detail.zh ?? null);
  expect(told.filter((one) => one !== null)).toEqual([
    expect.stringContaining("若“25.00”应为20.00万元"),
    expect.stringContaining("若“18.00”应为16.00万元"),
  ]);
  // Their sum is wrong through both, so no one figure repairs it.
  expect(findings.filter((one) => one.diagnosis === null).map((one) => [one.check, one.difference])).toEqual([
    ["sum.forms-total", "-7.00"],
  ]);
});

test("a finding keeps its id when another fault joins, and changes it with its figures", () => {
  const ids = (example: Example): readonly string[] => findingsOf(example).map((one) => one.id);
  const [alone = ""] = ids(twoProjects(PROSE, {}, WRONG_BUDGET));
  expect(alone).toMatch(/^[0-9a-f]{12}$/);
  for (const other of [{ executionRate: "58" }, { forecastRate: "80" }, { phone: "1390000001" }]) {
    const both = ids(twoProjects(PROSE, other, WRONG_BUDGET));
    expect(both).toHaveLength(2);
    expect(both).toContain(alone);
  }
  expect(ids(twoProjects(PROSE, {}, { budget: "17.00" }))).not.toContain(alone);
});

test("two findings of the same words have two ids", () => {
  const project = { ...CLEAN, executionRate: "58" };
  const ids = findingsOf({ prose: CLEAN_PROSE, projects: [project, project] })
    .filter((one) => one.check === "rate.execution")
    .map((one) => one.id);
  expect(ids).toHaveLength(2);
  expect(ids[1]).toBe(`${ids[0]}-2`);
});

test("a value that mends two relations and breaks one that holds is not offered as the repair", () => {
  // 21.00 would mend the rate and the sentence, but the list of projects has 20.00 as well.
  const project = { executionRate: "81" };
  const prose = telling("灌渠整治预算安排21.00万元。");
  const [offered] = findingsOf(reportWith(project, prose));
  expect(offered?.diagnosis?.detail.zh).toBe("若“20.00”应为21.00万元,上述2处矛盾同时消除");
  const list = ["灌渠整治|20.00|17.00|", "水库巡查|16.00|14.40|"];
  const findings = findingsOf({ ...reportWith(project, prose), list });
  expect(findings.map((one) => [one.check, one.diagnosis])).toEqual([
    ["rate.execution", null],
    ["tie-out.funds", null],
  ]);
});

test("rounding is told as a notice and joins no cause", () => {
  const parts = { fiscal: { budget: "13.34" }, other: { budget: "6.67" } };
  const findings = findingsOf(reportWith({ parts, executionRate: "88" }));
  expect(findings.map((one) => [one.check, one.severity, one.verdict])).toEqual([
    ["sum.fund-rows", "notice", "rounding"],
    ["rate.execution", "error", "inconsistent"],
  ]);
});

test("what is undecided is no finding", () => {
  expect(findingsOf(reportWith({ forecastRate: "50", doubtful: ["forecastRate"] }))).toEqual([]);
});
