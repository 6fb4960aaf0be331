import type { Box, Points } from "../../../domain/geometry.ts";
import type { Glyph } from "../../../domain/page.ts";
import { isNarrow, type PlacedCharacter, type ReadLine } from "./read-line.ts";

/** Half the width of a character that stands alone, in ems: ideographs fill their em, digits half of it. */
const HALF_WIDE = 0.5;
const HALF_NARROW = 0.27;
/** Centres further apart than this, in ems, have white between them. */
const APART_NARROW = 1;
const APART_WIDE = 2.2;

/**
 * The characters of a line as glyphs. A recogniser knows centres, a sixth of an em exact; sides are put half-way to
 * the neighbours, so that no gap is seen where none is printed.
 */
export function glyphsOf(line: ReadLine, em: Points, reading: number, toPoints: number): Glyph[] {
  const [x0, top, x1, bottom] = line.box.map((side) => side * toPoints) as unknown as Box;
  const middle = (top + bottom) / 2;
  const shown = line.characters.filter(({ text }) => text.trim() !== "");
  return shown.map((character, i): Glyph => {
    const x = character.x * toPoints;
    const left = sideOf(character, shown[i - 1], em, toPoints);
    const right = sideOf(character, shown[i + 1], em, toPoints);
    const from = i === 0 ? Math.min(x0, x) : Math.max(x - left, x0);
    const to = i === shown.length - 1 ? Math.max(x1, x) : Math.min(x + right, x1);
    return {
      text: character.text,
      box: [Math.min(from, x), middle - em / 2, Math.max(to, x + 0.01), middle + em / 2],
      size: em,
      font: 0,
      confidence: character.confidence,
      others: character.others,
      reading,
    };
  });
}

/** How far a character reaches towards its neighbour. */
function sideOf(one: PlacedCharacter, other: PlacedCharacter | undefined, em: Points, toPoints: number): Points {
  const narrow = isNarrow(one.text);
  const own = (narrow ? HALF_NARROW : HALF_WIDE) * em;
  if (other === undefined) return own;
  const apart = Math.abs(other.x - one.x) * toPoints;
  const both = narrow && isNarrow(other.text);
  return apart > (both ? APART_NARROW : APART_WIDE) * em ? own : apart / 2;
}
