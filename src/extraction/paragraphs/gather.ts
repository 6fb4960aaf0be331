import { goesOn } from "./flow.ts";
import type { Block } from "./roles.ts";

/** White between the lines of one title, in its size; separate titles stand further apart. */
const TITLE_LEADING = 0.7;

/** The lines of each paragraph. Captions stand alone; titles go on only in their own size, close by. */
export function gather(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last && previous && isOneText(previous, block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isOneText(previous: Block, next: Block): boolean {
  if (next.afterTable) return false;
  if (next.role === "rest") return previous.role === "caption" || previous.role === "rest";
  if (previous.role !== next.role || next.role === "caption") return false;
  return next.role === "title" ? isOneTitle(previous, next) : goesOn(previous, next);
}

function isOneTitle(previous: Block, next: Block): boolean {
  if (previous.page !== next.page || Math.abs(previous.line.size - next.line.size) > 0.2) return false;
  const white = next.line.box[1] - previous.line.box[3];
  return (
    white < TITLE_LEADING * next.line.size &&
    !/^[（(〔[]/.test(next.line.text) &&
    !/^(?:二〇|20)\d?.*[年月日]$/.test(next.line.text)
  );
}
