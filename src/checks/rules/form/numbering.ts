import { fold } from "../../../domain/characters.ts";
import type { Paragraph } from "../../../domain/paragraph.ts";
import type { Wording } from "../../../domain/provenance.ts";
import { wordingOf } from "../../../normalisation/forms.ts";
import { evidence } from "../../evidence.ts";
import { judge } from "../../judge.ts";
import { defineRule, type SubmissionRule, TOLERANCE } from "../../rule.ts";

/** F11: numbered headings and items of one chapter count on without a gap or a repeat. */
export const numbersHeadings = defineRule<SubmissionRule>({
  id: "form.numbering",
  catalogue: "F11",
  kind: "format",
  severity: "notice",
  verdict: "rule",
  title: { zh: "标题编号", en: "Numbering of headings" },
  description: {
    zh: "正文同级标题、条目的编号应连续,不缺号、不重号",
    en: "the numbers of headings and items of one level follow each other without gap or repeat",
  },
  source: null,
  appliesTo: "submission",
  tolerance: TOLERANCE.exact,
  needs: { zh: "正文没有两个以上同级编号", en: "the prose has no two numbered headings of one level" },
  remedy: { zh: "更正编号", en: "correct the numbering" },
  gather: (count) => ({ zh: `正文标题编号有${count}处不连续`, en: `${count} headings of the prose are misnumbered` }),
  *relate({ submission }) {
    for (const { before, after, repeats } of [
      ...siblingsOf(submission.paragraphs),
      ...attachmentsOf(submission.paragraphs),
    ]) {
      const [from, to] = [before.number ?? 0, after.number ?? 0];
      const fault = to !== from + 1 && !(repeats && to === from);
      const first = wordingOf(before, submission.document);
      const second = wordingOf(after, submission.document);
      yield judge(
        fault,
        {
          zh: `“${short(first)}”之后是“${short(second)}”${fault ? (to === from ? ",编号重复" : ",编号不连续") : ""}`,
          en: `“${short(second)}” follows “${short(first)}”${fault ? (to === from ? ": a number repeated" : ": a gap in the numbers") : ""}`,
        },
        evidence(["before", first], ["after", second]),
      );
    }
  },
  examples: {
    holds: [{ prose: ["# 一、组织情况", "### 1. 灌渠整治", "### 2. 水库巡查", "# 二、执行情况", "### 1. 灌渠整治"] }],
    breaks: [
      { prose: ["# 一、组织情况", "### 1. 灌渠整治", "### 3. 水库巡查"] },
      { prose: ["### 1. 灌渠整治", "### 1. 水库巡查"] },
    ],
  },
});

/** A paragraph of prose that begins with a number may stand for the heading that seems to be missing: 一、 （一） 1. （1）. */
const MARKS = [
  /^\s*[一二三四五六七八九十]+、/,
  /^\s*[（(][一二三四五六七八九十]+[)）]/,
  /^\s*\d{1,2}[.．、]/,
  /^\s*[（(]\d{1,2}[)）]/,
];

interface Sibling {
  readonly before: Paragraph;
  readonly after: Paragraph;
  /** The same number twice is no fault. */
  readonly repeats: boolean;
}

/** Each numbered heading with the one before it on its level, within one heading above. A list that begins anew at 1 is another. */
function siblingsOf(paragraphs: readonly Paragraph[]): readonly Sibling[] {
  const open = new Map<number, Paragraph>();
  const pairs: Sibling[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role === "caption" || paragraph.role === "title") continue;
    if (paragraph.level === 0) {
      const level = MARKS.findIndex((mark) => mark.test(paragraph.text)) + 1;
      if (level > 0) open.delete(level);
      continue;
    }
    for (const level of [...open.keys()]) if (level > paragraph.level) open.delete(level);
    if (paragraph.number === null) {
      open.delete(paragraph.level);
      continue;
    }
    const before = open.get(paragraph.level);
    const restarts = paragraph.number === 1 && before?.number !== 1;
    if (before !== undefined && !restarts) pairs.push({ before, after: paragraph, repeats: false });
    open.set(paragraph.level, paragraph);
  }
  return pairs;
}

/** 附件1, 附件2, … in order; forms that all say 附件1 repeat it. */
function attachmentsOf(paragraphs: readonly Paragraph[]): readonly Sibling[] {
  const numbered = paragraphs.flatMap((paragraph) => {
    const number = /^\s*附件\s*(\d{1,2})(?!\d)/.exec(fold(paragraph.text))?.[1];
    return number === undefined || paragraph.text.length > 40
      ? []
      : [{ ...paragraph, number: Number.parseInt(number, 10) }];
  });
  return numbered.slice(1).flatMap((after, index) => {
    const before = numbered[index];
    return before === undefined || after.number < before.number ? [] : [{ before, after, repeats: true }];
  });
}

/** Enough to find the heading by. */
const short = ({ text }: Wording): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
