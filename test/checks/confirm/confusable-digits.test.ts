import { describe, expect, test } from "vitest";
import { type CheckedSubmission, checkSubmission } from "../../../src/checks/engine.ts";
import { readFigure } from "../../../src/domain/entry.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import type { Provenance } from "../../../src/domain/provenance.ts";
import type { Submission } from "../../../src/domain/record.ts";
import { joinNarrative } from "../../../src/normalisation/join.ts";
import { mapPrinted, printedIn } from "../../../src/normalisation/map-printed.ts";
import { refineForms, refineNarrative } from "../../../src/normalisation/precision.ts";
import { withRow } from "../clean-report.ts";
import { PIPELINE, submissionFrom } from "../example-report.ts";
import { GROUP, twoProjects } from "../rules/two-projects.ts";

const SOUND = submissionFrom(
  twoProjects(
    [
      GROUP.replace("20.00", "21.68").replace("36.00", "37.68"),
      "截至10月底，专项资金执行32.83万元，执行率87%。",
      "### 1. 灌渠整治",
      "灌渠整治预算安排21.68万元，执行18.43万元，执行率85%。疏浚渠道长度指标，年初指标值为大于等于18公里，实际完成值为16公里。",
    ],
    {
      budget: "21.68",
      executed: "18.43",
      executionRate: "85",
      indicators: withRow(0, "产出指标|数量指标|疏浚渠道长度|≥18公里|16公里|18公里"),
    },
  ),
);

/** Digits that scans confuse: the ink of one is nearly that of the other. */
const CONFUSABLE: Readonly<Record<string, readonly string[]>> = {
  "3": ["8"],
  "8": ["3", "6"],
  "1": ["7"],
  "7": ["1"],
  "6": ["0", "8"],
  "0": ["6"],
  "5": ["6"],
};

/** Every text that differs from `text` in one confusable digit. */
const confusions = (text: string): readonly string[] =>
  [...text].flatMap((digit, at) =>
    (CONFUSABLE[digit] ?? []).map((other) => text.slice(0, at) + other + text.slice(at + 1)),
  );

const KEYS: Readonly<Record<string, (submission: Submission) => Figure | null | undefined>> = {
  budget: (one) => one.projects[0]?.funds.budget,
  executed: (one) => one.projects[0]?.funds.executed,
  "execution rate": (one) => one.projects[0]?.funds.executionRate,
  "indicator target": (one) => one.projects[0]?.indicators[0]?.target,
  "amount in the prose": (one) => one.narrative.claims.find((claim) => claim.figure.text === "18.43万元")?.figure,
};

/** The report with `text` read in the figure's place; doubtful where alternatives are given. */
function reading(figure: Figure, text: string, doubt: Partial<Provenance> | null): CheckedSubmission {
  const put = mapPrinted(SOUND, {
    figure: (one) => {
      if (one !== figure) return one;
      const read = readFigure(text, one.unit, one.at) as Figure;
      return doubt === null ? read : { ...read, at: { ...one.at, source: "ocr", confidence: 0.7, ...doubt } };
    },
  });
  const forms = refineForms(put);
  const narrative = refineNarrative(put.narrative);
  const joined = joinNarrative(narrative, put.paragraphs, forms.projects, put.document);
  return checkSubmission({ submission: { ...put, ...forms, narrative, ...joined }, pipeline: PIPELINE });
}

const findFigure = (key: string, submission = SOUND): Figure => KEYS[key]?.(submission) as Figure;
const certain = ({ findings }: CheckedSubmission): readonly string[] =>
  findings.filter((one) => one.confidence === "certain" && one.severity !== "notice").map((one) => one.message.zh);
const places = ({ at }: Figure): string => JSON.stringify(at.box);
const figureAt = ({ submission }: CheckedSubmission, figure: Figure): Figure =>
  printedIn(submission).figures.find((one) => places(one) === places(figure)) as Figure;

test("the report is sound", () => {
  expect(checkSubmission({ submission: SOUND, pipeline: PIPELINE }).findings).toEqual([]);
});

describe.each(Object.keys(KEYS))("%s", (key) => {
  const right = findFigure(key);
  // Not every wrong digit shows: the last of an amount may hide behind a whole percent. Where it shows, it is an error.
  const errors = confusions(right.text).filter((wrong) => certain(reading(right, wrong, null)).length > 0);

  test("a wrong digit in print, surely read, is told as certain", () => {
    expect(errors.length).toBeGreaterThan(0);
  });

  test.each(errors)("%s in print, read in doubt beside what would be right, is told, and is not repaired", (wrong) => {
    for (const confidence of [0.89, 0.7, 0.61]) {
      const checked = reading(right, wrong, { alternatives: [right.text], confidence });
      expect(certain(checked)).toEqual([]);
      expect(checked.findings.map((one) => [one.check, one.confidence])).toContainEqual([
        "reading.arithmetic",
        "needs-review",
      ]);
      expect(figureAt(checked, right)).toMatchObject({ text: wrong, at: { confidence } });
    }
  });

  test.each(errors)(
    "%s in print, the ink as good as unreadable, is told even where another reading is used",
    (wrong) => {
      const checked = reading(right, wrong, { alternatives: [right.text], confidence: 0.5 });
      expect(certain(checked)).toEqual([]);
      const told = checked.findings.filter((one) => one.check === "reading.arithmetic");
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ confidence: "needs-review" });
      expect(told[0]?.message.zh).toContain(wrong);
      expect(told[0]?.message.zh).toContain("填报错误");
    },
  );

  test.each(confusions(right.text))("misread as %s, in doubt, accuses nobody", (wrong) => {
    for (const confidence of [0.89, 0.5]) {
      for (const alternatives of [[right.text], ["99.99", right.text], []]) {
        expect(certain(reading(right, wrong, { alternatives, confidence }))).toEqual([]);
      }
    }
  });

  test("rightly read, in doubt, is confirmed where one relation tells it from all it may be, and never replaced", () => {
    const outcomes = errors.map((other) => {
      const checked = reading(right, right.text, { alternatives: [other] });
      expect(checked.findings).toEqual([]);
      const figure = figureAt(checked, right);
      expect(figure.text).toBe(right.text);
      return figure.at.confirmed;
    });
    for (const confirmed of outcomes) expect(confirmed?.read ?? right.text).toBe(right.text);
    expect(outcomes.some((one) => one !== undefined)).toBe(true);
  });
});
