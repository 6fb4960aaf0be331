import type { Measure } from "../../domain/claim.ts";
import type { Entry } from "../../domain/entry.ts";
import type { Draft, Reading, Scope } from "./draft.ts";
import { type FigureNumeral, isFigure } from "./numerals.ts";
import type { Named } from "./subjects.ts";

/** What a draft says beside its figure. */
export interface Saying {
  readonly subject: string;
  readonly measure: Measure | null;
  readonly term: string;
  readonly counted?: string;
}

/** What a reader of a paragraph keeps in mind from one figure to the next. */
export class Memory {
  readonly reading: Reading;
  readonly scope: Scope;
  /** All claims so far. */
  readonly drafts: Draft[] = [];
  /** The claims of this sentence, and of the one before. */
  said: Draft[] = [];
  saidBefore: readonly Draft[] = [];
  /** What elliptical statements speak of; null when a clause came between and we do not know any more. */
  subject: string | null;
  /** The part of a list that was named last. */
  part: string | null = null;
  /** The measure a clause such as 预算执行情况: announced; `unknown` when it announced what no budget is. */
  announced: Measure | "unknown" | null = null;
  /** 预计 has been said, and no date since: 执行率 speaks of the year's end too. */
  outlook = false;
  /** The names of the last 分别, which the next may leave out. */
  names: readonly string[] = [];
  /** Where the sentence begins. */
  start = 0;
  /** Where the words before the next figure begin. */
  from = 0;
  private period: string | null = null;
  private clausePeriod: string | null = null;

  constructor(reading: Reading, scope: Scope) {
    this.reading = reading;
    this.scope = scope;
    this.subject = scope.subject;
  }

  /** Subjects outlive their sentence; all else begins anew. */
  openSentence(start: number): void {
    this.saidBefore = this.said;
    this.said = [];
    this.part = null;
    this.announced = null;
    this.outlook = false;
    this.names = [];
    this.start = start;
    this.from = start;
    this.period = null;
    this.clausePeriod = null;
  }

  text(start: number, end: number): string {
    return this.reading.printed.text.slice(start, end);
  }

  /** A period holds until the next; a bare month or quarter (9月追加30万元) is its own clause's. */
  enter(period: string | null): void {
    this.clausePeriod = null;
    if (period === null) return;
    this.outlook = false;
    if (/^\d{1,2}月|季度$/.test(period) && this.said.length > 0) this.clausePeriod = period;
    else this.period = period;
  }

  state(figure: FigureNumeral, saying: Saying, entry: Entry = figure.entry): Draft {
    const { item } = this.scope;
    const { subject, measure, term, counted = null } = saying;
    const period = this.clausePeriod ?? this.period;
    const { start, end } = figure;
    const draft: Draft = { subject, indicator: null, measure, term, counted, period, item, start, end, entry };
    this.said.push(draft);
    this.drafts.push(draft);
    return draft;
  }

  /** The subject that `named` comes to; null when it is not known. */
  subjectOf(named: Named): string | null {
    if (named.kind === "name") return named.name;
    if (named.kind === "item") return this.scope.subject;
    return named.kind === "unclear" ? null : this.subject;
  }

  /** After words we could not read, an ellipsis speaks of the item, and outside of items of we do not know what. */
  lose(): void {
    this.subject = this.scope.subject === "" ? null : this.scope.subject;
  }

  /** The figures of the subject named last: what a list that follows can be the parts of. */
  heads(): readonly Draft[] {
    const subject = this.said.at(-1)?.subject;
    return this.said.filter((draft) => draft.subject === subject);
  }

  /** The last amount of this sentence was read, or it has none: what follows can be its parts. */
  lastIsRead(): boolean {
    const amount = this.figuresWithin(this.start, this.from).findLast(({ entry }) => entry.unit.kind === "money");
    return amount === undefined || this.said.some((draft) => draft.end === amount.end);
  }

  /** The figures with a unit in `[from, to)`. */
  figuresWithin(from: number, to: number): readonly FigureNumeral[] {
    return this.reading.numerals
      .filter(isFigure)
      .filter((figure) => !figure.bare && figure.start >= from && figure.end <= to);
  }
}

export const isMoney = (draft: Draft): boolean => draft.entry?.unit.kind === "money";
