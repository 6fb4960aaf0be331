import { expect, test } from "vitest";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, relationsOf, reportWith } from "../../clean-report.ts";

const second = (line: string): Partial<ExampleProject> => ({
  goal: {},
  indicators: [...(CLEAN.indicators ?? []), line],
});
const severities = (line: string): readonly string[] =>
  relationsOf("form.duplicate-indicator", reportWith(second(line)))
    .filter((relation) => relation.outcome === "breaks")
    .map((relation) => relation.severity);

test.each([
  ["one thing with two targets", "产出指标|数量指标|疏浚渠道长度|≥15公里|15公里|15公里", ["warning"]],
  ["one name for two things", "产出指标|质量指标|疏浚渠道长度|≥95%|97%|97%", ["notice"]],
  ["one name in another order", "产出指标|质量指标|长度疏浚渠道|≥95%|97%|97%", ["notice"]],
  ["other names", "产出指标|质量指标|疏浚渠道宽度|≥95%|97%|97%", []],
])("%s", (_, line, expected) => {
  expect(severities(line)).toEqual(expected);
});
