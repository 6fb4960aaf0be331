import { fold } from "../../domain/characters.ts";
import { isFullIn, textOf } from "./cell-text.ts";
import type { CellPart, GrowingCell } from "./fill.ts";
import { FIGURE } from "./header.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a page break did to the row and cells at it. */
export interface Cut {
  /** Cells above the break with the cell below that is their rest. */
  readonly joined: ReadonlyMap<GrowingCell, GrowingCell>;
  /** The break cut through a row, so the first row below is the rest of the last above. */
  readonly isCutRow: boolean;
}

/** Two cells over the same columns, one on each side of the break. */
interface Pair {
  readonly above: GrowingCell;
  readonly below: GrowingCell;
}

/**
 * Which cells of `upper` (a table of `rows` rows) go on in the first row of `lower`.
 *
 * A row was cut through when it has the same cells on both sides and what the lower ones say reads on from the
 * upper ones. Else the break fell between two rows, and only merged cells were cut: the rest of a cell over several
 * rows, and of the label cells at the left, is an empty cell or reads on.
 */
export function continues(
  upper: readonly GrowingCell[],
  rows: number,
  lower: readonly GrowingCell[],
  known: Vocabulary,
): Cut {
  const last = upper.filter((cell) => cell.r1 === rows - 1);
  const first = lower.filter((cell) => cell.r0 === 0);
  const pairs: Pair[] = [];
  for (const below of first) {
    const above = last.find((cell) => cell.c0 === below.c0 && cell.c1 === below.c1);
    if (above) pairs.push({ above, below });
  }
  const isComplete = pairs.length === first.length && pairs.length === last.length;
  const isCutRow = isComplete && isCutThrough(pairs, known);
  const cut = isCutRow ? pairs : cutSpans(pairs, first, known);
  return { joined: new Map(cut.map(({ above, below }) => [above, below])), isCutRow };
}

/** What is said above and below a break is one text surely, perhaps, or surely not. */
type Reading = "one" | "maybe" | "two";

/**
 * Every cell is open, or no text starts anew, and one surely reads on, or two break off as if they did, or the only one there is might and
 * its row has no label of its own.
 */
function isCutThrough(pairs: readonly Pair[], known: Vocabulary): boolean {
  const spoken = pairs.filter(({ below }) => textOf(below) !== "");
  if (pairs.every(isOpen)) return true;
  if (spoken.length === 0) return isSliver(pairs);
  const both = spoken.filter(({ above }) => textOf(above) !== "");
  const readings = both.map((pair) => readingOf(pair, known));
  const isLoneRest = spoken.length === 1 && both.length === 1 && labelIsDone(pairs);
  if (readings.includes("two")) return isLoneRest && both.every(({ above }) => goesOn(above));
  return readings.includes("one") || readings.length >= 2 || isLoneRest;
}

/** The row's label, its first text, is not said again below. */
function labelIsDone(pairs: readonly Pair[]): boolean {
  const label = pairs.find(({ above }) => textOf(above) !== "");
  return label !== undefined && textOf(label.below) === "";
}

/** The foot of a row whose text all stood above: lower than a line of that text. */
function isSliver(pairs: readonly Pair[]): boolean {
  const height = Math.max(...pairs.map(({ below }) => heightOf(below.parts[0])));
  const size = Math.max(0, ...pairs.flatMap(({ above }) => lastPart(above)?.lines.map((line) => line.size) ?? []));
  return height < size;
}

const heightOf = (part: CellPart | undefined): number => (part ? part.box[3] - part.box[1] : 0);

const lastPart = (cell: GrowingCell): CellPart | undefined => cell.parts.at(-1);

/** A sentence or an item of a list that ends here may be followed by another. */
const CLOSED = /[.;!?:：；！？]$/;

/** No line is printed between the two: some producers close a cut cell on neither page. */
const isOpen = ({ above, below }: Pair): boolean =>
  lastPart(above)?.openBelow === true && below.parts[0]?.openAbove === true;

function readingOf(pair: Pair, known: Vocabulary): Reading {
  const { above, below } = pair;
  if (isOpen(pair)) return "one";
  const [upper, lower] = [fold(textOf(above)), fold(textOf(below))];
  if (known.has(upper + lower)) return "one";
  if (known.has(upper) || known.has(lower) || (FIGURE.test(upper) && FIGURE.test(lower))) return "two";
  const part = lastPart(above);
  const line = part?.lines.at(-1);
  if (!part || !line || CLOSED.test(upper) || !isFullIn(part.box)(line) || !isFilled(part)) return "two";
  return part.lines.length >= 2 ? "one" : "maybe";
}

/** A text of several lines that fills its cell down to the break. */
function goesOn(above: GrowingCell): boolean {
  const part = lastPart(above);
  return part !== undefined && part.lines.length >= 2 && isFilled(part);
}

/** No further line would fit: the text flowed on, or it is a single line in a single row. */
function isFilled(part: CellPart): boolean {
  const [first] = part.lines;
  const last = part.lines.at(-1);
  return first !== undefined && last !== undefined && heightOf(part) - (last.box[3] - first.box[1]) < 2 * last.size;
}

/** The merged cells a break between two rows went through. */
function cutSpans(pairs: readonly Pair[], first: readonly GrowingCell[], known: Vocabulary): readonly Pair[] {
  const firstSpoken = Math.min(...first.filter((cell) => textOf(cell) !== "").map((cell) => cell.c0));
  return pairs.filter((pair) => {
    const { above, below } = pair;
    if (isOpen(pair)) return true;
    if (textOf(above) === "") return false;
    const spans = below.r1 > below.r0 || above.r1 > above.r0;
    if (textOf(below) !== "") return spans && readingOf(pair, known) === "one";
    return spans || below.c0 < firstSpoken;
  });
}
