import { describe, expect, test } from "vitest";
import type { Claim, Measure, OtherNumber } from "../../../src/domain/claim.ts";
import { decimalOf, isNumeric } from "../../../src/domain/figure.ts";
import { readNarrative } from "../../../src/extraction/claims/read-narrative.ts";
import { CORPUS, type TruthClaim } from "./corpus.ts";
import { shownClaim } from "./shown.ts";

const MEASURES: Readonly<Record<string, readonly [Measure, counted?: string]>> = {
  预算: ["budget"],
  金额: ["budget"],
  预算下达: ["budget"],
  预算批复率: ["approvalRate"],
  执行数: ["executed"],
  执行率: ["executionRate"],
  预计结转结余: ["carryover"],
  项目个数: ["count", "专项资金"],
  一级指标个数: ["count", "一级指标"],
  二级指标个数: ["count", "二级指标"],
  三级指标个数: ["count", "三级指标"],
  "三级指标个数(重述)": ["count", "三级指标"],
  年初指标值: ["target"],
  实际完成值: ["actual"],
  全年预计完成值: ["forecast"],
};
const KINDS: Readonly<Record<string, OtherNumber["kind"]>> = {
  年份: "year",
  月份: "month",
  序号: "item",
  "热线/系统名称": "name",
};

/** 16个专项资金合计 and 绩效运行监控的专项资金 both speak of 专项资金. */
const TOTALLED = /专项资金(?:合计)?$/;

function states(claim: Claim, truth: TruthClaim, paragraph: string | undefined): boolean {
  const [measure, counted = null] = MEASURES[truth.measure] ?? ["other"];
  const { figure } = claim;
  const sameSubject = claim.subject === truth.subject || (TOTALLED.test(truth.subject) && TOTALLED.test(claim.subject));
  // One indicator's name ends in a misprint of 指标, which the truth leaves out.
  const sameIndicator =
    claim.indicator === truth.indicator || (truth.indicator !== null && claim.indicator?.startsWith(truth.indicator));
  return (
    paragraph === truth.para &&
    claim.measure === measure &&
    claim.counted === counted &&
    (isNumeric(figure) ? decimalOf(figure) : null) === truth.value &&
    (figure.unit.name || null) === truth.unit &&
    figure.op === truth.op &&
    figure.text === truth.printed &&
    sameSubject &&
    sameIndicator === true
  );
}

describe.skipIf(CORPUS === null)("the corpus", () => {
  const { ids = [], paragraphs = [], claims = [], others = [] } = CORPUS ?? {};
  const { value, notes } = readNarrative(paragraphs, "corpus.pdf");
  const unmatched = new Set(value.claims);
  const missed = claims
    .filter((truth) => truth.printed !== null)
    .filter((truth) => {
      const found = [...unmatched].find((claim) => states(claim, truth, ids[claim.paragraph]));
      if (found !== undefined) unmatched.delete(found);
      return found === undefined;
    });

  test("all 287 stated claims are read: value, unit, operator, measure, subject, indicator and wording", () => {
    expect(claims.filter((truth) => truth.printed !== null)).toHaveLength(287);
    expect(missed.map((truth) => `${truth.id} ${truth.subject} ${truth.measure} ${truth.printed}`)).toEqual([]);
  });
  test("nothing is claimed that the narrative does not state", () => {
    expect([...unmatched].map(shownClaim)).toEqual([]);
    expect(notes).toEqual([]);
  });
  test("the two lists make up their totals", () => {
    const shown = value.lists.map(({ total, parts, partition }) => ({
      total: total === null ? null : value.claims[total]?.figure.text,
      parts: parts.length,
      partition,
    }));
    expect(shown).toEqual([
      { total: "364.48万元", parts: 16, partition: true },
      { total: "9.22万元", parts: 2, partition: true },
    ]);
  });
  test("years, months, item numbers and names are the other numbers; there are no more but in names", () => {
    const left = value.others.map((other) => ({ ...other, id: ids[other.paragraph] }));
    for (const truth of others) {
      const at = left.findIndex(
        (other) => other.id === truth.para && other.kind === KINDS[truth.kind] && other.text.startsWith(truth.value),
      );
      expect(at, `${truth.para} ${truth.value}`).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left.filter((other) => other.kind !== "name" && /\d/.test(other.text))).toEqual([]);
  });
});
