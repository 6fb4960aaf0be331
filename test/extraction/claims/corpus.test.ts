import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Claim, Measure } from "../../../src/domain/claim.ts";
import { decimalOf, isNumeric } from "../../../src/domain/figure.ts";
import type { Paragraph } from "../../../src/domain/paragraph.ts";
import { readNarrative } from "../../../src/extraction/claims/read-narrative.ts";
import { paragraphOf } from "./paragraphs.ts";

const FOLDER = join(import.meta.dirname, "../../../../shared/corpus/hainan-2022");

interface TruthClaim {
  readonly id: string;
  readonly para: string;
  readonly subject: string;
  readonly indicator: string | null;
  readonly measure: string;
  readonly op: string | null;
  readonly value: string | null;
  readonly unit: string | null;
  readonly qualitative: string | null;
  readonly printed: string | null;
}
interface TruthParagraph {
  readonly id: string;
  readonly kind: "heading" | "paragraph";
  readonly level: number | null;
  readonly text: string;
}

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

/** 16个专项资金合计 and 绩效运行监控的专项资金 both speak of 专项资金. */
const TOTALLED = /专项资金(?:合计)?$/;

function asParagraph(truth: TruthParagraph): Paragraph {
  if (truth.kind === "paragraph") return paragraphOf(truth.text);
  const number = /^(\d+)\./.exec(truth.text)?.[1];
  const level = truth.level ?? 0;
  return paragraphOf(truth.text, {
    role: level === 0 ? "title" : "heading",
    level,
    number: number === undefined ? null : Number(number),
  });
}

function states(claim: Claim, truth: TruthClaim, paragraph: string): boolean {
  const [measure, counted = null] = MEASURES[truth.measure] ?? ["other"];
  const { figure } = claim;
  const value = isNumeric(figure) ? decimalOf(figure) : null;
  const sameSubject = claim.subject === truth.subject || (TOTALLED.test(truth.subject) && TOTALLED.test(claim.subject));
  return (
    paragraph === truth.para &&
    claim.measure === measure &&
    claim.counted === counted &&
    value === truth.value &&
    (figure.unit.name || null) === truth.unit &&
    figure.op === truth.op &&
    figure.text === truth.printed &&
    sameSubject &&
    // One indicator's name ends in a misprint of 指标; names are compared elsewhere.
    (claim.indicator === truth.indicator ||
      (truth.indicator !== null && claim.indicator?.startsWith(truth.indicator) === true))
  );
}

describe.skipIf(!existsSync(FOLDER))("the corpus", () => {
  const { narrative } = existsSync(FOLDER)
    ? JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8"))
    : { narrative: { paragraphs: [], claims: [] } };
  const paragraphs: readonly TruthParagraph[] = narrative.paragraphs;
  const truths: readonly TruthClaim[] = narrative.claims.filter((claim: TruthClaim) => claim.printed !== null);
  const { value } = readNarrative(paragraphs.map(asParagraph), "corpus.pdf");

  const unmatched = new Set(value.claims);
  const missed = truths.filter((truth) => {
    const found = [...unmatched].find((claim) => states(claim, truth, paragraphs[claim.paragraph]?.id ?? ""));
    if (found !== undefined) unmatched.delete(found);
    return found === undefined;
  });

  test("every claim of the narrative is read, with value, unit, measure, subject and wording", () => {
    expect(missed.map((truth) => `${truth.id} ${truth.subject} ${truth.measure} ${truth.printed}`)).toEqual([]);
  });
  test("nothing is claimed that the narrative does not state", () => {
    expect([...unmatched].map((claim) => `${claim.subject} ${claim.measure} ${claim.figure.text}`)).toEqual([]);
  });
  test("the two lists with a total are partitions of it", () => {
    const printed = value.lists.map((list) => ({
      total: list.total === null ? null : value.claims[list.total]?.figure.text,
      parts: list.parts.length,
      partition: list.partition,
    }));
    expect(printed).toEqual([
      { total: "364.48万元", parts: 16, partition: true },
      { total: "9.22万元", parts: 2, partition: true },
    ]);
  });
  test("years, months, item numbers and names are the other numbers", () => {
    expect(value.others.filter((other) => /\d/.test(other.text)).length).toBe(narrative.other_numbers.length + 2);
  });
});
