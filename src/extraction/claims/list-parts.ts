import type { Measure } from "../../domain/claim.ts";
import type { Count } from "./counts.ts";
import type { FundPhrase } from "./fund-phrases.ts";
import type { Frame } from "./lists.ts";
import { isMoney, type Memory } from "./memory.ts";
import type { FigureNumeral } from "./numerals.ts";
import { leading } from "./phrase.ts";
import { purposeOf } from "./purposes.ts";
import { readPartName } from "./subjects.ts";

/** In a list these words are a part's name: 其中：上年结转20万元. */
const NAMELIKE: ReadonlySet<Measure | null> = new Set<Measure | null>(["amount", "carryover", "balance"]);

/** States a figure as a part of the open list, or of the part named last; nothing when it is neither surely. */
export function readPart(memory: Memory, frame: Frame, figure: FigureNumeral, phrase: FundPhrase, words: string): void {
  if (frame.bracketed && frame.heads.length === 0 && phrase.noun === "" && phrase.measure !== null) {
    // 支出80万元（执行率80%）: an aside on the figure before the bracket.
    const subject = memory.part ?? memory.subject;
    if (subject !== null) memory.state(figure, { subject, measure: phrase.measure, term: phrase.term });
    return;
  }
  if (phrase.noun === "" && NAMELIKE.has(phrase.measure)) {
    pushPart(memory, frame, figure, { name: words, measure: null, term: "" });
    return;
  }
  const weak = isWeak(frame, phrase);
  const measure = weak ? null : phrase.measure;
  const silent = phrase.measure === null;
  if (measure === "other" || (silent && figure.entry.unit.kind === "rate")) return;
  const named = readPartName(phrase.noun);
  if (named.kind === "name" && weak)
    pushPart(memory, frame, figure, { name: named.name + phrase.term, measure, term: "" });
  else if (named.kind === "name") pushPart(memory, frame, figure, { name: named.name, measure, term: phrase.term });
  else if (named.kind === "unclear") memory.part = null;
  else if (silent && named.kind === "carry") pushPurpose(memory, frame, figure);
  else if (silent) readOfPart(memory, frame, figure, { measure: silentMeasure(memory, frame), term: phrase.term });
  else readOfPart(memory, frame, figure, { measure, term: phrase.term });
}

/** 支出 and 收入 in a list of budgets are part of a name: 其中：教育支出20万元. */
const isWeak = (frame: Frame, phrase: FundPhrase): boolean =>
  (phrase.term === "支出" || phrase.term === "收入") &&
  frame.heads.some(isMoney) &&
  frame.heads.every((head) => head.measure !== phrase.measure);

interface Part {
  readonly name: string;
  readonly measure: Measure | null;
  readonly term: string;
}

function pushPart(memory: Memory, frame: Frame, figure: FigureNumeral, part: Part): void {
  memory.part = part.name;
  const measure = part.measure ?? silentMeasure(memory, frame);
  const draft = memory.state(figure, { subject: part.name, measure, term: part.term });
  frame.parts.push({ draft, separator: separatorOf(memory) });
}

/** What stands between the part and the one before it. */
function separatorOf(memory: Memory): string {
  return (
    leading(["、", "，", ",", ";"], memory.text(memory.from, memory.from + 1)) ||
    memory.text(memory.from - 1, memory.from)
  );
}

/** Without words of its own a part is measured as its list, or as the clause before the list announced. */
function silentMeasure(memory: Memory, frame: Frame): Measure | null {
  if (memory.announced !== null) return memory.announced === "unknown" ? "amount" : memory.announced;
  if (frame.heads.some(isMoney)) return null;
  return frame.fallback;
}

function pushPurpose(memory: Memory, frame: Frame, figure: FigureNumeral): void {
  const subject = purposeOf(memory, figure);
  if (subject === null) return;
  const draft = memory.state(figure, { subject, measure: silentMeasure(memory, frame), term: "" });
  frame.parts.push({ draft, separator: ";" });
}

/** `A预算80万元，执行60万元`: without a name of its own the figure is of the part before it. */
function readOfPart(memory: Memory, frame: Frame, figure: FigureNumeral, saying: Omit<Part, "name">): void {
  if (memory.part === null || !followsItsPart(memory, frame)) return;
  const draft = memory.state(figure, { subject: memory.part, ...saying });
  if (saying.measure !== "share" && saying.measure !== "change") frame.parts.push({ draft, separator: ";" });
}

/** In `A a、B b，执行率60%` the rate is of the whole or of B: nobody's. After `A a，` it is A's. */
const followsItsPart = (memory: Memory, frame: Frame): boolean =>
  frame.parts.every((part) => part.separator !== "、") && memory.part !== null;

/** `其中：特定目标类项目12个，预算资金80万元`. */
export function readCountedPart(memory: Memory, frame: Frame, figure: FigureNumeral, count: Count): void {
  const named = readPartName(count.phrase);
  if (named.kind !== "name") return;
  const separator = separatorOf(memory);
  memory.part = named.name;
  memory.from = figure.end;
  const draft = memory.state(figure, { subject: named.name, measure: "count", term: "", counted: named.name });
  frame.parts.push({ draft, separator });
}
