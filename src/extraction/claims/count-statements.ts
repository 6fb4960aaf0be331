import { type Count, isOfIndicators, readCount } from "./counts.ts";
import { readCountedPart } from "./list-parts.ts";
import type { Frame } from "./lists.ts";
import type { Memory } from "./memory.ts";
import type { FigureNumeral } from "./numerals.ts";
import { type Named, readSubject } from "./subjects.ts";

/** States a count of the report's own things; other counts state nothing. `clause` are the words before the figure. */
export function readCounted(memory: Memory, frame: Frame | undefined, figure: FigureNumeral, clause: string): void {
  const { text } = memory.reading.printed;
  const count = readCount(text, figure.start - clause.length, figure.start, figure.end, figure.entry.unit.name);
  if (count === null) return;
  if (frame !== undefined) {
    if (count.end === figure.end && !isOfIndicators(count)) readCountedPart(memory, frame, figure, count);
    // A、B和C三个项目分别…: the names before the count are what the figures after it are of.
  } else if (!clause.includes("、")) stateCount(memory, figure, count);
}

function stateCount(memory: Memory, figure: FigureNumeral, count: Count): void {
  const owner = readSubject(count.owner);
  const phrase = readSubject(count.phrase);
  memory.enter(owner.period ?? phrase.period);
  const closed = /^[，,;:。、]/.test(memory.text(count.end, count.end + 1));
  memory.from = isOfIndicators(count) || closed ? count.end : figure.end;
  const subject = isOfIndicators(count) ? ownerOf(memory, owner) : countedSubject(count, owner, phrase);
  if (subject === null) return;
  if (!isOfIndicators(count)) memory.subject = subject;
  memory.state(figure, { subject, measure: "count", term: "", counted: count.counted });
}

/** Whose indicators they are: the one named, else the item's project, else what the sentence is about. */
export function ownerOf(memory: Memory, owner: Named): string | null {
  if (owner.kind === "name") return owner.name;
  if (owner.kind === "unclear") return null;
  return memory.scope.subject !== "" ? memory.scope.subject : memory.subject;
}

/** Projects counted are what the sentence goes on about: 专项资金6个，金额…. */
function countedSubject(count: Count, owner: Named, phrase: Named): string | null {
  if (owner.kind === "unclear" || phrase.kind === "unclear") return null;
  return phrase.kind === "name" ? phrase.name : count.counted;
}
