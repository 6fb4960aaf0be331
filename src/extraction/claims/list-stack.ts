import type { Draft, DraftList } from "./draft.ts";
import { PARTIAL_LIST_WORDS } from "./lexicon/lists.ts";
import { closeFrame, type Frame, inheritedMeasure } from "./lists.ts";
import type { Memory } from "./memory.ts";
import { leading } from "./phrase.ts";

/** 主要包括 is 4; a bracket's first words are looked at no further. */
const LONGEST_LIST_WORD = 5;

/** The lists that are open, the innermost last, and those that are done. */
export class ListStack {
  readonly lists: DraftList[] = [];
  private readonly frames: Frame[] = [];
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  get frame(): Frame | undefined {
    return this.frames.at(-1);
  }

  /** Opens a list of the figures just stated; within a list, of its last part. See {@link Frame.least}. */
  open(full: boolean, least = 1): void {
    this.settle();
    const heads = this.headsOfNext();
    const empty = this.frame?.parts.length === 0 ? this.frames.pop() : undefined;
    const count = heads.findLast((draft) => draft.measure === "count");
    // Without a figure before it a full list is of budgets; after one that we could not read, of we do not know what.
    const fallback = full && this.memory.lastIsRead() ? "budget" : "amount";
    const stated = count?.entry?.number.digits ?? null;
    const bracketed = empty?.bracketed ?? false;
    this.frames.push({ full, least, fallback, heads, parts: [], stated, broken: false, bracketed });
    this.memory.part = null;
  }

  private headsOfNext(): readonly Draft[] {
    const { said, saidBefore } = this.memory;
    if (this.frame?.bracketed && this.frame.parts.length === 0) return this.frame.heads;
    if (!this.memory.lastIsRead()) return [];
    if (said.length === 0) return saidBefore;
    return this.frame !== undefined && this.frame.parts.length > 0 ? said.slice(-1) : this.memory.heads();
  }

  /** The parts of the open list take its measure before one of them heads a list of its own. */
  private settle(): void {
    const { frame } = this;
    const measure = frame === undefined ? null : inheritedMeasure(frame);
    for (const { draft } of frame?.parts ?? []) draft.measure ??= measure;
  }

  /** A bracket's figures are apart from those around it; parts of the last one only when a list word says so. */
  openBracket(at: number): void {
    this.settle();
    const inside = this.memory.text(at + 1, at + 1 + LONGEST_LIST_WORD);
    const heads =
      leading(PARTIAL_LIST_WORDS, inside) === "" ? [] : this.memory.said.filter((draft) => draft.end === at);
    this.frames.push({
      full: false,
      least: 1,
      fallback: "amount",
      heads,
      parts: [],
      stated: null,
      broken: false,
      bracketed: true,
    });
  }

  closeBracket(): void {
    if (!this.frames.some((frame) => frame.bracketed)) return;
    while (this.frame?.bracketed === false) this.close();
    this.close();
  }

  /** A semicolon ends a list within a list, and a list whose parts `、` parts; else it may part them itself. */
  closeAtSemicolon(): void {
    const { frame } = this;
    if (frame === undefined || frame.bracketed) return;
    const subjects = frame.parts.map((part) => part.draft.subject);
    const named = frame.parts.filter((part, index) => subjects.indexOf(part.draft.subject) === index);
    const ended = named.length > 1 && named.slice(1).every((part) => part.separator === "、");
    if (this.frames.length > 1 || ended) this.close();
  }

  closeAll(): void {
    while (this.frame !== undefined) this.close();
  }

  private close(): void {
    const frame = this.frames.pop();
    if (frame !== undefined) this.lists.push(...closeFrame(frame));
    this.memory.part = null;
  }
}
