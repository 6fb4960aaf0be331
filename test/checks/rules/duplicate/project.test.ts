import { expect, test } from "vitest";
import type { Example, ExampleProject } from "../../../../src/checks/example.ts";
import type { Relation } from "../../../../src/domain/relation.ts";
import { CLEAN, CLEAN_PROSE } from "../../clean-report.ts";
import { relationsBetween } from "../shown.ts";

const PROJECT: ExampleProject = { ...CLEAN, name: "北干渠渗漏治理工程" };

/** A report of one form, changed in one place. */
const report = (file: string, change: Partial<ExampleProject> = {}, more: Partial<Example> = {}): Example => ({
  file,
  prose: CLEAN_PROSE,
  projects: [{ ...PROJECT, ...change }],
  ...more,
});
const between = (first: Example, ...others: readonly Example[]): readonly Relation[] =>
  relationsBetween({ ...first, others });
const repeated = (first: Example, ...others: readonly Example[]): readonly string[] =>
  between(first, ...others)
    .filter((one) => one.check === "duplicate.project")
    .map((one) => `${one.outcome} ${one.severity}`);

test("one department's project with another execution in its second report wakes it, and nothing else", () => {
  expect(between(report("a.pdf"), report("b.pdf", { budget: "20.0" })).map((one) => one.outcome)).not.toContain(
    "breaks",
  );
  const broken = between(report("a.pdf"), report("b.pdf", { executed: "16.00" })).filter(
    (one) => one.outcome === "breaks",
  );
  expect(broken).toHaveLength(1);
  expect(broken[0]).toMatchObject({
    check: "duplicate.project",
    severity: "error",
    document: "b.pdf",
    project: "北干渠渗漏治理工程",
    difference: "-1.00",
  });
  expect([broken[0]?.stated?.value, broken[0]?.computed?.value]).toEqual(["16.00", "17.00"]);
});

test("every figure that differs is evidence of one relation", () => {
  const [relation] = between(report("a.pdf"), report("b.pdf", { budget: "21.00", executed: "16.00" }));
  expect(relation?.evidence.map((one) => one.text)).toEqual([
    "21.00",
    "20.00",
    "16.00",
    "17.00",
    "北干渠渗漏治理工程",
    "北干渠渗漏治理工程",
  ]);
});

test.each<[string, Partial<ExampleProject>]>([
  ["the same figures", {}],
  ["printed shorter", { budget: "20", executed: "17" }],
  ["printed in 元", { unit: "元", budget: "200000", executed: "170000" }],
  ["a blank: it is not zero", { executed: "" }],
])("%s hold", (_, change) => {
  expect(repeated(report("a.pdf"), report("b.pdf", change))).toEqual(["holds error"]);
});

test("width and brackets make no other project", () => {
  const [first, second] = ["北干渠(二期)渗漏治理工程", "北干渠（二期）渗漏治理工程"];
  expect(repeated(report("a.pdf", { name: first }), report("b.pdf", { name: second, executed: "16.00" }))).toEqual([
    "breaks error",
  ]);
});

const water = { department: "青禾县水务局" };
const forest = { department: "青禾县林业局" };
const school = { department: "青禾县教育局" };

test("two departments with one telling name want a look", () => {
  expect(repeated(report("a.pdf", {}, water), report("b.pdf", { executed: "16.00" }, forest))).toEqual([
    "breaks warning",
  ]);
});

test.each<[string, string]>([
  ["a common fund", "信息系统运行维护经费"],
  ["a common fund", "机关干部教育培训经费"],
  ["too short a name to tell", "灌渠整治工程"],
])("two departments with %s, %s, are not accused", (_, name) => {
  expect(repeated(report("a.pdf", { name }, water), report("b.pdf", { name, executed: "16.00" }, forest))).toEqual([]);
  // One department is: it is its own fund.
  expect(repeated(report("a.pdf", { name }, water), report("b.pdf", { name, executed: "16.00" }, water))).toEqual([
    "breaks error",
  ]);
});

test("a name that three departments use is nobody's own", () => {
  const [a, b, c] = [report("a.pdf", {}, water), report("b.pdf", {}, forest), report("c.pdf", {}, school)];
  expect(repeated(a, b, c)).toEqual([]);
});

test.each<[string, Example]>([
  ["another period", report("b.pdf", { executed: "12.00" }, { period: "2022-01/2022-08" })],
  ["another project", report("b.pdf", { name: "南干渠渗漏治理工程", executed: "16.00" })],
])("%s is not compared", (_, other) => {
  expect(repeated(report("a.pdf"), other)).toEqual([]);
});
