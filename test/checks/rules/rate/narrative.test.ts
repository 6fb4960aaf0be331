import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import { brokenIn, shownOf } from "../shown.ts";
import { telling } from "../two-projects.ts";

const said = (...sentences: readonly string[]): Example => ({ prose: telling(...sentences) });

test("88% of amounts that make 85% wakes it", () => {
  expect(brokenIn(said("专项资金预算安排40.00万元，截至10月底执行34.00万元，执行率为85%。"))).toEqual([]);
  expect(brokenIn(said("专项资金预算安排40.00万元，截至10月底执行34.00万元，执行率为88%。"))).toEqual([
    "rate.narrative 88 | 85% | 3",
  ]);
});

test.each([
  // 11.90 of 20.00 is 59.5%, 12.90 of 22.00 is 58.64%.
  ["专项资金预算安排20.00万元，截至10月底执行11.90万元，执行率为60%。", "holds 60 | 59.5% | 0.5"],
  ["专项资金预算安排22.00万元，截至10月底执行12.90万元，执行率为59%。", "holds 59 | 58.64% | 0.36"],
  ["专项资金预算安排22.00万元，截至10月底执行12.90万元，执行率为58%。", "rounding 58 | 58.64% | -0.64"],
  ["专项资金预算安排22.00万元，截至10月底执行12.90万元，执行率为57%。", "breaks 57 | 58.64% | -1.64"],
  ["专项资金预算安排200000元，截至10月底执行11.90万元，执行率59.5%。", "holds 59.5 | 59.5% | 0.0"],
  ["专项资金预算安排0.02亿元，截至10月底执行119万元，执行率59.5%。", "holds 59.5 | 59.5% | 0.0"],
  ["专项资金预算安排20.00万元，截至10月底执行11.90万元，执行率近60%。", "holds 60 | 59.5% | 0.5"],
  ["专项资金预算安排20.00万元，截至10月底执行11.90万元，执行率近55%。", "breaks 55 | 59.5% | -4.5"],
  ["专项资金预算安排20.00万元，截至10月底执行11.90万元，执行率超过50%。", "holds 50 | 59.5% | -9.5"],
  ["专项资金预算安排20.00万元，截至10月底执行11.90万元，执行率约62%。", "breaks 62 | 59.5% | 2.5"],
  ["专项资金预算安排约20万元，截至10月底执行11.90万元，执行率70%。", "holds 70 | 59.5% | 10.5"],
  ["专项资金年初预算20.00万元，调整后预算34.00万元，截至10月底执行17.00万元，执行率50%。", "holds 50 | 50% | 0"],
  ["专项资金预算安排20.00万元，已下达18.00万元，截至10月底执行17.00万元，执行率85%。", "holds 85 | 85% | 0"],
  // What was released is over what was budgeted, where a rate of approval is told.
  ["专项资金预算20.00万元，批复下达16.00万元，预算批复率80%。", "holds 80 | 80% | 0"],
  ["专项资金预算20.00万元，批复下达16.00万元，预算批复率85%。", "breaks 85 | 80% | 5"],
])("%s", (sentence, expected) => {
  expect(shownOf("rate.narrative", said(sentence))).toEqual([expected]);
});

test("nothing of nothing is no error", () => {
  const [relation] = shownOf("rate.narrative", said("专项资金预算安排0万元，截至10月底执行0万元，执行率0%。"));
  expect(relation).toMatch(/^undecided/);
});

test("the budget may stand in the paragraph before", () => {
  const sentences = ["专项资金预算安排20.00万元。", "截至10月底，专项资金执行11.90万元，执行率70%。"];
  expect(brokenIn(said(...sentences))).toEqual(["rate.narrative 70 | 59.5% | 10.5"]);
});

test("each rate is held to the execution nearest before it", () => {
  const sentence = "截至9月底，专项资金执行10.00万元，执行率50%；截至10月底，专项资金执行11.90万元，执行率59.5%。";
  expect(shownOf("rate.narrative", said("专项资金预算安排20.00万元。", sentence))).toEqual([
    "holds 50 | 50% | 0",
    "holds 59.5 | 59.5% | 0.0",
  ]);
});

test.each<[string, readonly string[]]>([
  ["the execution is not told", ["专项资金预算安排20.00万元，执行率60%。"]],
  ["the budget is another's", ["专项资金预算安排20.00万元。", "办公经费执行11.90万元，执行率80%。"]],
  ["the rate is last year's", ["专项资金预算安排20.00万元，截至10月底执行11.90万元。上年同期执行率为80%。"]],
])("silent when %s", (_, sentences) => {
  expect(shownOf("rate.narrative", said(...sentences))).toEqual([]);
});
