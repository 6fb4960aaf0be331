import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { checkBatch } from "../../src/checks/engine.ts";
import { RULES } from "../../src/checks/registry.ts";
import { foldName } from "../../src/domain/characters.ts";
import type { Finding } from "../../src/domain/relation.ts";
import type { DocumentResult } from "../../src/domain/report.ts";
import { processDocument } from "../../src/run/process-document.ts";
import { PIPELINE } from "../checks/example-report.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const EXPECTED = `${FIXTURES}expected/qingyu/`;

interface Fault {
  readonly id: string;
  readonly check: string;
  readonly injection: string;
  readonly project: string | null;
  readonly stated: string;
  readonly computed: string;
  readonly note: string;
  readonly consequence_of: string | null;
}
interface Truth {
  readonly file: string;
  readonly projects: readonly { readonly name: string }[];
  readonly faults: readonly Fault[];
}

const truths: readonly Truth[] = readdirSync(EXPECTED)
  .filter((file) => file !== "county.json")
  .map((file) => JSON.parse(readFileSync(`${EXPECTED}${file}`, "utf8")));

const CATALOGUE = new Map(RULES.map((rule) => [rule.id, rule.catalogue]));
/** Checks that tell the same fault under another number of the catalogue. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  A7: ["A1", "T1"],
  A10: ["T1", "A4", "A5", "B4"],
  B3: ["B4"],
  B5: ["B1", "T1"],
  C7: ["S3", "S2"],
  D2: ["D3", "D1"],
  D3: ["D1"],
  D4: ["D1", "D3"],
  T2: ["A4", "A5", "T1"],
};
/**
 * No one is accused of leaving a blue light unticked (D2). The words on pace (T6) stand in a sentence whose months are
 * wrong by another fault: against the months it names, they hold.
 */
const LEFT_ALONE: ReadonlySet<string> = new Set(["D2", "T6"]);

const tells = (finding: Finding, fault: Fault): boolean => {
  const numbers = [finding.check, ...finding.consequences.map((one) => one.check)].map(
    (check) => CATALOGUE.get(check) ?? "",
  );
  const wanted = [fault.check, ...(ALSO[fault.check] ?? [])];
  const named =
    fault.project === null ||
    finding.project === null ||
    foldName(finding.message.zh).includes(foldName(fault.project)) ||
    foldName(finding.project) === foldName(fault.project) ||
    finding.evidence.some((one) => foldName(one.text) === foldName(fault.project ?? ""));
  return named && numbers.some((number) => wanted.includes(number));
};

describe.each(truths.map((truth) => [truth.file.split("/").at(-1) ?? "", truth] as const))("%s", (_, truth) => {
  let result: DocumentResult;
  beforeAll(async () => {
    result = await processDocument(
      { path: `${FIXTURES}qingyu/${truth.file}`, name: truth.file },
      { pipelines: [PIPELINE], pipeline: null },
    );
  });

  test("every form is read", () => {
    const names = result.submission?.projects.map((project) => foldName(project.name?.text ?? ""));
    expect(names?.length).toBe(truth.projects.length);
    const dates = result.submission?.projects.map((project) => project.preparedOn?.text ?? "");
    expect(dates?.filter((date) => !/^\d{4}年\d{1,2}月\d{1,2}日$/.test(date))).toEqual([]);
  });

  test("every fault put in is told", () => {
    const injections = Map.groupBy(truth.faults, (fault) => fault.injection);
    const untold = [...injections.values()].filter(
      (faults) => !faults.some((fault) => result.findings.some((finding) => tells(finding, fault))),
    );
    const wanted = untold.flatMap((faults) => faults.slice(0, 1)).filter((fault) => !LEFT_ALONE.has(fault.check));
    expect(wanted.map((fault) => `${fault.check} ${fault.project}: ${fault.note}`)).toEqual([]);
  });

  test("no error but for a fault that was put in", () => {
    const strays = result.findings.filter(
      (finding) => finding.severity === "error" && !truth.faults.some((fault) => tells(finding, fault)),
    );
    expect(strays.map((finding) => `${finding.check} ${finding.message.zh}`)).toEqual([]);
  });
});

describe("across the county", () => {
  const across = JSON.parse(readFileSync(`${EXPECTED}county.json`, "utf8"));
  let findings: readonly Finding[];
  beforeAll(async () => {
    const read = (file: string) =>
      processDocument({ path: `${FIXTURES}qingyu/${file}`, name: file }, { pipelines: [PIPELINE], pipeline: null });
    const results = await Promise.all(truths.map((truth) => read(truth.file)));
    const submissions = results.flatMap(({ submission }) => (submission === null ? [] : [submission]));
    const [twice] = across.faults.filter((fault: { check: string }) => fault.check === "H4");
    const [original = "", copy = ""] = twice.files;
    findings = checkBatch({ submissions, documents: [{ path: copy, sha256: null, duplicateOf: original }] }).findings;
  });

  test("one project two departments report with other figures wants a look, and is the only one", () => {
    const [first] = across.faults.filter((fault: { check: string }) => fault.check === "H1");
    const told = findings.filter((finding) => finding.check === "duplicate.project");
    expect(told.map((finding) => [finding.project, finding.severity, finding.confidence])).toEqual([
      [first.project, "warning", "needs-review"],
    ]);
    expect(told[0]?.evidence.map((one) => one.text)).toEqual(expect.arrayContaining(first.stated));
  });

  test("a report handed in twice is noticed", () => {
    const told = findings.filter((finding) => finding.check === "duplicate.report");
    expect(told.map((finding) => finding.department)).toEqual(["青榆县自然资源局"]);
  });
});
