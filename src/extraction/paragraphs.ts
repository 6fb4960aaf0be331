import { type Box, unionOf } from "../domain/geometry.ts";
import type { LaidOutPage } from "../domain/layout.ts";
import type { Note } from "../domain/note.ts";
import type { CharacterPlace, Leftover, Paragraph } from "../domain/paragraph.ts";
import type { Table } from "../domain/table.ts";
import { joinLines, seamBetween } from "../layout/join-lines.ts";
import { gatherLines } from "../layout/lines.ts";
import { findFurniture } from "./furniture.ts";
import { gather } from "./paragraphs/gather.ts";
import { measureOf } from "./paragraphs/measure.ts";
import { isHeading, numberingOf } from "./paragraphs/numbering.ts";
import { type Block, roleLines } from "./paragraphs/roles.ts";

/** Text outside tables: what the report says, and what only its pages say. */
export interface Prose {
  readonly paragraphs: readonly Paragraph[];
  readonly leftovers: readonly Leftover[];
}

/**
 * The lines outside `tables` joined to paragraphs over line and page breaks, in reading order.
 *
 * Every glyph outside the tables' boxes is in one paragraph or one leftover. Never throws; no pages give nothing.
 */
export function extractParagraphs(
  pages: readonly LaidOutPage[],
  tables: readonly Table[],
): { value: Prose; notes: readonly Note[] } {
  const boxes = boxesByPage(tables);
  const bare = pages.map((page) => withoutTables(page, boxes.get(page.page.number) ?? []));
  const furniture = findFurniture(bare, boxes);
  const body = bare.map((page) => ({ ...page, lines: page.lines.filter((line) => !furniture.has(line)) }));
  const shared = measureOf(
    body.flatMap((page) => (boxes.has(page.page.number) ? [] : page.lines)),
    null,
  );
  const blocks = body.flatMap((page, i) => {
    const own = boxes.get(page.page.number) ?? [];
    return roleLines(page, [...own, ...tableAtTopOf(body[i + 1], page, tables)], shared);
  });
  const paragraphs = gather(blocks).map(finish);
  const leftovers = bare.flatMap(({ page, lines }) =>
    lines.flatMap((line) => {
      const why = furniture.get(line);
      return why ? [{ page: page.number, box: line.box, text: line.text, why }] : [];
    }),
  );
  return { value: { paragraphs, leftovers }, notes: [] };
}

function boxesByPage(tables: readonly Table[]): ReadonlyMap<number, readonly Box[]> {
  const boxes = new Map<number, Box[]>();
  for (const table of tables) {
    for (const { page, box } of table.parts ?? [table]) boxes.set(page, [...(boxes.get(page) ?? []), box]);
  }
  return boxes;
}

function withoutTables(page: LaidOutPage, tables: readonly Box[]): LaidOutPage {
  if (tables.length === 0) return page;
  const glyphs = page.glyphs.filter(({ box }) => {
    const x = (box[0] + box[2]) / 2;
    const y = (box[1] + box[3]) / 2;
    return !tables.some((table) => x >= table[0] && x <= table[2] && y >= table[1] && y <= table[3]);
  });
  return { ...page, glyphs, lines: gatherLines(glyphs, page.page) };
}

/** A table that begins at the top of the next page, as one below all of this page: its head may have stayed here. */
function tableAtTopOf(next: LaidOutPage | undefined, page: LaidOutPage, tables: readonly Table[]): readonly Box[] {
  const table = tables.find((candidate) => candidate.page === next?.page.number);
  const last = page.lines.at(-1);
  if (!table || !next || !last || next.lines.some((line) => line.box[1] < table.box[1])) return [];
  return [[table.box[0], last.box[3], table.box[2], page.page.height]];
}

/** Which of its lines run to the end does not matter: they were wrapped, or they would be two paragraphs. */
function finish(blocks: readonly Block[]): Paragraph {
  const [first] = blocks as readonly [Block];
  const { text } = joinLines(
    blocks.map((block) => block.line),
    () => true,
  );
  const { role, level, number } = standingOf(first.role, text);
  const own = blocks.filter((block) => block.page === first.page).map((block) => block.line.box);
  return { page: first.page, box: unionOf(own) ?? first.line.box, text, places: placesOf(blocks), level, number, role };
}

function standingOf(role: Block["role"], text: string): Pick<Paragraph, "role" | "level" | "number"> {
  if (role === "caption" || role === "rest") return { role: "caption", level: 0, number: null };
  if (role === "title") return { role, level: 1, number: null };
  const numbering = numberingOf(text);
  return numbering && isHeading(text) ? { role: "heading", ...numbering } : { role: "body", level: 0, number: null };
}

/** A seam's space has the place of the character before it. */
function placesOf(blocks: readonly Block[]): readonly CharacterPlace[] {
  const places: CharacterPlace[] = [];
  blocks.forEach(({ line, page }, i) => {
    const previous = blocks[i - 1];
    const before = places.at(-1);
    if (previous && before && seamBetween(previous.line.text, line.text, true) !== "") places.push(before);
    line.boxes.forEach((box, i) => {
      const sureness = line.sureness?.[i];
      places.push(sureness === undefined ? { page, box } : { page, box, sureness });
    });
  });
  return places;
}
