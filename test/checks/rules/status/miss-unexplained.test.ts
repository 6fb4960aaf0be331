import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, withRow, woken, wokenBy } from "../../clean-report.ts";

const late = "产出指标|数量指标|疏浚渠道长度|≥12公里|8公里|10公里";

test("a forecast below target without a reason wakes it", () => {
  expect(wokenBy({ goal: { actual: "79%", forecast: "90%" }, indicators: withRow(0, late) })).toEqual([
    "status.miss-unexplained",
  ]);
});

test("an amount planned as a whole and hardly spent is to be explained", () => {
  expect(wokenBy({ indicators: ["产出指标|成本指标|疏浚费用|=30万元|6万元|6万元"] })).toContain(
    "status.miss-unexplained",
  );
});

test.each<[string, Partial<ExampleProject>]>([
  ["the form states a cause", { deviation: "汛期停工", indicators: [late] }],
  ["the indicator states its own", { indicators: [`${late}||汛期停工`] }],
  ["the form asks for none", { indicators: [late], without: ["deviation", "measures"] }],
  [
    "the year is not over and there is no forecast",
    { indicators: ["产出指标|数量指标|疏浚渠道长度|≥12公里|8公里"], without: ["forecast"] },
  ],
  ["the forecast is blank", { indicators: ["产出指标|数量指标|疏浚渠道长度|≥12公里|8公里"] }],
  ["it is done sooner", { indicators: ["产出指标|时效指标|完工时限|=60天|40天|45天"] }],
  ["more is done", { indicators: ["产出指标|数量指标|疏浚渠道长度|=12公里|12公里|15公里"] }],
  ["a cost stays a little below", { indicators: ["产出指标|成本指标|疏浚费用|=30万元|20万元|29万元"] }],
  ["the units differ", { indicators: ["产出指标|数量指标|疏浚渠道长度|≥12公里|8处|10处"] }],
])("silent when %s", (_, change) => {
  expect(wokenBy(change)).not.toContain("status.miss-unexplained");
});

test("over the whole year the actual value stands for the forecast", () => {
  const project = { ...CLEAN, indicators: ["产出指标|数量指标|疏浚渠道长度|≥12公里|10公里"], without: ["forecast"] };
  expect(woken({ period: "2022-01/2022-12", projects: [project] })).toContain("status.miss-unexplained");
});
