import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { checkSubmission } from "../../src/checks/engine.ts";
import type { Box } from "../../src/domain/geometry.ts";
import type { Page } from "../../src/domain/page.ts";
import type { Submission } from "../../src/domain/record.ts";
import type { Finding } from "../../src/domain/relation.ts";
import { normalise } from "../../src/normalisation/normalise.ts";
import { readPdf } from "../../src/readers/pdf/read.ts";
import { extractPages } from "../../src/run/process-document.ts";
import { PIPELINE } from "../checks/example-report.ts";
import { matchesDocument } from "../generated.ts";
import { CHANGES, type Change, changeNumber, reprint, type Target, targetsOf } from "./mutants.ts";

const SOUND = "../../fixtures/qingyu/县水务局/青榆县水务局2023年1-10月绩效运行监控报告.pdf";

interface Seen {
  readonly target: Target;
  readonly change: Change;
  /** Error-level findings the change woke. */
  readonly errors: readonly Finding[];
  /** Errors and warnings that do not name the changed figure. */
  readonly strays: readonly string[];
}

function check(pages: readonly Page[]): { submission: Submission; findings: readonly Finding[] } {
  const submission = normalise(extractPages(pages, "report.pdf", "pdf").value, PIPELINE);
  return { submission, findings: checkSubmission({ submission, pipeline: PIPELINE }).findings };
}

const touches = (a: Box | null, b: Box | null): boolean =>
  a !== null && b !== null && a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const names = (finding: Finding, { figure }: Target): boolean =>
  finding.evidence.some((one) => one.at.page === figure.at.page && touches(one.at.box, figure.at.box));

describe("a report without a fault, one figure changed at a time", () => {
  let before: ReturnType<typeof check>;
  const seen: Seen[] = [];
  let unplaced = 0;

  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(SOUND, import.meta.url))));
    const { pages } = (await readPdf(bytes, "report.pdf")).value;
    before = check(pages);
    for (const target of targetsOf(before.submission)) {
      for (const change of CHANGES) {
        const number = changeNumber(target, change);
        if (number === null) continue;
        const reprinted = reprint(pages, target.figure, number);
        if (reprinted === null) {
          unplaced += 1;
          continue;
        }
        const woken = check(reprinted).findings.filter((finding) => finding.severity !== "notice");
        seen.push({
          target,
          change,
          errors: woken.filter((finding) => finding.severity === "error"),
          strays: woken
            .filter((finding) => !names(finding, target))
            .map((finding) => `${target.what} ${target.figure.text} → ${number}: ${finding.message.zh}`),
        });
      }
    }
  }, 600_000);

  test("it is without a fault", () => {
    expect(
      before.findings.filter((finding) => finding.severity !== "notice").map((finding) => finding.message.zh),
    ).toEqual([]);
  });

  test("nearly every figure can be changed where it is printed", () => {
    expect(seen.length).toBeGreaterThan(500);
    expect(unplaced / (seen.length + unplaced)).toBeLessThan(0.05);
  });

  test("nothing wakes that does not name the changed figure", () => {
    expect(seen.flatMap((one) => one.strays)).toEqual([]);
  });

  test("one change is told as one fault", () => {
    const several = seen.filter((one) => one.errors.length > 1);
    expect(
      several.map(
        (one) =>
          `${one.target.what} ${one.target.figure.text} ${one.change}: ${one.errors.map((finding) => finding.message.zh).join(" | ")}`,
      ),
    ).toEqual([]);
  });

  test("what the arithmetic can see is found, and what it cannot is listed", () => {
    matchesDocument("docs/mutation.md", describeSeen(seen));
  });
});

/** A table: what was changed, how, how often it woke an error; and the changes nothing can see, with their figures. */
function describeSeen(seen: readonly Seen[]): string {
  const whats = [...new Set(seen.map((one) => one.target.what))].sort();
  const rate = (list: readonly Seen[]): string =>
    list.length === 0 ? "–" : `${list.filter((one) => one.errors.length > 0).length}/${list.length}`;
  const rows = whats.map((what) => {
    const mine = seen.filter((one) => one.target.what === what);
    return `| ${what} | ${CHANGES.map((change) => rate(mine.filter((one) => one.change === change))).join(" | ")} | ${rate(mine)} |`;
  });
  const missed = seen.filter((one) => one.errors.length === 0);
  const kinds = new Map<string, number>();
  for (const { target, change } of missed)
    kinds.set(`${target.what}, ${change}`, (kinds.get(`${target.what}, ${change}`) ?? 0) + 1);
  return [
    "# What one changed figure wakes",
    "",
    "Made by `test/mutation`: each figure of the fault-free fixture is reprinted on its page with one slip, and the report is",
    "read and checked again. A cell counts the changes that woke an error, of all made.",
    "",
    `| figure | ${CHANGES.join(" | ")} | all |`,
    `| --- | ${CHANGES.map(() => "---").join(" | ")} | --- |`,
    ...rows,
    `| **all** | ${CHANGES.map((change) => rate(seen.filter((one) => one.change === change))).join(" | ")} | ${rate(seen)} |`,
    "",
    "## What the arithmetic cannot see",
    "",
    "These changes break no relation between figures: the figure stands nowhere else and is computed from nothing, or the",
    "change stays within what rounding allows.",
    "",
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `- ${kind}: ${count}`),
    "",
  ].join("\n");
}
