import type { Measure } from "../../domain/claim.ts";
import { readCounted } from "./count-statements.ts";
import type { Draft, DraftList, Reading, Scope } from "./draft.ts";
import { readFundPhrase, withObject } from "./fund-phrases.ts";
import { readPoints, readStatement, readTrailingTotal } from "./fund-statements.ts";
import { FORECAST_WORDS } from "./lexicon/indicators.ts";
import { FULL_LIST_WORDS, PARTIAL_LIST_WORDS } from "./lexicon/lists.ts";
import { MODAL_WORDS } from "./lexicon/subjects.ts";
import { readPart } from "./list-parts.ts";
import { ListStack } from "./list-stack.ts";
import { Memory } from "./memory.ts";
import { type FigureNumeral, isFigure } from "./numerals.ts";
import { readParallel } from "./parallel-statements.ts";
import { parallelAt } from "./parallels.ts";
import { leading, mentions, trailing } from "./phrase.ts";
import { readAside, readSubject } from "./subjects.ts";

/**
 * Reads the funds and counts of a paragraph, sentence after sentence and figure after figure: the words before each
 * figure name its subject and measure, and what they leave out goes on from the figure before.
 */
export class FundReader {
  private readonly memory: Memory;
  private readonly stack: ListStack;

  constructor(reading: Reading, scope: Scope) {
    this.memory = new Memory(reading, scope);
    this.stack = new ListStack(this.memory);
  }

  get drafts(): readonly Draft[] {
    return this.memory.drafts;
  }

  get lists(): readonly DraftList[] {
    return this.stack.lists;
  }

  /** Reads the sentence at `[start, end)`; figures that are `taken` belong to indicators. */
  read(start: number, end: number, taken: (numeral: FigureNumeral) => boolean): void {
    this.memory.openSentence(start);
    const inside = (figure: FigureNumeral) => figure.start >= start && figure.end <= end;
    let done = start;
    for (const figure of this.memory.reading.numerals.filter(isFigure).filter(inside)) {
      if (figure.start < done) continue;
      done = taken(figure) ? figure.end : this.readFigure(figure);
      if (taken(figure)) this.memory.from = figure.end;
    }
    this.stack.closeAll();
  }

  /** Reads one figure, or several side by side; gives back where the last of them ends. */
  private readFigure(figure: FigureNumeral): number {
    const { memory, stack } = this;
    const { words, partial } = this.wordsBefore(figure);
    const parallel = parallelAt(memory.reading.printed, memory.reading.numerals, figure, words);
    if (parallel !== null) {
      stack.lists.push(...readParallel(memory, parallel, words, partial));
      memory.from = parallel.figures.at(-1)?.end ?? figure.end;
      return memory.from;
    }
    const { kind, name } = figure.entry.unit;
    if (figure.bare || kind === "none") return figure.end;
    if (name.endsWith("百分点")) readPoints(memory, figure, words);
    else if (kind === "count") readCounted(memory, stack.frame, figure, words);
    else this.readFund(figure, words);
    return figure.end;
  }

  private readFund(figure: FigureNumeral, words: string): void {
    const { memory, stack } = this;
    const phrase = withObject(readFundPhrase(words, figure.entry.unit));
    const before = memory.drafts.length;
    const list = stack.frame === undefined ? readTrailingTotal(memory, figure, phrase) : null;
    if (list !== null) stack.lists.push(list);
    else if (phrase.misfit || restricts(memory, figure) || mentions(MODAL_WORDS, words)) this.forget(words);
    else if (stack.frame !== undefined) readPart(memory, stack.frame, figure, phrase, words);
    else readStatement(memory, figure, phrase, words);
    if (stack.frame !== undefined && memory.drafts.length === before) stack.frame.broken = true;
    memory.from = figure.end;
  }

  /** What we could not read may have named a new subject. */
  private forget(words: string): void {
    if (this.stack.frame === undefined && readSubject(words).kind === "unclear") this.memory.lose();
  }

  /** The words of the figure's own clause; the clauses before it are taken note of on the way. */
  private wordsBefore(figure: FigureNumeral): { readonly words: string; readonly partial: boolean } {
    const { memory } = this;
    this.skipItemMark();
    const marks = memory.reading.marks.filter((mark) => mark >= memory.from && mark < figure.start);
    for (const mark of marks) {
      this.skipItemMark();
      this.passClause(memory.text(memory.from, mark), mark);
      memory.from = mark + 1;
    }
    this.skipItemMark();
    return this.openListWithin(memory.text(memory.from, figure.start), figure);
  }

  private skipItemMark(): void {
    const { memory } = this;
    const mark = memory.reading.numerals.find(
      (numeral) => /^(?:item|ordinal)$/.test(numeral.kind) && numeral.start === memory.from,
    );
    if (mark !== undefined) memory.from = mark.end;
  }

  /** A clause without a claim may open or close a list, set the period, or name a new subject. */
  private passClause(clause: string, at: number): void {
    const { memory, stack } = this;
    const mark = memory.text(at, at + 1);
    const words = clause.replace(SEPARATORS, "");
    const list = listWord(words);
    const names = list === null ? [] : words.slice(list.word.length).split("、");
    if (list !== null && words === list.word) stack.open(list.full);
    // 分别为A、B、C，金额分别为…: the names wait for their figures.
    else if (names.length > 1) memory.names = names;
    else if (words !== "") this.passAside(words, mark);
    else if (mark === ":" && memory.said.some((draft) => draft.end === at)) stack.open(true, 2);
    if (mark === ";") stack.closeAtSemicolon();
    if (mark === "(") stack.openBracket(at);
    if (mark === ")") stack.closeBracket();
  }

  private passAside(words: string, mark: string): void {
    const { memory } = this;
    const outlook = leading(FORECAST_WORDS, words);
    const aside = readAside(words.slice(outlook.length));
    memory.enter(aside.period);
    memory.outlook ||= outlook !== "";
    if (mark === ":") memory.announced = announcedBy(words);
    if (this.stack.frame !== undefined) {
      if (aside.kind === "unclear") memory.part = null;
    } else if (aside.kind === "name") memory.subject = aside.name;
    else if (aside.kind === "item") memory.subject = memory.scope.subject;
    else if (aside.kind === "unclear" && mark === ":") memory.subject = memory.scope.subject;
    else if (aside.kind === "unclear") memory.lose();
  }

  /** `其中A 20万元`, `各项目支出分别为A 20万元`: the list word may stand in the figure's own clause. */
  private openListWithin(clause: string, figure: FigureNumeral): { readonly words: string; readonly partial: boolean } {
    const { memory, stack } = this;
    const words = clause.replace(SEPARATORS, "");
    const list = listWord(words);
    if (list !== null && words.length > list.word.length) {
      const rest = words.slice(list.word.length);
      const parallel = parallelAt(memory.reading.printed, memory.reading.numerals, figure, rest) !== null;
      if (!parallel) stack.open(list.full);
      return { words: rest, partial: parallel && !list.full };
    }
    const inner = FULL_LIST_WORDS.map((word) => ({ word, at: words.lastIndexOf(word) })).find(({ at }) => at > 0);
    if (inner === undefined || words.length === inner.at + inner.word.length) return { words, partial: false };
    memory.announced = announcedBy(words.slice(0, inner.at));
    stack.open(true);
    return { words: words.slice(inner.at + inner.word.length), partial: false };
  }
}

const SEPARATORS = /^[、，,]+/;

function listWord(words: string): { readonly word: string; readonly full: boolean } | null {
  const full = leading(FULL_LIST_WORDS, words);
  if (full !== "") return { word: full, full: true };
  const partial = leading(PARTIAL_LIST_WORDS, words);
  return partial === "" ? null : { word: partial, full: false };
}

/** `执行率低于60%的项目` restricts, and states nothing of anything; 除…900万元外 likewise. */
function restricts(memory: Memory, figure: FigureNumeral): boolean {
  const { op } = figure.entry;
  const next = memory.text(figure.end, figure.end + 1);
  const bounded = trailing(BOUNDS, memory.text(figure.start, figure.end)) !== "" && /[一-鿿]/.test(next);
  return /[的外]/.test(next) || bounded || op === "<" || op === ">";
}

/** 100万元以上设备 restricts too. */
const BOUNDS = ["以上", "以下", "以内"];

/** What a clause before a colon may speak of that is no budget. */
const OTHER_FUNDS = ["执行", "支出", "支付", "使用", "结转", "结余", "剩余", "到位", "收入", "追加", "调整"];
const MONEY = { name: "元", kind: "money", base: "元", power: 0 } as const;

/** `预算执行情况：` makes the amounts after it executed ones. */
function announcedBy(words: string): Measure | "unknown" | null {
  const clause = words.replace(/(?:具体|分别|情况|如下|明细|各?项目|为|是)+$/, "");
  return readFundPhrase(clause, MONEY).measure ?? (mentions(OTHER_FUNDS, clause) ? "unknown" : null);
}
