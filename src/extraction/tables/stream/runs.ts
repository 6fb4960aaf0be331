import { type Box, unionOf } from "../../../domain/geometry.ts";
import type { LaidOutPage, Line } from "../../../domain/layout.ts";
import { isNarrow } from "../../../layout/spaces.ts";

/** White of a column gutter, in ems, at least: cells padded by Word's 5.4 pt a side stand 0.77 em apart in 14 pt type. */
export const GUTTER = 0.65;
/** As {@link GUTTER}, in a picture: so little may be one where other lines have one. */
const SEAM = 0.4;
/** Two runs this far apart, in ems, may be cells; prose, justified or not, keeps closer. */
const APART = 1;
/** `合　计` and `姓　　名` are one word set apart. */
const SPREAD = 3;
/** So many dots in a row lead the eye from a title to its page number, or wait for handwriting. */
const LEADER = /[.…·‥⋯_＿・]{4,}|…{2,}|(?:[.·]\s){4,}/;

/** Characters on one line without a gutter's white between them. */
export interface Run {
  readonly box: Box;
  readonly text: string;
  /** Its pieces, when it may be more than one cell: a word spread out, or characters whose places are uncertain. */
  readonly letters?: readonly Run[];
}

/** One printed line cut at its wide gaps. */
export interface Strip {
  readonly runs: readonly Run[];
  readonly box: Box;
  /** Half-way down. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Dots lead through it: an entry of a table of contents or a blank to fill in, never a row. */
  readonly isLed: boolean;
}

/** Whether a line stands in pieces as the rows of a table do: three runs, or two far apart. */
export function isInPieces({ runs, size, isLed }: Strip): boolean {
  if (isLed || runs.length < 2) return false;
  const [a, b] = runs as readonly [Run, Run];
  return runs.length > 2 || b.box[0] - a.box[2] >= APART * size;
}

/** The lines of a page outside `taken`, cut into runs, from top to bottom. */
export function stripsOf(page: LaidOutPage, taken: readonly Box[], isText: (line: Line) => boolean): readonly Strip[] {
  const isRead = page.page.source === "ocr";
  const strips: Strip[] = [];
  for (const line of page.lines) {
    if (!isText(line)) continue;
    const runs = runsOf(line, isRead).filter((run) => !taken.some((box) => holds(box, run.box)));
    if (runs.length > 0) strips.push(stripOf(line, joinSpread(runs, line.size)));
  }
  return strips;
}

function stripOf({ box, size, bold, text }: Line, runs: readonly Run[]): Strip {
  const [first, last] = [runs[0] as Run, runs.at(-1) as Run];
  return {
    runs,
    box: [first.box[0], box[1], last.box[2], box[3]],
    y: (box[1] + box[3]) / 2,
    size,
    bold,
    isLed: LEADER.test(text),
  };
}

const holds = (box: Box, inner: Box): boolean => {
  const x = (inner[0] + inner[2]) / 2;
  const y = (inner[1] + inner[3]) / 2;
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
};

/** Neighbouring characters of a line without a gutter between, while the line is read. */
interface Stretch {
  text: string;
  x0: number;
  x1: number;
}

function runsOf(line: Line, isRead: boolean): readonly Run[] {
  const runs: Stretch[][] = [];
  let open: Stretch | null = null;
  let from = -1;
  for (let i = 0; i < line.text.length; i++) {
    const character = line.text.charAt(i);
    const box = line.boxes[i] as Box;
    if (character === " ") continue;
    const shared: number = open && isRead && box !== line.boxes[from] ? sharedWhite(line, from, i) : 0;
    const white = open ? (box[0] - open.x1 + shared) / line.size : Infinity;
    if (open && white < (isRead ? SEAM : GUTTER)) {
      open.text += character;
      open.x1 = Math.max(open.x1, box[2]);
    } else {
      if (open) open.x1 -= shared / 2;
      open = { text: character, x0: box[0] + shared / 2, x1: box[2] };
      if (white < GUTTER) runs.at(-1)?.push(open);
      else runs.push([open]);
    }
    from = i;
  }
  return runs.map((pieces) =>
    joined(pieces.map(({ text, x0, x1 }) => ({ text, box: [x0, line.box[1], x1, line.box[3]] as const }))),
  );
}

/**
 * White between two characters of a picture that their boxes do not show. A reader tells centres only, and small gaps
 * are shared out to the characters beside them: what both are wider than their kind is white.
 */
function sharedWhite(line: Line, a: number, b: number): number {
  return Math.max(0, 2 * Math.min(excess(line, a, line.boxes[a] as Box), excess(line, b, line.boxes[b] as Box)));
}

/** How much wider than its kind a character is, in points. Half of a full-width bracket is white, or it was a narrow one. */
function excess({ text, size }: Line, i: number, box: Box): number {
  const isHalf = isNarrow(text.charAt(i)) || /[（），。、：；％]/.test(text.charAt(i));
  return box[2] - box[0] - (isHalf ? 0.6 : 1) * size;
}

const isLetter = ({ text }: Run): boolean => /^\p{Script=Han}$/u.test(text);

/** Neighbouring runs of one ideograph each as one run, its letters kept. */
function joinSpread(runs: readonly Run[], size: number): readonly Run[] {
  const words: Run[] = [];
  for (const run of runs) {
    const last = words.at(-1);
    const letters = last?.letters ?? (last ? [last] : []);
    const isNear = last !== undefined && run.box[0] - last.box[2] <= SPREAD * size;
    if (isNear && [...letters, run].every(isLetter)) words[words.length - 1] = joined([...letters, run]);
    else words.push(run);
  }
  return words;
}

/** Letters as one word; a single one is itself. */
export function joined(letters: readonly Run[]): Run {
  const [first, ...more] = letters as readonly [Run, ...Run[]];
  if (more.length === 0) return first;
  const box = unionOf(letters.map((letter) => letter.box)) ?? first.box;
  return { text: letters.map((letter) => letter.text).join(""), box, letters };
}
