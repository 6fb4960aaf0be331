import type { Ruling } from "../../../domain/page.ts";
import type { Grey, Pixels } from "../../../domain/picture.ts";
import { type Blobs, findBlobs } from "./blobs.ts";
import { findCells } from "./cells.ts";
import { pageEm } from "./ems.ts";
import { findGrid } from "./grid.ts";
import { IN_CELL, linesAmong, OUTSIDE } from "./lines.ts";
import { maskRulings } from "./mask.ts";
import { orderByRows } from "./order.ts";
import { restoreFaint, restorePale } from "./restore.ts";
import { findRings, type Ring } from "./ring.ts";
import type { PixelBox, Segments, TextLine } from "./segments.ts";
import { type Ink, inkOf, speckArea } from "./sift.ts";
import { findTickBoxes } from "./tick-boxes.ts";
import { placeAt, type Trace } from "./trace.ts";
import { withoutSeals } from "./veil.ts";

export type { PixelBox, Segments, TextLine, TickBox } from "./segments.ts";

/** What of a prepared picture tells where things stand. */
export interface Pictures {
  /** Paper white, ink dark, light evened. */
  readonly flat: Grey;
  readonly dpi: number;
}

/** Darker than this is ink: the faint edge of a decimal point belongs to it, the noise of paper does not. */
const INK = 205;

/**
 * Finds the rulings, cells, lines of text and tick boxes of one straight page.
 * flat → traces → grid → mask, cells → ink → lines
 *
 * Never throws; a blank page has none of them.
 */
export function segment({ flat, dpi }: Pictures): Segments {
  const grid = findGrid(flat, dpi);
  const traces = [...grid.meeting, ...grid.alone];
  const { mask, bare } = maskRulings(flat, traces, dpi);
  const cells = findCells(flat.width, flat.height, grid.meeting, dpi);
  const all = findBlobs(bare, 0, INK, 1);
  const rings = findRings(all, dpi);
  const blobs = rings.length === 0 ? all : findBlobs(withoutSeals(bare, rings, INK), 0, INK, 1);
  const ink = inkOf(blobs, cells, rings, flat, dpi);
  const em = pageEm(blobs, [...ink.inCells.values(), ink.outside], dpi);
  const found = linesOf(blobs, ink, em);
  const lines =
    rings.length === 0 ? found : [...found, ...paleLines(found, all, inkOf(all, cells, rings, flat, dpi), em)];
  const pale = restorePale(lines, all, rings, cells.boxes, speckArea(dpi));
  const placed = restoreFaint(pale, bare, cells.boxes, em);
  return {
    rulings: traces.map(rulingOf),
    mask,
    cells: cells.boxes,
    lines: inOrder(placed, cells.boxes, em),
    tickBoxes: findTickBoxes(bare, placed, em),
    seals: rings.map(sealOf),
  };
}

function linesOf(blobs: Blobs, ink: Ink, em: Pixels): TextLine[] {
  const lines: TextLine[] = [];
  for (const [cell, members] of ink.inCells) {
    for (const { box } of linesAmong(blobs, members, em, IN_CELL)) lines.push({ box, cell });
  }
  for (const { box } of linesAmong(blobs, ink.outside, em, OUTSIDE)) lines.push({ box, cell: null });
  return lines;
}

/** Where taking a seal off leaves a cell empty, its lines with the seal's ink: rather too much than a figure lost. */
function paleLines(found: readonly TextLine[], all: Blobs, ink: Ink, em: Pixels): TextLine[] {
  const filled = new Set(found.map(({ cell }) => cell));
  const inCells = new Map([...ink.inCells].filter(([cell]) => !filled.has(cell)));
  return linesOf(all, { inCells, outside: [] }, em);
}

const rulingOf = (trace: Trace): Ruling => ({
  direction: trace.direction,
  position: placeAt(trace, (trace.from + trace.to) / 2),
  from: trace.from,
  to: trace.to,
  thickness: trace.thickness,
});

const sealOf = ({ x, y, radius }: Ring): PixelBox => [
  Math.floor(x - radius),
  Math.floor(y - radius),
  Math.ceil(x + radius),
  Math.ceil(y + radius),
];

/** Cells by row, their lines together; a line outside stands where it is. */
function inOrder(lines: readonly TextLine[], cells: readonly PixelBox[], em: Pixels): TextLine[] {
  const keys: PixelBox[] = [...cells];
  const groups: TextLine[][] = cells.map((_, cell) => lines.filter((line) => line.cell === cell));
  for (const line of lines) {
    if (line.cell !== null) continue;
    keys.push(line.box);
    groups.push([line]);
  }
  return orderByRows(keys, em / 3).flatMap((k) => groups[k]!);
}
