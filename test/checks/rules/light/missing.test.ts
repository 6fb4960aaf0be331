import { expect, test } from "vitest";
import { checkSubmission } from "../../../../src/checks/engine.ts";
import type { ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, woken, wokenBy } from "../../clean-report.ts";
import { PIPELINE, submissionFrom } from "../../example-report.ts";

test("a due light that is not ticked wakes it", () => {
  expect(wokenBy({ executed: "8.00", executionRate: "40", light: "none", deviation: "汛期停工" })).toEqual([
    "light.missing",
  ]);
});

test("all forms of a report are told in one finding", () => {
  const late = { ...CLEAN, executed: "8.00", executionRate: "40", light: "none" as const };
  const submission = submissionFrom({ projects: [late, { ...late, name: "水库巡查" }] });
  const { findings } = checkSubmission({ submission, pipeline: PIPELINE });
  const told = findings.filter((finding) => finding.check === "light.missing");
  expect(told).toHaveLength(1);
  expect(told[0]?.message.zh).toContain("2个项目");
});

test.each<[string, Partial<ExampleProject>]>([
  ["execution keeps pace", { light: "none" }],
  ["the form has no lights", (({ light, ...rest }) => rest)({ ...CLEAN, executed: "8.00" })],
  ["execution is blank", { light: "none", executed: "" }],
  ["it lies on the threshold", { light: "none", budget: "15.00", executed: "10.00", executionRate: "67" }],
])("silent when %s", (_, change) => {
  const projects = [{ ...change }];
  expect(woken({ projects })).not.toContain("light.missing");
});
