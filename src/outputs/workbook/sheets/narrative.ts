import type { Claim } from "../../../domain/claim.ts";
import { type Figure, isNumeric } from "../../../domain/figure.ts";
import type { Provenance } from "../../../domain/provenance.ts";
import type { ClaimMatch, Project, Submission } from "../../../domain/record.ts";
import type { Outcome } from "../../../domain/relation.ts";
import type { Report } from "../../../domain/report.ts";
import { BLANK, type Content, type Tone, text } from "../content.ts";
import type { Sheet } from "../sheet.ts";
import { excerpt } from "../text.ts";
import { MEASURE, OUTCOME, say } from "../words.ts";
import { departmentColumn, NUMBER } from "./columns.ts";
import { type LinkOf, locationCell } from "./location.ts";

interface ClaimRow {
  readonly submission: Submission;
  readonly claim: Claim;
  readonly project: Project | null;
  readonly match: ClaimMatch | null;
}

/** A sentence of the corpus lists 17 amounts in 250 characters and would stand here 17 times; records.json has it whole. */
const LONGEST_SENTENCE = 80;

/** 叙述数据: every figure of the prose beside the form's figure it speaks of, and what the checks made of it. */
export function narrativeSheet(report: Report, linkOf: LinkOf): Sheet<ClaimRow> {
  const { lang } = report;
  const outcomes = outcomesByPlace(report);
  return {
    name: say("叙述数据", "Narrative figures"),
    title: say("报告正文数据与项目表对照", "Figures of the text beside the forms"),
    remark: say("“未核”表示没有任何规则涉及这个数字", "“Not checked”: no check touched the figure"),
    frozen: 3,
    rows: report.submissions.flatMap(claimRows),
    columns: [
      NUMBER,
      departmentColumn(13),
      {
        key: "subject",
        header: say("所述对象", "Subject"),
        width: 18,
        cell: ({ claim }) => text(claim.subject === "" ? claim.item?.title : claim.subject),
      },
      { key: "indicator", header: say("指标", "Indicator"), width: 16, cell: ({ claim }) => text(claim.indicator) },
      { key: "measure", header: say("内容", "Measure"), width: 10, cell: ({ claim }) => text(measureOf(claim)[lang]) },
      {
        key: "text",
        header: say("正文数字", "In the text"),
        width: 13,
        align: "right",
        cell: ({ claim }) => text(claim.figure.text),
      },
      {
        key: "project",
        header: say("对应项目表", "Form"),
        width: 17,
        cell: ({ project }) => text(project?.name?.text),
      },
      { key: "form", header: say("表内数字", "In the form"), width: 12, align: "right", cell: formCell },
      {
        key: "outcome",
        header: say("核对结果", "Outcome"),
        width: 7,
        align: "center",
        cell: ({ claim }) => outcomeCell(outcomes.get(placeOf(claim.figure.at)) ?? "skipped", lang),
      },
      {
        key: "sentence",
        header: say("原句", "Sentence"),
        width: 44,
        cell: ({ claim }) => text(excerpt(claim.sentence, LONGEST_SENTENCE, claim.figure.text)),
      },
      {
        key: "place",
        header: say("出处", "Place"),
        width: 15,
        cell: ({ submission, claim }) => locationCell(submission.document, claim.figure.at.page, lang, linkOf),
      },
    ],
  };
}

function claimRows(submission: Submission): readonly ClaimRow[] {
  return submission.narrative.claims.map((claim, index) => {
    const match = submission.matches[index] ?? null;
    const project = submission.projects.find(({ number }) => number === match?.project) ?? null;
    return { submission, claim, project, match };
  });
}

/** The measure as the forms call it, and in brackets the report's own word when it is another. */
function measureOf({ measure, term, counted }: Claim) {
  const label = MEASURE[measure] ?? say(measure, measure);
  const own = measure === "count" ? (counted ?? "") : term;
  return own === "" || own === label.zh ? label : say(own, `${label.en} (${own})`);
}

function formCell({ claim, project, match }: ClaimRow): Content {
  const figure = project === null ? null : formFigure(claim, project, match);
  if (figure === null) return BLANK;
  const unit = isNumeric(figure) && !figure.text.endsWith(figure.unit.name) ? figure.unit.name : "";
  return text(figure.text + unit);
}

/** The cell of the matched form the claim names; null when it names none. */
function formFigure(claim: Claim, project: Project, match: ClaimMatch | null): Figure | null {
  const { measure } = claim;
  const indicator = project.indicators.find(({ row }) => row === match?.indicator);
  if (indicator !== undefined) {
    return measure === "target" || measure === "actual" || measure === "forecast" ? indicator[measure] : null;
  }
  switch (measure) {
    case "budget":
    case "executed":
    case "executionRate":
    case "forecast":
    case "forecastRate":
    case "balance":
      return project.funds[measure];
    case "carryover":
      return project.funds.balance;
    default:
      return null;
  }
}

/** Worse first: a figure two relations touch shows the worse outcome. */
const WORST: readonly Outcome[] = ["breaks", "undecided", "rounding", "holds", "skipped"];

const placeOf = ({ document, page, box, cell }: Provenance): string =>
  `${document}\u0000${page ?? ""}\u0000${box?.join() ?? cell ?? ""}`;

function outcomesByPlace(report: Report): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { outcome, evidence } of report.relations) {
    for (const { at } of evidence) {
      const place = placeOf(at);
      const known = outcomes.get(place);
      if (known === undefined || WORST.indexOf(outcome) < WORST.indexOf(known)) outcomes.set(place, outcome);
    }
  }
  return outcomes;
}

const OUTCOME_TONE: Readonly<Record<Outcome, Tone>> = {
  breaks: "error",
  undecided: "warning",
  rounding: "muted",
  holds: "good",
  skipped: "muted",
};
const outcomeCell = (outcome: Outcome, lang: "zh" | "en"): Content =>
  text(OUTCOME[outcome][lang], OUTCOME_TONE[outcome]);
