import type { Grey, Pixels } from "../../../domain/picture.ts";
import { type Blobs, findBlobs } from "./blobs.ts";
import { orderByRows } from "./order.ts";
import type { PixelBox } from "./segments.ts";
import { placeAt, type Trace } from "./trace.ts";

/** The cells, and which one each small square of the page lies in. */
export interface Cells {
  readonly boxes: readonly PixelBox[];
  /** Index of the cell at a place; -1 on a ruling and outside. */
  readonly at: (x: Pixels, y: Pixels) => number;
}

/** Walls are drawn this coarse: finer than any cell, coarser than any gap between the two lines of a double ruling. */
const COARSE = 100;
/** A cell holds at least a small digit. */
const SMALLEST = 0.09;
/** A cell is a rectangle; what a frame leaves around a table inside it is none. */
const RECTANGULAR = 0.85;

/** The areas that rulings close, merged cells as they are: nothing but the rulings themselves tells cells apart. */
export function findCells(width: Pixels, height: Pixels, traces: readonly Trace[], dpi: number): Cells {
  const scale = Math.max(1, Math.round(dpi / COARSE));
  const walls = drawWalls(Math.ceil(width / scale), Math.ceil(height / scale), traces, scale);
  const areas = findBlobs(walls, 128, 256, 0);
  const kept: number[] = [];
  for (let k = 0; k < areas.count; k++) {
    if (isCell(areas, k, walls, (SMALLEST * dpi) / scale)) kept.push(k);
  }
  const boxes = kept.map((k) => innerBox(areas, k, scale, traces));
  const order = orderByRows(boxes, 0.03 * dpi);
  const index = new Int32Array(areas.count).fill(-1);
  order.forEach((k, cell) => {
    index[kept[k]!] = cell;
  });
  return { boxes: order.map((k) => boxes[k]!), at: lookUp(areas, index, walls, scale) };
}

function drawWalls(width: Pixels, height: Pixels, traces: readonly Trace[], scale: number): Grey {
  const data = new Uint8Array(width * height).fill(255);
  for (const trace of traces) {
    const flatwise = trace.direction === "horizontal";
    const [length, breadth, along, across] = flatwise ? [width, height, 1, width] : [height, width, width, 1];
    const first = Math.max(0, Math.floor(trace.from / scale));
    const last = Math.min(length - 1, Math.floor(trace.to / scale));
    for (let at = first; at <= last; at++) {
      const place = Math.floor(placeAt(trace, (at + 0.5) * scale) / scale);
      if (place >= 0 && place < breadth) data[at * along + place * across] = 0;
    }
  }
  return { width, height, data };
}

function isCell(areas: Blobs, k: number, walls: Grey, smallest: number): boolean {
  const wide = areas.x1[k]! - areas.x0[k]!;
  const high = areas.bottom[k]! - areas.top[k]!;
  if (Math.min(wide, high) < smallest || areas.area[k]! < RECTANGULAR * wide * high) return false;
  const inside = areas.x0[k]! > 0 && areas.top[k]! > 0;
  return inside && areas.x1[k]! < walls.width && areas.bottom[k]! < walls.height;
}

/** From the coarse area to the inner edges of the rulings around it. */
function innerBox(areas: Blobs, k: number, scale: number, traces: readonly Trace[]): PixelBox {
  const x0 = areas.x0[k]! * scale;
  const top = areas.top[k]! * scale;
  const x1 = areas.x1[k]! * scale;
  const bottom = areas.bottom[k]! * scale;
  const x = (x0 + x1) / 2;
  const y = (top + bottom) / 2;
  const edge = (direction: Trace["direction"], at: Pixels, place: Pixels, sign: 1 | -1): Pixels => {
    let best = place;
    let least = 2.5 * scale;
    for (const trace of traces) {
      if (trace.direction !== direction || trace.from > at || trace.to < at) continue;
      const middle = placeAt(trace, at);
      if (Math.abs(middle - place) >= least) continue;
      least = Math.abs(middle - place);
      best = middle + (sign * trace.thickness) / 2;
    }
    return Math.round(best);
  };
  return [
    edge("vertical", y, x0, 1),
    edge("horizontal", x, top, 1),
    edge("vertical", y, x1, -1),
    edge("horizontal", x, bottom, -1),
  ];
}

function lookUp(areas: Blobs, index: Int32Array, walls: Grey, scale: number): Cells["at"] {
  const map = new Int16Array(walls.width * walls.height).fill(-1);
  for (let y = 0; y < walls.height; y++) {
    for (let run = areas.runs.rows[y]!; run < areas.runs.rows[y + 1]!; run++) {
      const cell = index[areas.runs.blob[run]!]!;
      if (cell !== -1) map.fill(cell, y * walls.width + areas.runs.from[run]!, y * walls.width + areas.runs.to[run]!);
    }
  }
  return (x, y) => map[Math.floor(y / scale) * walls.width + Math.floor(x / scale)] ?? -1;
}
