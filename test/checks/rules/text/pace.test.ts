import { expect, test } from "vitest";
import { relationsOf } from "../../clean-report.ts";

const outcome = (words: string): readonly string[] =>
  relationsOf("text.pace", { prose: [`专项资金预算安排20.00万元，执行16.67万元，执行率为${words}。`] }).map(
    (one) => one.outcome,
  );

test.each([
  ["90%，略低于时间进度", "breaks"],
  ["70%，快于序时进度", "breaks"],
  ["70%，低于时间进度", "holds"],
  ["83%，高于时间进度", "holds"], // 83 may be 83.4, and the time gone is 83.33
])("%s: %s", (words, expected) => {
  expect(outcome(words)).toEqual([expected]);
});

test("words about another rate say nothing", () => {
  expect(outcome("90%，上年同期为85%，低于时间进度")).toEqual([]);
});
