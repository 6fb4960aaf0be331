import type { Box } from "../../domain/geometry.ts";
import type { Font, Glyph, Page, Ruling } from "../../domain/page.ts";
import type { Sheet } from "../../domain/picture.ts";
import type { DrawnRuling, Ink, ShownGlyph } from "./ink.ts";
import { onceEach } from "./overprint.ts";

/** An image over at least this much of the sheet is what the page shows, not an ornament on it. */
const FULL_PAGE = 0.5;
/** A scan may carry digital head and foot lines: this part of the sheet at its top and bottom. */
const MARGIN = 0.1;
/** With fewer glyphs than this between the margins, a page with a full-page image was scanned. */
const FEW_GLYPHS = 12;
/** Drawings from which glyphs may be missing because they were turned into outlines. */
export const OUTLINED_TEXT = 60;

/** `ink` as a page: what lies off the sheet, is printed twice or cannot be seen left out, and its state found; `damaged` is for the reader to say. */
export function composePage(ink: Ink, sheet: Sheet, fonts: readonly Font[]): Page {
  const images = ink.images.filter((box) => isVisible(box, sheet));
  const shown = onceEach(ink.glyphs.filter((glyph) => isOnSheet(glyph.box, sheet)));
  const visible = shown.filter((glyph) => !glyph.invisible);
  const scanned = isScan(visible, images, ink, sheet);
  const glyphs = scanned ? shown : visible;
  return {
    ...sheet,
    state: stateOf(scanned, glyphs, ink, images),
    source: scanned && glyphs.some((glyph) => glyph.invisible) ? "ocr" : "text",
    glyphs: glyphs.map(withoutLayer),
    fonts,
    rulings: visibleRulings(ink.rulings, ink.fills),
    fills: ink.fills.filter((box) => isVisible(box, sheet)),
    images,
  };
}

function stateOf(scanned: boolean, glyphs: readonly Glyph[], ink: Ink, images: readonly Box[]): Page["state"] {
  if (scanned) return "scanned";
  const printed = glyphs.length + ink.rulings.length + ink.fills.length + images.length + ink.drawings + ink.controls;
  return printed === 0 ? "blank" : "text";
}

function isScan(visible: readonly Glyph[], images: readonly Box[], ink: Ink, sheet: Sheet): boolean {
  const inside = visible.filter((glyph) => isBetweenMargins(glyph.box, sheet)).length;
  if (inside >= FEW_GLYPHS) return false;
  if (visible.length === 0 && (images.length > 0 || ink.drawings >= OUTLINED_TEXT)) return true;
  if (coverage(images, sheet) >= FULL_PAGE) return inside === 0 || visible.length < FEW_GLYPHS;
  return inside === 0 && ink.drawings >= OUTLINED_TEXT;
}

const isBetweenMargins = (box: Box, sheet: Sheet): boolean =>
  box[1] > sheet.height * MARGIN && box[3] < sheet.height * (1 - MARGIN);

/** Part of the sheet under images; scanners cut a page into strips, so areas add up. */
export function coverage(images: readonly Box[], sheet: Pick<Sheet, "width" | "height">): number {
  let area = 0;
  for (const [x0, y0, x1, y1] of images) {
    const width = Math.min(x1, sheet.width) - Math.max(x0, 0);
    const height = Math.min(y1, sheet.height) - Math.max(y0, 0);
    area += Math.max(0, width) * Math.max(0, height);
  }
  return area / (sheet.width * sheet.height);
}

function isOnSheet(box: Box, sheet: Sheet): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= 0 && y >= 0 && x <= sheet.width && y <= sheet.height;
}

/** On the sheet and bigger than a speck of 2 points. */
const isVisible = (box: Box, sheet: Sheet): boolean =>
  isOnSheet(box, sheet) && box[2] - box[0] > 2 && box[3] - box[1] > 2;

/** White rules show only between shaded cells; elsewhere they are borders switched off. */
function visibleRulings(rulings: readonly DrawnRuling[], fills: readonly Box[]): readonly Ruling[] {
  const seen: Ruling[] = [];
  for (const { white, ...ruling } of rulings)
    if (!white || fills.some((fill) => isOver(ruling, fill))) seen.push(ruling);
  return seen;
}

function isOver(ruling: Ruling, fill: Box): boolean {
  const middle = (ruling.from + ruling.to) / 2;
  const [x, y] = ruling.direction === "horizontal" ? [middle, ruling.position] : [ruling.position, middle];
  return x >= fill[0] - 1 && x <= fill[2] + 1 && y >= fill[1] - 1 && y <= fill[3] + 1;
}

const withoutLayer = ({ text, box, size, font }: ShownGlyph): Glyph => ({ text, box, size, font });
