import type { Glyph } from "../domain/page.ts";

/** The narrowest space of Latin type, in ems, less what justification takes from it. */
const WORD_GAP = 0.17;
/** Between ideographs only a gap this wide, in ems, parts two runs: `预 算 数` is a stretched word. */
const RUN_GAP = 1.5;

/**
 * For each glyph of a line whether a space comes before it.
 *
 * Between Latin letters and digits a gap wider than their own letter-spacing is a space; beside an ideograph only
 * a gap that separates two runs is one, for justified and spread-out text widens every gap.
 */
export function spacesIn(glyphs: readonly Glyph[], texts: readonly string[]): Uint8Array {
  const spaces = new Uint8Array(glyphs.length);
  const narrow = texts.map((text) => isNarrow(text));
  const tracking = letterSpacing(glyphs, narrow);
  for (let i = 1; i < glyphs.length; i++) {
    const [before, after] = [glyphs[i - 1] as Glyph, glyphs[i] as Glyph];
    const gap = (after.box[0] - before.box[2]) / Math.min(before.size, after.size);
    const least = narrow[i - 1] && narrow[i] ? WORD_GAP + tracking : RUN_GAP;
    if (gap > least) spaces[i] = 1;
  }
  return spaces;
}

/** The median gap between neighbouring Latin glyphs, in ems; 0 with too few to tell. */
function letterSpacing(glyphs: readonly Glyph[], narrow: readonly boolean[]): number {
  const gaps: number[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    if (!(narrow[i - 1] && narrow[i])) continue;
    const [before, after] = [glyphs[i - 1] as Glyph, glyphs[i] as Glyph];
    gaps.push((after.box[0] - before.box[2]) / Math.min(before.size, after.size));
  }
  if (gaps.length < 3) return 0;
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[gaps.length >> 1] ?? 0);
}

/** Latin, Greek, Cyrillic, digits and their punctuation: everything below the CJK blocks but the general punctuation Chinese uses full-width. */
export function isNarrow(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code < 0x2000;
}
