import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import type { Submission } from "../../../../src/domain/record.ts";
import { relationsOf, reportWith } from "../../clean-report.ts";
import { submissionFrom } from "../../example-report.ts";
import { brokenIn, relationsIn } from "../shown.ts";
import { telling, twoProjects } from "../two-projects.ts";

/** The outcomes beyond the form's own period and the title's year, which hold. */
const more = (example: Example): readonly string[] => {
  const [form, title, ...rest] = relationsOf("consistency.period", example).map((one) => one.outcome);
  expect([form, title]).toEqual(["holds", "holds"]);
  return rest;
};

test("last year's title over this year's forms wakes it", () => {
  expect(brokenIn(reportWith({}))).toEqual([]);
  expect(brokenIn({ ...reportWith({}), title: "某局2021年预算绩效运行监控报告" })).toEqual([
    "consistency.period - | - | -",
  ]);
});

test("one form that stops in August among forms that run to October wakes it", () => {
  const submission = submissionFrom(twoProjects([]));
  const [first, second] = submission.projects as readonly [Submission["projects"][0], Submission["projects"][0]];
  const early = { ...second, form: { ...second.form, period: { from: "2022-01", to: "2022-08" } } };
  const unread = { ...second, form: { ...second.form, period: null } };
  const outcomes = (other: typeof second): readonly string[] =>
    relationsIn({ ...submission, projects: [first, other] })
      .filter((one) => one.check === "consistency.period" && one.project !== null)
      .map((one) => `${one.project} ${one.outcome}`);
  expect(outcomes(second)).toEqual(["灌渠整治 holds", "水库巡查 holds"]);
  expect(outcomes(early)).toEqual(["灌渠整治 holds", "水库巡查 breaks"]);
  expect(outcomes(unread)).toEqual(["灌渠整治 holds"]);
});

test.each(["预算绩效运行监控报告", "某局2021-2022年预算绩效运行监控报告"])("%s says no one year", (title) => {
  expect(relationsOf("consistency.period", { ...reportWith({}), title }).map((one) => one.outcome)).toEqual(["holds"]);
});

test("a file's name only warns", () => {
  const [relation] = relationsOf("consistency.period", { ...reportWith({}), file: "某局2021年.pdf" }).filter(
    (one) => one.outcome === "breaks",
  );
  expect(relation).toMatchObject({ severity: "warning" });
});

test.each([
  ["某局2022年.pdf", ["holds"]],
  ["2021.pdf", ["breaks"]],
  ["2021年/某局.pdf", []], // a folder may be another year's
  ["某局20211105.pdf", []], // a date of eight digits is no year
  ["2021-2022.pdf", []],
  ["财〔2021〕136号2022年.pdf", []],
])("the file %s", (file, expected) => {
  expect(more({ ...reportWith({}), file })).toEqual(expected);
});

test.each([
  ["截至10月底，灌渠整治执行17.00万元。", ["holds"]],
  ["截至10月31日，灌渠整治执行17.00万元。", ["holds"]],
  ["1-10月灌渠整治执行17.00万元。", ["holds"]],
  ["截至9月底，灌渠整治执行15.00万元。", ["breaks"]],
  ["上年同期截至9月底灌渠整治执行15.00万元。", []],
  ["灌渠整治执行17.00万元。", []],
  ["计划于12月底前完成灌渠整治验收。", []],
])("%s", (sentence, expected) => {
  expect(more(reportWith({}, telling(sentence)))).toEqual(expected);
});

test("an execution told as of another month only warns", () => {
  const told = relationsOf("consistency.period", reportWith({}, telling("截至9月底，灌渠整治执行15.00万元。")));
  expect(told.filter((one) => one.outcome === "breaks").map((one) => one.severity)).toEqual(["warning"]);
});
