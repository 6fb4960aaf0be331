import { fold } from "../../domain/characters.ts";
import { textOf } from "./cell-text.ts";
import type { PageTable } from "./fill.ts";

/** What whole cells of the document say, folded. */
export type Vocabulary = ReadonlySet<string>;

/** A page's table and the sides at which a page break may have cut it. */
export interface PartAtBreaks {
  readonly part: PageTable;
  readonly atTop: boolean;
  readonly atBottom: boolean;
}

/**
 * The texts of all cells that no page break can have cut: a form's labels come back form after form, so the two
 * halves of a cut label make a known text, and two labels that follow each other are each known.
 */
export function vocabularyOf(parts: readonly PartAtBreaks[]): Vocabulary {
  const known = new Set<string>();
  for (const { part, atTop, atBottom } of parts) {
    const last = part.ys.length - 2;
    for (const cell of part.cells) {
      const mayBeCut = (atTop && cell.r0 === 0) || (atBottom && cell.r1 === last);
      if (!mayBeCut) known.add(fold(textOf(cell)));
    }
  }
  known.delete("");
  return known;
}
