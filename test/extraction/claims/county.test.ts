import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import type { Claim } from "../../../src/domain/claim.ts";
import { extractDocument } from "../../../src/run/process-document.ts";
import { shownClaim } from "./shown.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures");
const REPORTS = (readdirSync(join(FIXTURES, "qingyu"), { recursive: true }) as string[])
  .filter((file) => /监控报告\.pdf$/.test(file))
  .sort();

interface Truth {
  /** 合计 for the whole department. */
  readonly subject: string;
  readonly indicator: string | null;
  readonly measure: string;
  readonly printed: string;
}

const MEASURES: Readonly<Record<string, string>> = {
  预算: "budget",
  执行数: "executed",
  执行率: "executionRate",
  预计结转结余: "carryover",
  年初指标值: "target",
  实际完成值: "actual",
  全年预计完成值: "forecast",
};

const bare = (name: string) => name.replace(/项目$/, "");

function says(claim: Claim, truth: Truth): boolean {
  const counts = truth.measure.endsWith("个数");
  const measured = counts ? claim.measure === "count" : claim.measure === MEASURES[truth.measure];
  const counted = !counts || truth.measure === "项目个数" || truth.measure === `${claim.counted}个数`;
  const whole = truth.subject === "合计" && /项目$|^$/.test(claim.subject);
  const subject = whole || bare(claim.subject) === bare(truth.subject);
  return measured && counted && subject && claim.indicator === truth.indicator && claim.figure.text === truth.printed;
}

test.each(REPORTS)("%s: every figure of the prose is read, and no other claimed", async (file) => {
  const { value } = await extractDocument({ path: join(FIXTURES, "qingyu", file), name: file });
  const expected = join(FIXTURES, "expected/qingyu", basename(file).replace(/pdf$/, "json"));
  const truths: readonly Truth[] = JSON.parse(readFileSync(expected, "utf8")).claims;
  const left = new Set(value.narrative.claims);
  const missed = truths.filter((truth) => {
    const claim = [...left].find((candidate) => says(candidate, truth));
    if (claim !== undefined) left.delete(claim);
    return claim === undefined;
  });
  expect(missed).toEqual([]);
  expect([...left].map(shownClaim)).toEqual([]);
});
