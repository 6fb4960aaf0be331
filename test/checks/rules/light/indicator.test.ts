import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

const lights = (first: "red" | "green" | "yellow"): Partial<ExampleProject> => ({
  indicatorLights: [first],
  goal: {},
  light: "yellow",
  deviation: "汛期停工",
  measures: "加快施工",
});

test("green for a quarter of the target in October wakes it", () => {
  const indicators = ["产出指标|数量指标|疏浚渠道长度|≥12公里|3公里|12公里"];
  expect(wokenBy({ ...lights("green"), indicators })).toContain("light.indicator");
});

test.each([
  ["green", "产出指标|数量指标|疏浚渠道长度|≥12公里|10公里|12公里"],
  ["yellow", "产出指标|数量指标|疏浚渠道长度|≥12公里|9公里|12公里"],
  ["green", "产出指标|质量指标|设备故障率|≤5%|2%|2%"],
  ["green", "产出指标|成本指标|疏浚费用|=30万元|10万元|30万元"],
  ["green", "产出指标|数量指标|疏浚渠道长度|≥12公里|≥3公里|12公里"],
  ["green", "产出指标|数量指标|疏浚渠道长度|≥12公里||12公里"],
] as const)("silent: %s for %s", (light, row) => {
  expect(wokenBy({ ...lights(light), indicators: [row] })).not.toContain("light.indicator");
});
