import { DOUBTS } from "../../../checks/doubts.ts";
import type { Report } from "../../../domain/report.ts";
import { byUrgency, type ReadingToReview } from "../../../domain/review.ts";
import { BLANK, type Content, text, whole } from "../content.ts";
import type { Sheet } from "../sheet.ts";
import { excerpt } from "../text.ts";
import { type Lang, printed, REVIEW_STATES, say } from "../words.ts";
import { NUMBER } from "./columns.ts";
import { type LinkOf, locationCell } from "./location.ts";

/** Those that arithmetic has not settled. */
export const doubtfulOf = (report: Report): readonly ReadingToReview[] =>
  report.readings.filter(({ at }) => at.confirmed === undefined);

/** A workbook with more pictures is too large to mail, and slow to scroll. */
const MOST_PICTURES = 500;
const LONGEST_CONTEXT = 80;
const MOST_ALTERNATIVES = 4;

/** 待核读数: every reading in doubt with its picture, those that hold back most checks first. */
export function readingsSheet(report: Report, linkOf: LinkOf): Sheet<ReadingToReview> {
  const { lang } = report;
  const rows = report.readings.toSorted(byUrgency);
  return {
    name: say("待核读数", "Readings to review"),
    title: say("扫描件识别存疑的内容", "Readings to review"),
    remark: rows.length > MOST_PICTURES ? SOME_PICTURES : FILL_IN,
    frozen: 2,
    rows,
    choices: { outcome: REVIEW_STATES.map((state) => state[lang]) },
    columns: [
      NUMBER,
      {
        key: "place",
        header: say("位置", "Place"),
        width: 16,
        cell: ({ at }) => locationCell(at.document, at.page, lang, linkOf),
      },
      { key: "department", header: say("单位", "Department"), width: 12, cell: ({ department }) => text(department) },
      { key: "project", header: say("项目", "Project"), width: 14, cell: ({ project }) => text(project) },
      {
        key: "context",
        header: say("栏目或原句", "Field or sentence"),
        width: 22,
        cell: ({ at, text: read }) => text(excerpt(at.context, LONGEST_CONTEXT, read)),
      },
      {
        key: "picture",
        header: say("图像", "Picture"),
        width: 38,
        cell: ({ picture }, { index }) => pictureCell(picture, index, lang),
      },
      {
        key: "read",
        header: say("识别为", "Read as"),
        width: 12,
        align: "center",
        cell: ({ text: read }) => text(read === "" ? NOTHING[lang] : read),
      },
      {
        key: "alternatives",
        header: say("也可能是", "Or"),
        width: 12,
        align: "center",
        cell: ({ at }) => text(alternativesText(at.alternatives ?? [], lang)),
      },
      { key: "why", header: say("存疑原因", "Why doubtful"), width: 22, cell: (reading) => whyCell(reading, lang) },
      { key: "checks", header: say("涉及核对", "Checks on it"), width: 6, cell: ({ checks }) => whole(checks) },
      { key: "outcome", header: say("核对结果", "Outcome"), width: 10, align: "center", cell: () => BLANK },
      { key: "correction", header: say("更正为", "Correction"), width: 12, align: "center", cell: () => BLANK },
    ],
  };
}

const FILL_IN = say(
  "对照图像或原件填写“核对结果”，识别有误的填写“更正为”；绿框内为存疑处",
  "Look at the picture or the paper and fill in “Outcome”, and “Correction” where it was misread; what is in doubt is framed in green",
);
const SOME_PICTURES = say(
  `对照图像或原件填写“核对结果”“更正为”；只有前 ${MOST_PICTURES} 行附图像，其余请按位置查看原件`,
  `Fill in “Outcome” and “Correction”; the first ${MOST_PICTURES} rows have pictures, for the others look at the place`,
);
const NOTHING = say("（未识别出内容）", "(nothing)");

function pictureCell(picture: ReadingToReview["picture"], index: number, lang: Lang): Content {
  if (picture !== null && index < MOST_PICTURES) return { kind: "picture", picture };
  return text(say("见原件", "see the paper")[lang], "muted");
}

function alternativesText(alternatives: readonly string[], lang: Lang): string {
  const shown = alternatives.slice(0, MOST_ALTERNATIVES).map((one) => (one === "" ? NOTHING[lang] : one));
  return (alternatives.length > MOST_ALTERNATIVES ? [...shown, "…"] : shown).join("\n");
}

/** The doubts a line each; or, in green, the arithmetic that left one reading only. */
function whyCell({ at }: ReadingToReview, lang: Lang): Content {
  const doubts = (at.doubts ?? []).map((doubt) => printed(DOUBTS[doubt], lang));
  if (at.confirmed === undefined)
    return text((doubts.length > 0 ? doubts : [printed(DOUBTS.unsure, lang)]).join("\n"), "warning");
  const { read, formula } = at.confirmed;
  const settled =
    lang === "zh"
      ? `原读作“${read}”，只有现读数与表内数字相符：${formula}`
      : `first read “${read}”; only this reading agrees with the form: ${formula}`;
  return text([...doubts, settled].join("\n"), "good");
}
