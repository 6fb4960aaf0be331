import { crc32, deflateSync } from "node:zlib";
import type { Grey } from "../../domain/picture.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits, grey, deflate, filtered row by row, not interlaced (PNG, 3rd edition, 11.2.1). */
const GREY_8 = [8, 0, 0, 0, 0];
/** Each row as the difference from the one above: paper is rows of zeros then. */
const UP = 2;
/** Scanner noise does not get smaller for trying harder. */
const LEVEL = 3;

/** A grey picture as a PNG file, without loss. An empty picture is no PNG: both sides are at least 1. */
export function encodePng({ width, height, data }: Grey): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rows = deflateSync(filterRows(width, height, data), { level: LEVEL });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([size, Buffer.from(GREY_8)])),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function filterRows(width: number, height: number, data: Uint8Array): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    rows[to++] = UP;
    const from = y * width;
    for (let x = 0; x < width; x++) {
      // A byte's arithmetic wraps, as the filter's does; nothing is above the first row.
      rows[to++] = (data[from + x] as number) - (y === 0 ? 0 : (data[from - width + x] as number));
    }
  }
  return rows;
}

/** Length, type, data, checksum of type and data. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
