import { describe, expect, test } from "vitest";
import { checkSubmission } from "../../src/checks/engine.ts";
import { readFigure } from "../../src/domain/entry.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { Provenance, Wording } from "../../src/domain/provenance.ts";
import type { Submission } from "../../src/domain/record.ts";
import type { Finding } from "../../src/domain/relation.ts";
import { joinNarrative } from "../../src/normalisation/join.ts";
import { mapPrinted, printedIn } from "../../src/normalisation/map-printed.ts";
import { refineForms, refineNarrative } from "../../src/normalisation/precision.ts";
import { withRow } from "./clean-report.ts";
import { PIPELINE, submissionFrom } from "./example-report.ts";
import { GROUP, twoProjects } from "./rules/two-projects.ts";

/** A sound report whose every kind of figure and wording is looked at by some check. */
const SOUND = submissionFrom({
  ...twoProjects(
    [
      GROUP,
      "截至10月底，专项资金执行31.40万元，执行率87%。",
      "灌渠整治预算安排20.00万元，执行17.00万元，执行率85%，验收合格率97%。",
      "### 1. 灌渠整治",
      "该项目设定一级指标2个。疏浚渠道长度指标，年初指标值为大于等于12公里，实际完成值为10公里。",
    ],
    {
      parts: { fiscal: { budget: "12.00", executed: "9.00" }, other: { budget: "8.00", executed: "8.00" } },
      department: "某局",
      balance: "3.00",
      indicators: withRow(3, "效益指标|社会效益指标|受益农户数量|≥300户|250户|300户"),
      indicatorLights: ["green", "green", "green", "green"],
    },
    { light: "green" },
  ),
  list: ["灌渠整治|20.00|17.00|85", "水库巡查|16.00|14.40|90", "合计|36.00|31.40|87"],
});

const findingsOf = (submission: Submission): readonly Finding[] =>
  checkSubmission({ submission, pipeline: PIPELINE }).findings;

const doubtful = (at: Provenance): Provenance => ({ ...at, source: "ocr", confidence: 0.4, doubts: ["unsure"] });

/** What a reader makes of a text when it goes wrong. */
const MISREADINGS: readonly (readonly [string, (text: string) => string])[] = [
  ["another digit", (text) => text.replace(/\d(?!.*\d)/, (digit) => (digit === "3" ? "8" : "3"))],
  ["another first digit", (text) => text.replace(/\d/, (digit) => (digit === "9" ? "4" : "9"))],
  ["a lost point", (text) => text.replace(".", "")],
  ["a lost sign", (text) => text.replace(/[≥≤=%]/, "")],
  ["another word", (text) => text.replace(/\p{Script=Han}/u, "冫")],
  ["a cut word", (text) => (text.length > 2 ? text.slice(0, -1) : text)],
];

/** The report as it would be had one place been read so: joined and refined anew. */
function reread(
  submission: Submission,
  at: Provenance,
  misread: (text: string) => string,
  alternatives: (right: string) => readonly string[],
): Submission {
  const swap = <T extends Wording>(one: T, text: string): T => ({
    ...one,
    text,
    at: { ...doubtful(one.at), alternatives: alternatives(one.text) },
  });
  const figure = (one: Figure): Figure => {
    if (one.at !== at) return one;
    const text = misread(one.text);
    const read = readFigure(text, one.unit, one.at);
    return swap({ ...one, ...read, precision: read?.precision ?? 0 }, text);
  };
  const mapped = mapPrinted(submission, {
    figure,
    wording: (one) => (one.at === at ? swap(one, misread(one.text)) : one),
  });
  const forms = refineForms(mapped);
  const narrative = refineNarrative(mapped.narrative);
  return {
    ...mapped,
    ...forms,
    narrative,
    ...joinNarrative(narrative, mapped.paragraphs, forms.projects, mapped.document),
  };
}

const { figures, wordings } = printedIn(SOUND);
const places = new Map([...figures, ...wordings].map((one) => [one.at, one.text]));
const accusing = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter((one) => one.severity !== "notice" && one.confidence === "certain")
    .map((one) => `${one.check}: ${one.message.zh}`);

test("the sound report is sound, and has much to misread", () => {
  expect(findingsOf(SOUND).map((one) => one.message.zh)).toEqual([]);
  expect(places.size).toBeGreaterThan(100);
});

describe.each(MISREADINGS)("%s read in doubt", (_, misread) => {
  test.each([
    ["with nothing else seen", () => []],
    ["with the truth among the alternatives", (right: string) => [right]],
  ])("%s accuses nobody", (_, alternatives) => {
    const accused = [...places].flatMap(([at, text]) =>
      misread(text) === text ? [] : accusing(findingsOf(reread(SOUND, at, misread, alternatives))),
    );
    expect([...new Set(accused)]).toEqual([]);
  });
});

test("no doubtful operand is ever decided", () => {
  for (const [at] of places) {
    const { relations } = checkSubmission({
      submission: reread(
        SOUND,
        at,
        (text) => text,
        () => [],
      ),
      pipeline: PIPELINE,
    });
    const decided = relations.filter(
      (one) =>
        one.check !== "reading.arithmetic" &&
        ["holds", "breaks", "rounding"].includes(one.outcome) &&
        one.evidence.some((operand) => operand.at.confidence < 0.9),
    );
    expect(decided.map((one) => one.message.zh)).toEqual([]);
    const silent = relations.filter((one) => one.outcome === "undecided" && one.why === null);
    expect(silent).toEqual([]);
  }
});

test("an undecided relation says which figure is doubtful, where, why, and what else it may be", () => {
  const target = SOUND.projects[0]?.indicators[0]?.target?.at as Provenance;
  const misread = reread(
    SOUND,
    target,
    (text) => text.replace("≥", ""),
    () => ["≥12公里", "z12公里"],
  );
  const undecided = checkSubmission({ submission: misread, pipeline: PIPELINE }).relations.find(
    (one) => one.check === "tie-out.indicators" && one.outcome === "undecided",
  );
  expect(undecided?.why).toEqual({
    zh: "“12公里”(第1页)识别存疑:字迹难以辨认,也可能是“≥12公里”、“z12公里”;请先核对原件",
    en: "“12公里” (page 1) was read in doubt: its characters are hard to tell, it may be “≥12公里” or “z12公里”; check the original first",
  });
});

test("a blank on a picture may be what was not recognised", () => {
  const project = SOUND.projects[0];
  const scanned = (source: "text" | "ocr"): Submission => ({
    ...SOUND,
    projects:
      project === undefined
        ? []
        : [{ ...project, funds: { ...project.funds, executed: null }, form: { ...project.form, source } }],
  });
  const blanks = (source: "text" | "ocr") =>
    findingsOf(scanned(source))
      .filter((one) => one.check === "form.required")
      .map((one) => one.confidence);
  expect(blanks("text")).toEqual(["certain"]);
  expect(blanks("ocr")).toEqual(["needs-review"]);
});
