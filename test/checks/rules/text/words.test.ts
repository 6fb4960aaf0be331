import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

test.each<[string, Partial<ExampleProject>]>([
  ["fully paid", { progress: "渠道疏浚完工，资金已全部支付完毕。" }],
  ["within budget", { executed: "23.00", executionRate: "115", progress: "项目支出未超预算。" }],
  ["whole and nine tenths", { progress: "整体项目已完成，目前已完成主体90%。" }],
  ["whole and partly open", { progress: "全部工程已完工，个别渠段未完成。" }],
])("%s against the figures wakes it", (_, change) => {
  expect(wokenBy(change)).toContain("text.words");
});

test("a sentence of the prose against its own figures wakes it", () => {
  expect(wokenBy({}, ["灌渠整治预算20.00万元，执行17.00万元，资金已全部支付完毕。"])).toContain("text.words");
});

test.each([
  "首批资金已全部支付完毕。",
  "资金预计12月全部支付完毕。",
  "资金尚未全部支付完毕。",
  "进度款已全部支付到位。",
  "项目支出未超预算。",
  "整体项目进展顺利，已完成83%。",
  "招标工作已全部完成，渠道疏浚完成83%。",
])("silent for %s", (progress) => {
  expect(wokenBy({ progress })).not.toContain("text.words");
});
