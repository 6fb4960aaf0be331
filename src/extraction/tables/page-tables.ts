import type { Box } from "../../domain/geometry.ts";
import type { LaidOutPage } from "../../domain/layout.ts";
import type { Note } from "../../domain/note.ts";
import { type Furniture, findFurniture } from "../furniture.ts";
import type { PageTable } from "./fill.ts";
import { readLattices } from "./lattice.ts";
import { readStreams } from "./stream/read.ts";

/** What every page of a document shows as tables, and what of it belongs to the pages only. */
export interface PageTables {
  /** For each page, from top to bottom. */
  readonly tables: readonly (readonly PageTable[])[];
  readonly boxes: ReadonlyMap<number, readonly Box[]>;
  readonly furniture: Furniture;
  readonly notes: readonly Note[];
}

/** The ruled tables of each page first, then those without rulings in the text that is left. */
export function tablesOnPages(pages: readonly LaidOutPage[]): PageTables {
  const lattices = pages.map(readLattices);
  const ruled = lattices.map((lattice) => lattice.value);
  const notes = lattices.flatMap((lattice) => lattice.notes);
  const boxes = boxesOn(pages, ruled);
  const furniture = findFurniture(pages, boxes);
  const streams = pages.map((page, i) =>
    readStreams(page, (ruled[i] ?? []).filter(hasColumns).map(boxOf), (line) => !furniture.has(line)),
  );
  if (streams.every((found) => found.length === 0)) return { tables: ruled, boxes, furniture, notes };
  const tables = pages.map((_, i) => together(ruled[i] ?? [], streams[i] ?? []));
  const all = boxesOn(pages, tables);
  return { tables, boxes: all, furniture: findFurniture(pages, all), notes };
}

/** Not a frame, nor a frame with rules across only, in which the columns are parted by white. */
const hasColumns = ({ xs }: PageTable): boolean => xs.length > 2;

const boxOf = ({ box }: PageTable): Box => box;

const boxesOn = (pages: readonly LaidOutPage[], tables: readonly (readonly PageTable[])[]) =>
  new Map(pages.map((page, i) => [page.page.number, (tables[i] ?? []).map(boxOf)]));

/** A frame around a table without rulings is its outline. */
function together(ruled: readonly PageTable[], streams: readonly PageTable[]): readonly PageTable[] {
  if (streams.length === 0) return ruled;
  const apart = ruled.filter(
    (table) => hasColumns(table) || !streams.some((stream) => overlaps(table.box, stream.box)),
  );
  return [...apart, ...streams].sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

const overlaps = (a: Box, b: Box): boolean =>
  Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) > Math.max(a[1], b[1]);
