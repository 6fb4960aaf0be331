import { fold, foldName } from "../domain/characters.ts";
import type { OtherNumber } from "../domain/claim.ts";
import { readFigure } from "../domain/entry.ts";
import { isNumeric, type NumericFigure } from "../domain/figure.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Indicator, Project, Submission } from "../domain/record.ts";
import { NO_UNIT } from "../domain/unit.ts";
import { placeIn } from "../normalisation/reading.ts";
import { projectOf } from "./about.ts";
import { indicatorName } from "./evidence.ts";

/** A figure right after an indicator's name in running prose: `苗木成活率93%`, `已补植行道树1180株`. */
export interface Mention {
  readonly project: Project;
  readonly indicator: Indicator;
  readonly figure: NumericFigure;
  /** False when the prose leaves out the name's 数量: 补植行道树 for 补植行道树数量. */
  readonly whole: boolean;
}

/** Words that make the figures of a sentence another year's, or a plan. */
const ELSEWHERE = /上年|去年|同期|往年|计划|目标|预计|预期|力争|确保/;
/** What may stand before the name: the figure is then of the whole period still. */
const BEFORE =
  /^(?:截至(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?|\d{1,2}月?(?:-|至)\d{1,2}月|上半年|目前|已|共|累计|实际|完成|实现|开展|,)*$/;
const COPULA = /(?:为|是|达到?|共计?|实际|完成|:)+$/;
const NEXT = /^(?:[,.;:。，；：、)）(（]|$)/;

/** The figures no claim states that stand right after the name of one indicator of the project the paragraph tells of. */
export function mentionsOf(submission: Submission): readonly Mention[] {
  return submission.narrative.others.flatMap((other) => {
    const paragraph = submission.paragraphs[other.paragraph];
    const project = paragraph === undefined ? null : projectOfParagraph(submission, other.paragraph);
    if (other.kind !== "other" || paragraph === undefined || project === null) return [];
    const named = indicatorBefore(paragraph.text, other, project, submission);
    const figure = figureOf(other, paragraph, submission.document);
    return named === null || figure === null ? [] : [{ project, ...named, figure }];
  });
}

/** The one project the paragraph's claims are of; the only one of a report with one form. */
function projectOfParagraph(submission: Submission, paragraph: number): Project | null {
  const told = submission.narrative.claims.flatMap((claim, index) => {
    const project = claim.paragraph === paragraph ? submission.matches[index]?.project : null;
    return project == null ? [] : [project];
  });
  const [only] = new Set(told).size === 1 ? told : [];
  if (told.length > 0) return projectOf(submission, only);
  return submission.projects.length === 1 ? (submission.projects[0] ?? null) : null;
}

function indicatorBefore(
  text: string,
  { offset, text: printed }: OtherNumber,
  project: Project,
  { year }: Submission,
): { readonly indicator: Indicator; readonly whole: boolean } | null {
  if (!NEXT.test(text.slice(offset + printed.length).trimStart())) return null;
  const sentence = fold(
    text
      .slice(0, offset)
      .split(/[。；;]/)
      .at(-1) ?? "",
  );
  const clause = fold(
    text
      .slice(0, offset)
      .split(/[，。；：,;:]/)
      .at(-1) ?? "",
  ).replace(COPULA, "");
  const years = [...sentence.matchAll(/(\d{4})年/g)].map((match) => match[1]);
  if (ELSEWHERE.test(sentence)) return null;
  if (years.some((one) => one !== year?.value.toString())) return null;
  const found = project.indicators.flatMap((indicator) => {
    const name = foldName(indicatorName(indicator));
    const names = [name, name.replace(/(?:数量|数)$/, "")];
    const said = names.find((one) => one.length >= SHORTEST && endsWith(clause, one));
    return said === undefined ? [] : [{ indicator, whole: said === name }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Shorter names are words of any sentence. */
const SHORTEST = 4;

const endsWith = (clause: string, name: string): boolean => {
  const at = clause.length - name.length;
  return at >= 0 && foldName(clause.slice(at)) === name && BEFORE.test(clause.slice(0, at));
};

function figureOf(other: OtherNumber, paragraph: Paragraph, document: string): NumericFigure | null {
  const figure = readFigure(other.text, NO_UNIT, placeIn(paragraph, other.offset, other.text.length, document));
  return isNumeric(figure) && figure.op === null && figure.hedge === null ? figure : null;
}
