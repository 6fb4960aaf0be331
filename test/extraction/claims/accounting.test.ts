import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Narrative } from "../../../src/domain/claim.ts";
import type { Paragraph } from "../../../src/domain/paragraph.ts";
import { readNarrative } from "../../../src/extraction/claims/read-narrative.ts";
import { CORPUS } from "./corpus.ts";
import { EXAMPLES } from "./examples.ts";
import { itemHeading, paragraphOf } from "./paragraphs.ts";

const digitRuns = (text: string): readonly string[] => text.match(/[\d０-９]+/g) ?? [];

const digits = (text: string): readonly string[] => text.match(/[\d０-９]/g) ?? [];

/** The digit runs of every paragraph that neither a claim's figure nor another number accounts for, or that two do. */
function unaccounted(
  paragraphs: readonly Paragraph[],
  narrative: Narrative,
  digitsOf: (text: string) => readonly string[] = digitRuns,
): readonly string[] {
  return paragraphs.flatMap((paragraph, index) => {
    const claimed = narrative.claims.filter((claim) => claim.paragraph === index).map((claim) => claim.figure.text);
    const others = narrative.others.filter((other) => other.paragraph === index).map((other) => other.text);
    const accounted = [...claimed, ...others].flatMap(digitsOf).sort();
    const printed = [...digitsOf(paragraph.text)].sort();
    return accounted.join() === printed.join() ? [] : [`${paragraph.text}: ${accounted.join()}`];
  });
}

test("every Arabic digit run of the examples is a claim's or another number's, once", () => {
  const paragraphs = EXAMPLES.flatMap(({ item, text }) => [
    ...(item === undefined ? [] : [itemHeading(1, item)]),
    paragraphOf(text),
  ]);
  expect(unaccounted(paragraphs, readNarrative(paragraphs, "a.pdf").value)).toEqual([]);
});

test.skipIf(CORPUS === null)("every Arabic digit run of the corpus is a claim's or another number's, once", () => {
  const paragraphs = CORPUS?.paragraphs ?? [];
  expect(unaccounted(paragraphs, readNarrative(paragraphs, "a.pdf").value)).toEqual([]);
});

test("the others stand where they say", () => {
  for (const { text } of EXAMPLES) {
    for (const other of readNarrative([paragraphOf(text)], "a.pdf").value.others) {
      expect(text.slice(other.offset, other.offset + other.text.length)).toBe(other.text);
    }
  }
});

const FRAGMENTS = [
  ..."，。；：、（）()《》“”%",
  ..."预算 执行 支出 执行率 预计 其中 分别为 共计 合计 较上年增加 占 指标 目标值 实际完成值 完成 项目 专项资金 个 万元 元 年 月 日 期 号 第 约 近 不低于 等于 ≥ 至监控节点暂未完成 定性高 一级指标 三 十二".split(
    " ",
  ),
  "12",
  "1.5",
  "1,234.50",
  "2022",
  "10",
  "1-10",
  "0971-6123456",
  "〔2019〕136",
  "３．５",
  " ",
  "A",
  "1.",
  "（1）",
];

test("no prose breaks it, and all its digits are accounted for", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }), (fragments) => {
      const paragraphs = [paragraphOf(fragments.join(""))];
      // Fragments side by side run together: digit by digit then, not run by run.
      expect(unaccounted(paragraphs, readNarrative(paragraphs, "a.pdf").value, digits)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
