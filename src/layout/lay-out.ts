import type { LaidOutPage } from "../domain/layout.ts";
import type { Page } from "../domain/page.ts";
import { gatherLines } from "./lines.ts";

/** `page` with its glyphs gathered into lines, from top to bottom. A page without glyphs has no lines. */
export function layOut(page: Page): LaidOutPage {
  return { page, lines: gatherLines(page.glyphs, page), rulings: page.rulings, glyphs: page.glyphs };
}
