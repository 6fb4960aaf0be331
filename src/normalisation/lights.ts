import { fold } from "../domain/characters.ts";
import type { Light } from "../domain/record.ts";

const TICKED = "☑☒√✓✔■●◼▇✅";
const EMPTY = "□☐○◯◻";

/** True for a cell that holds a tick and nothing else. */
export const isTicked = (text: string): boolean => {
  const folded = fold(text).replace(/[()]/g, "");
  return folded !== "" && [...folded].every((character) => TICKED.includes(character) || /[vV是]/.test(character));
};

/** Which option of a checkbox group is ticked, whether its box stands before or after its words; `none` when no box is. */
export function readTicked(text: string, options: Readonly<Record<string, readonly string[]>>): Light | null {
  const folded = fold(text)
    .replace(/\(([√✓✔])\)/g, "$1")
    .replace(/\(\)/g, "□");
  const marksFirst = new RegExp(`^[${TICKED}${EMPTY}]`).test(folded);
  const words = Object.values(options).flat();
  if (!words.some((word) => folded.includes(fold(word)))) return null;
  for (const [light, labels] of Object.entries(options)) {
    for (const label of labels.map(fold)) {
      const at = folded.indexOf(label);
      if (at < 0) continue;
      const mark = marksFirst ? folded.charAt(at - 1) : folded.charAt(at + label.length);
      if (mark !== "" && TICKED.includes(mark)) return light as Light;
    }
  }
  const boxed = new RegExp(`[${EMPTY}]`).test(folded);
  // One option's words alone, without any box, state it: a cell that just says 黄灯.
  if (!boxed) {
    const stated = Object.entries(options).filter(([, labels]) => labels.some((label) => folded.includes(fold(label))));
    if (stated.length === 1) return (stated[0]?.[0] as Light | undefined) ?? null;
  }
  return "none";
}
