import { PURPOSE_VERBS } from "./lexicon/lists.ts";
import type { Memory } from "./memory.ts";
import type { FigureNumeral } from "./numerals.ts";
import { leading } from "./phrase.ts";
import { readPartName } from "./subjects.ts";

/** `30万元用于设备采购`: the amount is the purpose's, and perhaps not all of the project's. */
export const hasPurpose = (memory: Memory, figure: FigureNumeral): boolean => verbAfter(memory, figure) !== "";

const verbAfter = (memory: Memory, figure: FigureNumeral): string =>
  leading(PURPOSE_VERBS, restOfClause(memory, figure));

/** What the amount is for; null when the words after it are no name. */
export function purposeOf(memory: Memory, figure: FigureNumeral): string | null {
  const verb = verbAfter(memory, figure);
  if (verb === "") return null;
  const named = readPartName(restOfClause(memory, figure).slice(verb.length).replace(/等$/, ""));
  return named.kind === "name" && !/\d/.test(named.name) ? named.name : null;
}

function restOfClause(memory: Memory, figure: FigureNumeral): string {
  const { marks, printed } = memory.reading;
  return memory.text(figure.end, marks.find((mark) => mark >= figure.end) ?? printed.text.length);
}
