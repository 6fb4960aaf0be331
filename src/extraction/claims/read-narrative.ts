import type { Claim, ClaimList, Narrative, OtherNumber } from "../../domain/claim.ts";
import type { Note } from "../../domain/note.ts";
import type { Paragraph } from "../../domain/paragraph.ts";
import type { Draft, DraftList, Reading, Scope } from "./draft.ts";
import { figureOf } from "./figures.ts";
import { FundReader } from "./funds.ts";
import { type IndicatorStatement, readIndicators } from "./indicators.ts";
import { inlineItem, itemOf, type Outline, subjectOf, withHeading, withInlineItem, withoutClosed } from "./items.ts";
import { type FigureNumeral, isFigure, scanNumerals } from "./numerals.ts";
import { inPrintedForms, originalSpan, printedText, verbatim } from "./printed-text.ts";
import { clauseMarks, type Sentence, splitSentences } from "./sentences.ts";

/**
 * The claims, lists and other numbers of the narrative, in the order they are printed.
 * paragraphs → printed text → numerals, sentences → indicators, funds, counts → claims
 *
 * Every Arabic numeral ends in a claim's figure or among the others. Titles and captions state nothing. An amount or
 * a rate that could not be given a subject is noted (`claims.unplaced-figure`); it is read, so nothing is lost.
 */
export function readNarrative(paragraphs: readonly Paragraph[], document: string): { value: Narrative; notes: Note[] } {
  const claims: Claim[] = [];
  const lists: ClaimList[] = [];
  const others: OtherNumber[] = [];
  const notes: Note[] = [];
  let outline: Outline = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.role === "heading") outline = withHeading(outline, paragraph);
    if (paragraph.role === "body") outline = withoutClosed(outline, paragraph.text);
    const before = outline;
    const inline = paragraph.role === "body" ? inlineItem(paragraph.text) : null;
    if (inline !== null) outline = withInlineItem(outline, inline.item, inline.level);
    const reading = open(paragraph, index);
    const stated = stateAll(reading, outline, proseStart(reading, inline?.offset ?? 0));
    const indices = new Map(stated.drafts.map((draft, offset) => [draft, claims.length + offset] as const));
    claims.push(...stated.drafts.map((draft) => claimOf(draft, reading, document)));
    lists.push(...stated.lists.flatMap((list) => indexed(list, indices)));
    const left = leftOver(reading, stated.drafts, stated.names);
    others.push(...left.others);
    notes.push(...left.notes);
    if (inline?.lasts === false) outline = before;
  });
  return { value: { claims, lists, others }, notes };
}

function open(paragraph: Paragraph, index: number): Reading {
  const printed = printedText(paragraph.text);
  const numerals = scanNumerals(printed);
  const marks = clauseMarks(printed.text, 0, printed.text.length, numerals);
  return { paragraph, index, printed, numerals, sentences: splitSentences(printed.text), marks };
}

/** Offset in the printed text where prose begins; null for what states nothing: titles, captions, bare headings. */
function proseStart(reading: Reading, inline: number): number | null {
  const { paragraph, printed } = reading;
  if (paragraph.role === "title" || paragraph.role === "caption") return null;
  if (paragraph.role === "body") return printed.origin.findIndex((at) => at >= inline);
  const stop = printed.text.indexOf("。");
  return stop < 0 || stop >= printed.text.length - 1 ? null : stop + 1;
}

interface ParagraphStated {
  readonly drafts: readonly Draft[];
  readonly lists: readonly DraftList[];
  /** Spans whose numerals are parts of names. */
  readonly names: readonly (readonly [start: number, end: number])[];
}

function stateAll(reading: Reading, outline: Outline, from: number | null): ParagraphStated {
  if (from === null) return { drafts: [], lists: [], names: [] };
  const scope: Scope = { item: itemOf(outline), subject: subjectOf(outline) };
  const indicators = readIndicators(reading, scope, from);
  const names = indicators.map(({ nameStart, draft }) => [nameStart, draft.start] as const);
  const taken = (numeral: FigureNumeral): boolean =>
    indicators.some(({ nameStart, draft }) => numeral.start >= nameStart && numeral.end <= draft.end);
  const funds = new FundReader(reading, scope);
  for (const sentence of reading.sentences.filter((candidate) => candidate.end > from)) {
    funds.read(Math.max(sentence.start, from), sentence.end, taken);
  }
  const drafts = [...indicators.map((statement: IndicatorStatement) => statement.draft), ...funds.drafts];
  return { drafts: drafts.sort((a, b) => a.start - b.start), lists: funds.lists, names };
}

function claimOf(draft: Draft, reading: Reading, document: string): Claim {
  const { printed } = reading;
  const sentence = sentenceAt(reading, draft.start);
  const shown = (words: string) => inPrintedForms(printed, words, draft.start);
  const words = verbatim(printed, sentence.start, sentence.end).trim();
  return {
    subject: shown(draft.subject),
    indicator: draft.indicator === null ? null : shown(draft.indicator),
    measure: draft.measure ?? "amount",
    term: shown(draft.term),
    counted: draft.counted,
    figure: figureOf(draft, reading, document, words),
    period: draft.period,
    item: draft.item,
    paragraph: reading.index,
    sentence: words,
    sentenceIndex: sentence.index,
  };
}

const sentenceAt = (reading: Reading, at: number): Sentence =>
  reading.sentences.find((sentence) => sentence.start <= at && at < sentence.end) ?? {
    start: 0,
    end: reading.printed.text.length,
    index: 0,
  };

function indexed(list: DraftList, indices: ReadonlyMap<Draft, number>): readonly ClaimList[] {
  const parts = list.parts.flatMap((part) => indices.get(part) ?? []);
  const total = list.total === null ? null : (indices.get(list.total) ?? null);
  return parts.length === 0 ? [] : [{ total, parts, partition: list.partition }];
}

/** What no claim states: the numerals that are no figures, and the figures nothing could be made of. */
function leftOver(
  reading: Reading,
  drafts: readonly Draft[],
  names: ParagraphStated["names"],
): { readonly others: readonly OtherNumber[]; readonly notes: readonly Note[] } {
  const left = reading.numerals.filter(
    (numeral) => !drafts.some((draft) => numeral.start >= draft.start && numeral.end <= draft.end),
  );
  const others = left.map((numeral): OtherNumber => {
    const [offset] = originalSpan(reading.printed, numeral.start, numeral.end);
    const named = names.some(([start, end]) => numeral.start >= start && numeral.end <= end);
    const kind = isFigure(numeral) ? (named || isInWord(reading, numeral) ? "name" : "other") : numeral.kind;
    return { kind, text: verbatim(reading.printed, numeral.start, numeral.end), paragraph: reading.index, offset };
  });
  const states = reading.paragraph.role === "body";
  const figures = left.filter(isFigure).filter(({ entry }) => states && /^(?:money|rate)$/.test(entry.unit.kind));
  return { others, notes: figures.map((numeral) => unplaced(reading, numeral)) };
}

/** 12328热线, “811”系统: a number without a unit, right before or within words. */
function isInWord(reading: Reading, numeral: FigureNumeral): boolean {
  const { text } = reading.printed;
  return numeral.bare && /[一-鿿A-Za-z”"』」]/.test(text.charAt(numeral.end));
}

function unplaced(reading: Reading, numeral: FigureNumeral): Note {
  const text = verbatim(reading.printed, numeral.start, numeral.end);
  const [offset] = originalSpan(reading.printed, numeral.start, numeral.end);
  return {
    code: "claims.unplaced-figure",
    page: reading.paragraph.places[offset]?.page ?? reading.paragraph.page,
    message: {
      zh: `叙述中的“${text}”未能判明所指对象,未参与核对`,
      en: `the narrative's “${text}” could not be given a subject and was not checked`,
    },
    loss: false,
  };
}
