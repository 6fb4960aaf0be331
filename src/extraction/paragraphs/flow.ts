import type { Line } from "../../domain/layout.ts";
import type { Measure } from "./measure.ts";
import { numberingOf } from "./numbering.ts";

/** A line with the page it is on and the column it is set in. */
export interface PlacedLine {
  readonly line: Line;
  readonly page: number;
  readonly measure: Measure;
}

/** The first line of a paragraph stands in by two characters; one and a bit is enough to see it. */
const INDENT = 1.2;
/** A line that leaves more room than this, in characters, is the last of its paragraph. */
const ROOM = 1.5;
/** As {@link ROOM}, for a line that stops in the middle of a sentence. */
const RAGGED = 4;
/** White of more than this many pitches parts paragraphs. */
const PARTING = 1.5;

/** Whether `next` goes on with the paragraph whose last line is `previous`. */
export function goesOn(previous: PlacedLine, next: PlacedLine): boolean {
  const { line, measure } = next;
  if (Math.abs(line.size - previous.line.size) > 0.12 * line.size || line.bold !== previous.line.bold) return false;
  if (line.box[0] - measure.left > INDENT * line.size) return false;
  if (isPartedFrom(previous, next) || leavesRoom(previous, line)) return false;
  return !(numberingOf(line.text) && closesSentence(previous.line.text) && !isSetIn(previous.measure, measure));
}

/** In a text with first-line indents a number at the left margin was wrapped to there. */
const isSetIn = (a: Measure, b: Measure): boolean => a.hasIndents && b.hasIndents;

function isPartedFrom(previous: PlacedLine, next: PlacedLine): boolean {
  if (previous.page !== next.page) return false;
  const step = next.line.box[1] - previous.line.box[1];
  return step <= 0 || step > PARTING * Math.max(next.measure.pitch, next.line.size * 1.2);
}

/**
 * More room than the word or number that begins the next line would have needed; a line that closes no sentence is
 * more likely ragged than a paragraph's last.
 */
function leavesRoom({ line, measure }: PlacedLine, next: Line): boolean {
  const room = measure.right - line.box[2];
  const word = /^[^\p{Script=Han}]+/u.exec(next.text)?.[0].length ?? 0;
  const needed = word > 0 ? (next.boxes[word - 1]?.[2] ?? 0) - next.box[0] : 0;
  const least = closesSentence(line.text) ? ROOM : RAGGED;
  return room > Math.max(least * line.size, needed + 0.5 * line.size);
}

const closesSentence = (text: string): boolean => /[。；;：:！？!?]$/.test(text.trimEnd());
