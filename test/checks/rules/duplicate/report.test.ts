import { expect, test } from "vitest";
import { checkBatch } from "../../../../src/checks/engine.ts";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "../../clean-report.ts";
import { submissionFrom } from "../../example-report.ts";
import { relationsBetween } from "../shown.ts";

const report = (file: string, change: Partial<ExampleProject> = {}, more: Partial<Example> = {}): Example => ({
  file,
  prose: CLEAN_PROSE,
  projects: [{ ...CLEAN, ...change }],
  ...more,
});
const handedIn = (first: Example, ...others: readonly Example[]): readonly string[] =>
  relationsBetween({ ...first, others })
    .filter((one) => one.check === "duplicate.report")
    .map((one) => `${one.document} ${one.outcome}`);

test("one report under two names wakes it for the second", () => {
  expect(handedIn(report("a.pdf"), report("b.pdf"))).toEqual(["a.pdf holds", "b.pdf breaks"]);
  expect(handedIn(report("a.pdf"), report("b.pdf"), report("c.pdf"))).toEqual([
    "a.pdf holds",
    "b.pdf breaks",
    "c.pdf breaks",
  ]);
});

test("it is only noticed, and names the first", () => {
  const broken = relationsBetween({ ...report("a.pdf"), others: [report("b.pdf")] }).filter(
    (one) => one.outcome === "breaks",
  );
  expect(broken.map((one) => [one.check, one.severity])).toEqual([["duplicate.report", "notice"]]);
  expect(broken[0]?.message.zh).toContain("“a.pdf”");
});

test.each<[string, Example]>([
  ["another figure", report("b.pdf", { executed: "16.00" })],
  ["another project", report("b.pdf", { name: "水库巡查" })],
  ["another department", report("b.pdf", {}, { department: "青禾县水务局" })],
  ["another period", report("b.pdf", {}, { period: "2022-01/2022-08" })],
])("%s is another report", (_, other) => {
  expect(handedIn(report("a.pdf"), other)).toEqual(["a.pdf holds", "b.pdf holds"]);
});

test("reports without forms are not compared", () => {
  expect(handedIn({ file: "a.pdf", prose: CLEAN_PROSE }, { file: "b.pdf", prose: CLEAN_PROSE })).toEqual([]);
});

test("the same bytes are noticed though they were read once", () => {
  const documents = [
    { path: "a.pdf", sha256: "0a", duplicateOf: null },
    { path: "copy.pdf", sha256: "0a", duplicateOf: "a.pdf" },
  ];
  const { relations, findings } = checkBatch({ submissions: [submissionFrom(report("a.pdf"))], documents });
  expect(relations.map((one) => `${one.document} ${one.outcome}`)).toEqual(["copy.pdf breaks", "a.pdf holds"]);
  expect(findings.map((one) => [one.document, one.check])).toEqual([["copy.pdf", "duplicate.report"]]);
});
