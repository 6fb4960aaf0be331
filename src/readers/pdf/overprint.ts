import type { Glyph } from "../../domain/page.ts";

/** Fake bold and shadows print a glyph again this close, in ems; the narrowest neighbours (`..`, `ll`) stand 0.2 em apart. */
const SAME_PLACE = 0.15;

/** `glyphs` without those printed again at (nearly) the same place, in the same order. */
export function onceEach<G extends Glyph>(glyphs: readonly G[]): readonly G[] {
  const seen = new Map<number, G[]>();
  const kept = glyphs.filter((glyph) => {
    const near = seen.get(bucketOf(glyph, 0, 0));
    if (near?.some((other) => overprints(glyph, other)) || neighbours(glyph, seen)) return false;
    if (near) near.push(glyph);
    else seen.set(bucketOf(glyph, 0, 0), [glyph]);
    return true;
  });
  return kept.length === glyphs.length ? glyphs : kept;
}

function neighbours(glyph: Glyph, seen: ReadonlyMap<number, readonly Glyph[]>): boolean {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      if (dx === 0 && dy === 0) continue;
      if (seen.get(bucketOf(glyph, dx, dy))?.some((other) => overprints(glyph, other))) return true;
    }
  }
  return false;
}

/** One number for a character and the 4 pt square its corner falls in. */
function bucketOf(glyph: Glyph, dx: number, dy: number): number {
  const x = (Math.floor(glyph.box[0] / 4) + dx) & 0x7ff;
  const y = (Math.floor(glyph.box[1] / 4) + dy) & 0x7ff;
  return (glyph.text.codePointAt(0) ?? 0) * 0x400000 + x * 0x800 + y;
}

function overprints(a: Glyph, b: Glyph): boolean {
  const reach = SAME_PLACE * Math.min(a.size, b.size);
  return a.text === b.text && Math.abs(a.box[0] - b.box[0]) <= reach && Math.abs(a.box[1] - b.box[1]) <= reach;
}
