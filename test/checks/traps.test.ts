import { expect, test } from "vitest";
import type { Example } from "../../src/checks/example.ts";
import { CLEAN, relationsOf } from "./clean-report.ts";

/** One project with a budget of 20.00, 17.00 executed, a rate of 85 and all of it forecast. */
const said = (...prose: readonly string[]): Example => ({ prose, projects: [CLEAN] });
const outcomes = (check: string, example: Example): readonly string[] =>
  relationsOf(check, example)
    .map((one) => one.outcome)
    .filter((outcome) => outcome !== "holds");

test.each([
  ["tie-out.funds", "灌渠整治上年预算10.00万元，执行8.00万元，执行率80%。"],
  ["tie-out.funds", "灌渠整治去年执行15.00万元。"],
  ["consistency.period", "2021年1-9月灌渠整治执行15.00万元。"],
  ["rate.narrative", "灌渠整治预算20.00万元，截至9月底执行10.00万元，截至10月底执行率85%。"],
  ["rate.narrative", "灌渠整治已下达18.00万元，截至10月底执行17.00万元，执行率85%。"],
  ["difference.balance", "灌渠整治已下达18.00万元，截至10月底执行17.00万元，结余3.00万元。"],
  ["forecast.carryover", "截至10月底，灌渠整治结转结余3.00万元。"],
])("%s does not accuse “%s”", (check, sentence) => {
  expect(outcomes(check, said(sentence))).toEqual([]);
});

test.each([
  ["本年专项资金金额30.00万元。", "2021年专项资金金额25.00万元。"],
  ["本年专项资金执行率60%。", "上年专项资金执行率80%。"],
])("what two years state is not one fact: %s %s", (first, second) => {
  expect(outcomes("tie-out.restated", said(first, second))).toEqual([]);
});

test.each(["灌渠整治截至10月底执行15.00万元。", "灌渠整治1-10月执行15.00万元。"])(
  "a period after the name leaves the name: %s",
  (sentence) => {
    expect(outcomes("tie-out.funds", said(sentence))).toEqual(["breaks"]);
  },
);

test("a rate over the forecast is told though the form has no adjusted budget", () => {
  const example: Example = { projects: [{ ...CLEAN, forecast: "17.00", executionRate: "100" }] };
  expect(outcomes("rate.denominator", example)).toEqual(["breaks"]);
  const [told] = relationsOf("rate.denominator", example);
  expect(told?.evidence.map((one) => one.text)).toEqual(["100", "17.00", "20.00", "17.00"]);
});

test("a doubtful amount explains no wrong rate away", () => {
  const project = { ...CLEAN, adjusted: "34.00", executionRate: "50", doubtful: ["budget"] };
  expect(outcomes("rate.denominator", { projects: [{ ...project, adjusted: "20.00", budget: "34.00" }] })).toEqual([]);
});

test("no rate of nothing is called null", () => {
  const [told] = relationsOf("rate.execution", {
    projects: [{ ...CLEAN, budget: "0", executed: "0", executionRate: "85" }],
  });
  expect([told?.outcome, told?.message.zh]).toEqual(["undecided", "除数为零,无法计算"]);
});
