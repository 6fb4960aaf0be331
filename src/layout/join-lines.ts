import type { Box } from "../domain/geometry.ts";
import type { Line } from "../domain/layout.ts";
import { isNarrow } from "./spaces.ts";

/** What joins two lines of one text. */
export type Seam = "" | " ";

const DIGIT = /[\p{Nd}]/u;
const INSIDE_NUMBER = /[.,．，%％‰°]/;

/**
 * What belongs between a line that ends so and its continuation: nothing beside an ideograph and inside a number,
 * a space between Latin words.
 *
 * `isFull`: the line runs to the end of its measure, so a number at its end may go on; two numbers on two lines
 * that had room stay two numbers.
 */
export function seamBetween(before: string, after: string, isFull: boolean): Seam {
  const last = before.at(-1) ?? "";
  const first = after.at(0) ?? "";
  if (last === "" || first === "" || !isNarrow(last) || !isNarrow(first)) return "";
  const number = (DIGIT.test(last) || INSIDE_NUMBER.test(last)) && (DIGIT.test(first) || INSIDE_NUMBER.test(first));
  if (number) return isFull ? "" : " ";
  return /[\p{L}\p{Nd}]/u.test(last) && /[\p{L}\p{Nd}]/u.test(first) ? " " : "";
}

/** A text with the box of each of its code units. */
export interface JoinedText {
  readonly text: string;
  readonly boxes: readonly Box[];
}

/** `lines` as one text; `isFull` says which lines run to the end of their measure. */
export function joinLines(lines: readonly Line[], isFull: (line: Line) => boolean): JoinedText {
  let text = "";
  const boxes: Box[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const seam = previous ? seamBetween(previous.text, line.text, isFull(previous)) : "";
    if (seam) boxes.push(previous?.boxes.at(-1) ?? line.box);
    text += seam + line.text;
    boxes.push(...line.boxes);
  });
  return { text, boxes };
}
