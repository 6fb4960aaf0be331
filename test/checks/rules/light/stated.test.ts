import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { wokenBy } from "../../clean-report.ts";

const explained = { deviation: "汛期停工", measures: "加快施工" };
const all = (first: "red" | "green"): NonNullable<ExampleProject["indicatorLights"]> => [
  first,
  "green",
  "green",
  "green",
];

test.each([
  ["green", "red"],
  ["red", "green"],
] as const)("a %s form light over a %s indicator light wakes it", (light, first) => {
  expect(wokenBy({ ...explained, light, indicatorLights: all(first) })).toContain("light.stated");
});

test("a red light that neither execution nor any indicator calls for wakes it", () => {
  expect(wokenBy({ ...explained, light: "red" })).toContain("light.stated");
});

test.each<[string, Partial<ExampleProject>]>([
  ["the lights agree", { light: "green", indicatorLights: all("green") }],
  [
    "an indicator cannot be judged",
    { light: "red", indicators: ["效益指标|社会效益指标|群众反映|明显改善|有所改善|明显改善"] },
  ],
  ["an indicator's light is left out", { light: "red", indicatorLights: ["none", "green", "green", "green"] }],
  ["light.budget tells it", { light: "green", executed: "4.00", executionRate: "20", indicatorLights: all("green") }],
])("silent when %s", (_, change) => {
  expect(wokenBy({ ...explained, ...change })).not.toContain("light.stated");
});
