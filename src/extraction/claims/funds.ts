import type { Measure } from "../../domain/claim.ts";
import type { Entry } from "../../domain/entry.ts";
import { type Count, isOfIndicators, readCount } from "./counts.ts";
import type { Draft, DraftList, Reading, Scope, Stated } from "./draft.ts";
import { type FundPhrase, readFundPhrase } from "./fund-phrases.ts";
import {
  COUNTED_HEADS,
  FULL_LIST_WORDS,
  FUND_VERBS,
  MODAL_WORDS,
  PARTIAL_LIST_WORDS,
  PURPOSE_VERBS,
} from "./lexicon.ts";
import { closeFrame, type Frame } from "./lists.ts";
import type { FigureNumeral } from "./numerals.ts";
import { isFigure } from "./numerals.ts";
import { parallelAt, parallelNames } from "./parallels.ts";
import { leading, mentions, trailing } from "./phrase.ts";
import type { Sentence } from "./sentences.ts";
import { isThing, type Named, readAside, readPartName, readSubject } from "./subjects.ts";

/**
 * Reads the funds and counts of a paragraph's sentences, figure after figure from the left: the words before each
 * figure name its subject and measure, and what they leave out goes on from the figure before.
 */
export class FundReader {
  readonly drafts: Draft[] = [];
  readonly lists: DraftList[] = [];
  /** What elliptical statements speak of; null when a clause came between and we do not know any more. */
  private subject: string | null;
  private period: string | null = null;
  private frames: Frame[] = [];
  /** The claims of this sentence, and of the one before. */
  private said: Draft[] = [];
  private saidBefore: Draft[] = [];
  /** The measure a clause such as 预算执行情况: announced; `unknown` when it announced what no budget is. */
  private announced: Measure | "unknown" | null = null;
  private part: string | null = null;
  /** Where the words before the next figure begin. */
  private from = 0;
  private readonly reading: Reading;
  private readonly scope: Scope;

  constructor(reading: Reading, scope: Scope) {
    this.reading = reading;
    this.scope = scope;
    this.subject = scope.subject;
  }

  read(sentence: Sentence, start: number, taken: (numeral: FigureNumeral) => boolean, end: number): Stated {
    this.openSentence(start);
    const figures = this.reading.numerals.filter(
      (numeral): numeral is FigureNumeral => isFigure(numeral) && numeral.start >= start && numeral.end <= end,
    );
    const done = new Set<FigureNumeral>();
    for (const figure of figures) {
      if (done.has(figure)) continue;
      if (taken(figure)) {
        this.from = figure.end;
        continue;
      }
      for (const read of this.readFigure(figure, sentence)) done.add(read);
    }
    this.closeFrames();
    return { drafts: this.said, lists: this.lists };
  }

  private openSentence(start: number): void {
    this.saidBefore = this.said.length > 0 ? this.said : [];
    this.said = [];
    this.period = null;
    this.announced = null;
    this.part = null;
    this.from = start;
  }

  private text(start: number, end: number): string {
    return this.reading.printed.text.slice(start, end);
  }

  /** Reads one figure, or several side by side; gives back those it has dealt with. */
  private readFigure(figure: FigureNumeral, sentence: Sentence): readonly FigureNumeral[] {
    const words = this.wordsBefore(figure);
    const parallel = parallelAt(this.reading.printed, this.reading.numerals, figure, words);
    if (parallel !== null) {
      this.readParallel(parallel.figures, parallel.entries, words);
      this.from = parallel.figures.at(-1)?.end ?? figure.end;
      return parallel.figures;
    }
    if (figure.bare) return [figure];
    if (figure.entry.unit.kind === "count") this.readCounted(figure, words);
    else if (figure.entry.unit.kind !== "none") {
      this.readFund(figure, words, sentence);
      this.from = figure.end;
    }
    return [figure];
  }

  /** The words of the figure's own clause; the clauses before it are taken note of on the way. */
  private wordsBefore(figure: FigureNumeral): string {
    const { marks } = this.reading;
    let from = this.from;
    for (const mark of marks.filter((at) => at >= this.from && at < figure.start)) {
      this.passClause(this.text(from, mark), this.text(mark, mark + 1), mark, from);
      from = mark + 1;
    }
    this.from = from;
    return this.openListWithin(this.text(from, figure.start), figure);
  }

  /** A clause without a claim may open or close a list, set the period, or name a new subject. */
  private passClause(clause: string, mark: string, at: number, from: number): void {
    const words = clause.replace(/^[、，,]+/, "");
    const list = listWord(words);
    if (list !== null && words === list.word) this.openFrame(list.full, false);
    else if (words !== "") this.passAside(words, mark);
    else if (mark === ":" && this.said.some((draft) => draft.end === at)) this.openFrame(true, false);
    if (mark === ";") this.closeAtSemicolon();
    if (mark === "(") this.openFrameInBracket(at);
    if (mark === ")") this.closeBracket();
    void from;
  }

  private passAside(words: string, mark: string): void {
    const aside = readAside(words);
    this.period = aside.period ?? this.period;
    if (mark === ":") this.announced = announcedBy(words);
    if (this.frames.length > 0) {
      if (aside.kind === "unclear") this.part = null;
      return;
    }
    if (aside.kind === "item") this.subject = this.scope.subject;
    if (aside.kind === "name") this.subject = aside.name;
    if (aside.kind === "unclear") this.subject = this.scope.subject === "" && mark !== ":" ? null : this.scope.subject;
  }

  /** `其中：`, `其中A 20万元`, `各项目支出分别为A 20万元`: the list word may stand in the figure's own clause. */
  private openListWithin(words: string, figure: FigureNumeral): string {
    const bare = words.replace(/^[、，,]+/, "");
    const list = listWord(bare);
    if (list !== null && bare.length > list.word.length) {
      const rest = bare.slice(list.word.length);
      if (parallelAt(this.reading.printed, this.reading.numerals, figure, words) !== null) return rest;
      this.openFrame(list.full, false);
      return rest;
    }
    const inner = FULL_LIST_WORDS.map((word) => ({ word, at: bare.lastIndexOf(word) })).find(({ at }) => at > 0);
    if (inner === undefined || bare.length === inner.at + inner.word.length) return words;
    this.announced = announcedBy(bare.slice(0, inner.at));
    this.openFrame(true, false);
    return bare.slice(inner.at + inner.word.length);
  }

  // ---- lists ----

  private get frame(): Frame | undefined {
    return this.frames.at(-1);
  }

  private openFrame(full: boolean, bracketed: boolean): void {
    const nested = this.frame;
    const last = this.said.at(-1);
    if (nested !== undefined && nested.parts.length === 0) this.frames.pop();
    const heads =
      nested !== undefined && nested.parts.length > 0 && last !== undefined
        ? [last]
        : this.said.length > 0
          ? this.headsNow()
          : this.saidBefore;
    const stated = heads.findLast((draft) => draft.measure === "count" && draft.indicator === null)?.entry?.number;
    this.frames.push({ full, heads, parts: [], stated: stated === undefined ? null : stated.digits, bracketed });
    this.part = null;
  }

  /** A list speaks of the figures of one subject: those since it was last named. */
  private headsNow(): readonly Draft[] {
    const subject = this.said.at(-1)?.subject;
    return this.said.filter((draft) => draft.subject === subject);
  }

  private openFrameInBracket(at: number): void {
    const inside = this.text(at + 1, at + 1 + LONGEST_LIST_WORD);
    const last = this.said.at(-1);
    const word = leading(PARTIAL_LIST_WORDS, inside);
    this.frames.push({
      full: false,
      heads: last === undefined || word === "" ? [] : [last],
      parts: [],
      stated: null,
      bracketed: true,
    });
  }

  private closeBracket(): void {
    while (this.frame !== undefined && !this.frame.bracketed) this.closeFrame();
    if (this.frame?.bracketed) this.closeFrame();
  }

  private closeAtSemicolon(): void {
    const frame = this.frame;
    if (frame === undefined || frame.bracketed) return;
    const nested = this.frames.length > 1;
    const commas = frame.parts.length > 1 && frame.parts.slice(1).every((part) => part.separator !== ";");
    if (nested || commas) this.closeFrame();
  }

  private closeFrame(): void {
    const frame = this.frames.pop();
    if (frame !== undefined) this.lists.push(...closeFrame(frame));
    this.part = null;
  }

  private closeFrames(): void {
    while (this.frames.length > 0) this.closeFrame();
  }

  // ---- figures ----

  private readFund(figure: FigureNumeral, words: string, sentence: Sentence): void {
    if (this.isRestriction(figure, words)) return;
    const phrase = withObject(readFundPhrase(words.replace(/^[、，,]+/, ""), figure.entry.unit));
    if (phrase.misfit || mentions(MODAL_WORDS, words)) {
      this.forget(words);
      return;
    }
    if (this.frame !== undefined) this.readPart(figure, phrase, words);
    else this.readStatement(figure, phrase, sentence);
  }

  /** `执行率低于60%的项目` restricts, and states nothing of anything; a share's 的 stands before its figure. */
  private isRestriction(figure: FigureNumeral, words: string): boolean {
    const after = this.text(figure.end, figure.end + 1);
    const compares = figure.entry.op === "<" || figure.entry.op === ">";
    if (after !== "的" && !compares) return false;
    this.forget(words);
    return true;
  }

  /** After words we could not read, an ellipsis speaks of we do not know what. */
  private forget(words: string): void {
    const named = readSubject(words);
    if (named.kind === "unclear" && this.frame === undefined)
      this.subject = this.scope.subject === "" ? null : this.scope.subject;
  }

  private readStatement(figure: FigureNumeral, phrase: FundPhrase, sentence: Sentence): void {
    if (phrase.noun === "" && phrase.total && phrase.measure === null && this.readTrailingTotal(figure, phrase)) return;
    const named = readSubject(phrase.noun);
    this.period = named.period ?? this.period;
    const subject = this.hasPurpose(figure) && named.kind !== "name" ? this.nameAfter(figure) : this.subjectOf(named);
    const measure = this.measureOf(phrase, figure, named);
    if (measure === null || subject === null) {
      if (named.kind !== "carry")
        this.subject = named.kind === "name" ? named.name : this.scope.subject === "" ? null : this.scope.subject;
      return;
    }
    void sentence;
    this.subject = subject;
    this.state(figure, figure.entry, subject, measure, phrase.term);
  }

  private subjectOf(named: Named): string | null {
    if (named.kind === "name") return named.name;
    if (named.kind === "item") return this.scope.subject;
    return named.kind === "unclear" ? null : this.subject;
  }

  /** `30万元用于设备采购` is the purpose's, and perhaps not all of the project's. */
  private hasPurpose(figure: FigureNumeral): boolean {
    return /^(?:主要)?用于/.test(this.text(figure.end, figure.end + LONGEST_LIST_WORD));
  }

  private nameAfter(figure: FigureNumeral): string | null {
    const { marks, printed } = this.reading;
    const end = marks.find((mark) => mark >= figure.end) ?? printed.text.length;
    const words = this.text(figure.end, end);
    const verb = leading(
      PURPOSE_VERBS.filter((item) => item.length > 1),
      words,
    );
    if (verb === "") return null;
    const named = readPartName(words.slice(verb.length).replace(/等$/, ""));
    return named.kind === "name" && !/\d/.test(named.name) ? named.name : null;
  }

  /** The measure its words say, else the one in force: an amount with no verb is a budget. */
  private measureOf(phrase: FundPhrase, figure: FigureNumeral, named: Named): Measure | null {
    if (phrase.measure === "other" && /[增减升降长涨]/.test(phrase.term)) {
      return this.said.at(-1)?.measure === "change" ? "change" : null;
    }
    if (phrase.measure === "forecastRate" && phrase.term.length > 0 && !/率|进度|支出|执行/.test(phrase.term)) {
      return this.said.at(-1)?.measure === "executionRate" ? "forecastRate" : null;
    }
    if (phrase.measure !== null) return phrase.measure;
    if (figure.entry.unit.kind !== "money") return null;
    if (this.announced !== null) return this.announced === "unknown" ? null : this.announced;
    if (named.kind === "carry" && phrase.term === "" && !phrase.total) {
      return this.afterCount() || this.hasPurpose(figure)
        ? this.said.at(-1)?.measure === "count"
          ? "budget"
          : (this.said.at(-1)?.measure ?? "budget")
        : null;
    }
    const others = this.said.some((draft) => draft.entry?.unit.kind === "money" && draft.measure !== "budget");
    return others ? null : "budget";
  }

  /** `8个项目985万元`: the amount is of what was just counted. */
  private afterCount(): boolean {
    return this.said.at(-1)?.measure === "count" && this.said.at(-1)?.indicator === null;
  }

  /** `A 10万元、B 20万元，合计30万元`. */
  private readTrailingTotal(figure: FigureNumeral, phrase: FundPhrase): boolean {
    const parts = this.said.filter(
      (draft) =>
        draft.measure !== "count" && draft.entry?.unit.kind === figure.entry.unit.kind && draft.indicator === null,
    );
    const measures = new Set(parts.map((draft) => draft.measure));
    const subjects = new Set(parts.map((draft) => draft.subject));
    if (parts.length < 2 || measures.size !== 1 || subjects.size !== parts.length || subjects.has(this.scope.subject))
      return false;
    const measure = parts[0]?.measure ?? null;
    if (measure === null) return false;
    const total = this.state(figure, figure.entry, this.scope.subject, measure, phrase.term);
    this.lists.push({ total, parts, partition: true });
    this.subject = this.scope.subject;
    return true;
  }

  private readPart(figure: FigureNumeral, phrase: FundPhrase, words: string): void {
    const frame = this.frame;
    if (frame === undefined) return;
    const silent = phrase.measure === null;
    const weak =
      phrase.term === "支出" &&
      phrase.measure === "executed" &&
      frame.heads.some((head) => head.measure !== "executed" && head.entry?.unit.kind === "money");
    const named = readPartName(phrase.noun);
    const measure = weak ? null : phrase.measure;
    if (phrase.noun === "" && NAMELIKE.has(phrase.measure)) {
      this.statePart(figure, frame, words.replace(/^[、，,;]+/, ""), null, "", words);
      return;
    }
    if (figure.entry.unit.kind === "rate" && silent) return;
    if (measure === "other") return;
    if (named.kind === "name") {
      this.statePart(figure, frame, named.name, measure, phrase.term, words);
      return;
    }
    if (named.kind === "carry" && silent) this.readPurpose(figure, frame);
    else if (named.kind === "carry" && this.part !== null && this.followsItsPart(frame)) {
      const draft = this.state(figure, figure.entry, this.part, measure, phrase.term);
      if (measure !== "share" && measure !== "change") frame.parts.push({ draft, separator: ";" });
    } else if (named.kind === "unclear") this.part = null;
  }

  private statePart(
    figure: FigureNumeral,
    frame: Frame,
    name: string,
    measure: Measure | null,
    term: string,
    words: string,
  ): void {
    this.part = name;
    const separator = leading(["、", "，", ",", ";"], words) || this.text(this.from - 1, this.from);
    const draft = this.state(figure, figure.entry, name, this.silentMeasure(frame, measure), term);
    frame.parts.push({ draft, separator });
  }

  /** Without words of its own a part is measured as its list, or as the clause before the list announced. */
  private silentMeasure(frame: Frame, measure: Measure | null): Measure | null {
    if (measure !== null) return measure;
    if (this.announced !== null) return this.announced === "unknown" ? "amount" : this.announced;
    return frame.heads.some((head) => head.entry?.unit.kind === "money") ? null : "budget";
  }

  /** In `A a、B b，执行率60%` the rate is of the whole or of B: nobody's. After `A a，` it is A's. */
  private followsItsPart(frame: Frame): boolean {
    return (
      frame.parts.filter((part) => part.draft.subject !== this.part).every((part) => part.separator !== "、") &&
      frame.parts.findLast((part) => part.draft.subject === this.part)?.separator !== "、"
    );
  }

  private readPurpose(figure: FigureNumeral, frame: Frame): void {
    const name = this.nameAfter(figure);
    if (name === null) return;
    const draft = this.state(figure, figure.entry, name, this.silentMeasure(frame, null), "");
    frame.parts.push({ draft, separator: ";" });
  }

  // ---- counts ----

  private readCounted(figure: FigureNumeral, words: string): void {
    const clause = words.replace(/^[、，,]+/, "");
    const count = readCount(
      this.reading.printed.text,
      figure.start - clause.length,
      figure.start,
      figure.end,
      figure.entry.unit.name,
    );
    // A、B和C三个项目分别…: the names before the count are what the figures after it are of.
    if (count === null || this.frame !== undefined || clause.includes("、")) return;
    const owner = readSubject(count.owner);
    const phrase = readSubject(count.phrase);
    this.period = owner.period ?? phrase.period ?? this.period;
    this.from =
      isOfIndicators(count) || /^[，,;:。、]/.test(this.text(count.end, count.end + 1)) ? count.end : figure.end;
    const subject = isOfIndicators(count) ? this.ownerOf(owner) : this.countedSubject(count, owner, phrase);
    if (subject === null) return;
    if (!isOfIndicators(count)) this.subject = subject;
    this.state(figure, figure.entry, subject, "count", "", count.counted);
  }

  private ownerOf(owner: Named): string | null {
    if (owner.kind === "name") return owner.name;
    return owner.kind === "unclear" ? null : this.scope.subject !== "" ? this.scope.subject : this.subject;
  }

  private countedSubject(count: Count, owner: Named, phrase: Named): string | null {
    if (owner.kind === "unclear" || phrase.kind === "unclear") return null;
    return phrase.kind === "name" ? phrase.name : count.counted;
  }

  // ---- 分别 ----

  private readParallel(figures: readonly FigureNumeral[], entries: readonly Entry[], words: string): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    const phrase = readFundPhrase(words.replace(/^[、，,]+/, ""), last.unit);
    const names =
      parallelNames(phrase.noun, figures.length) ??
      parallelNames(words.slice(0, words.lastIndexOf("分别")), figures.length);
    if (names === null) return;
    const measured = names.map((name, index) => readFundPhrase(name, entries[index]?.unit ?? last.unit));
    if (measured.every((item, index) => item.measure !== null && (item.noun === "" || index === 0))) {
      this.readMeasures(figures, entries, measured);
    } else if (last.unit.kind === "count") this.readParallelCounts(figures, entries, names);
    else if (!phrase.misfit && last.unit.kind === "money") this.readParallelParts(figures, entries, names, phrase);
  }

  /** `预算数、执行数分别为100万元、80万元`. */
  private readMeasures(
    figures: readonly FigureNumeral[],
    entries: readonly Entry[],
    measured: readonly FundPhrase[],
  ): void {
    const named = readSubject(measured[0]?.noun ?? "");
    this.period = named.period ?? this.period;
    const subject = this.subjectOf(named);
    if (subject === null) return;
    this.subject = subject;
    measured.forEach((phrase, index) => {
      const [figure, entry] = [figures[index], entries[index]];
      if (figure !== undefined && entry !== undefined && phrase.measure !== null) {
        this.state(figure, entry, subject, phrase.measure, phrase.term);
      }
    });
  }

  /** `一级、二级、三级指标分别为3个、5个、8个`: the last name lends the others its noun. */
  private readParallelCounts(
    figures: readonly FigureNumeral[],
    entries: readonly Entry[],
    names: readonly string[],
  ): void {
    const head = trailing(COUNTED_HEADS, names.at(-1) ?? "");
    if (head === "") return;
    const [first = "", ...rest] = names;
    const at = Math.max(0, first.search(/[一二三]级/));
    const owner = readSubject(first.slice(0, at));
    const subject = this.ownerOf(owner);
    if (subject === null) return;
    [first.slice(at), ...rest].forEach((name, index) => {
      const [figure, entry] = [figures[index], entries[index]];
      const counted = name.endsWith(head) ? name : name + head;
      if (figure !== undefined && entry !== undefined) this.state(figure, entry, subject, "count", "", counted);
    });
  }

  private readParallelParts(
    figures: readonly FigureNumeral[],
    entries: readonly Entry[],
    names: readonly string[],
    phrase: FundPhrase,
  ): void {
    const subjects = names.map((name) => readPartName(readPeriodless(name)));
    if (subjects.some((named) => named.kind !== "name")) return;
    const heads = this.said.length > 0 ? this.headsNow() : [];
    const money = heads.filter((head) => head.entry?.unit.kind === "money");
    const measure =
      phrase.measure ??
      (this.announced === "unknown" ? null : this.announced) ??
      (money.length === 0 ? "budget" : null);
    const drafts = subjects.map((named, index) => {
      const figure = figures[index];
      const entry = entries[index];
      return figure === undefined || entry === undefined || named.kind !== "name"
        ? null
        : this.state(figure, entry, named.name, measure, phrase.term);
    });
    const parts = drafts.flatMap((draft) => (draft === null ? [] : [{ draft, separator: "、" }]));
    const full = !mentions(
      ["其中"],
      this.text(Math.max(0, this.from - LONGEST_LIST_WORD), this.from + LONGEST_LIST_WORD),
    );
    const stated = heads.findLast((draft) => draft.measure === "count")?.entry?.number.digits ?? null;
    const frame: Frame = { full, heads, parts, stated, bracketed: false };
    const lists = closeFrame(frame);
    this.lists.push(
      ...(lists.length > 0 ? lists : [{ total: null, parts: parts.map((part) => part.draft), partition: full }]),
    );
  }

  private state(
    figure: FigureNumeral,
    entry: Entry,
    subject: string,
    measure: Measure | null,
    term: string,
    counted: string | null = null,
  ): Draft {
    const { item } = this.scope;
    const draft: Draft = {
      subject,
      indicator: null,
      measure,
      term,
      counted,
      period: this.period,
      item,
      start: figure.start,
      end: figure.end,
      entry,
    };
    this.said.push(draft);
    this.drafts.push(draft);
    return draft;
  }
}

/** In a list these words are a part's name: 其中：上年结转20万元. */
const NAMELIKE: ReadonlySet<Measure | null> = new Set<Measure | null>(["amount", "carryover", "balance"]);

/** 主要包括 is 4; a bracket's first words are looked at no further. */
const LONGEST_LIST_WORD = 5;

const readPeriodless = (name: string): string => {
  const named = readSubject(name);
  return named.kind === "name" ? named.name : name;
};

function listWord(words: string): { readonly word: string; readonly full: boolean } | null {
  const full = leading(FULL_LIST_WORDS, words);
  if (full !== "") return { word: full, full: true };
  const partial = leading(PARTIAL_LIST_WORDS, words);
  return partial === "" ? null : { word: partial, full: false };
}

/** `预算执行情况：` makes the amounts after it executed ones. */
function announcedBy(words: string): Measure | "unknown" | null {
  const clause = words.replace(/(?:具体|分别|情况|如下|明细|各?项目|为|是)+$/, "");
  const phrase = readFundPhrase(clause, { name: "元", kind: "money", base: "元", power: 0 });
  if (phrase.measure !== null) return phrase.measure;
  return mentions(["执行", "支出", "支付", "使用", "结转", "结余", "剩余", "到位", "收入", "追加", "调整"], clause)
    ? "unknown"
    : null;
}

/** `安排设备购置经费20万元`: the verb stands before the name. */
function withObject(phrase: FundPhrase): FundPhrase {
  if (phrase.measure !== null || phrase.misfit || phrase.noun === "") return phrase;
  const named = readSubject(phrase.noun);
  const noun = named.kind === "name" ? named.name : phrase.noun;
  const verb = leading(FUND_VERBS, noun);
  if (verb === "" || !isThing(noun.slice(verb.length))) return phrase;
  const measure = verb === "安排" || verb === "下达" ? "budget" : "executed";
  const period = phrase.noun.slice(0, phrase.noun.indexOf(noun));
  return { ...phrase, noun: period + noun.slice(verb.length), term: verb, measure };
}
