import { unzipSync, type Zippable, zipSync } from "fflate";

/** The first day a zip entry can carry, read in local time: the bytes are the same in every time zone. */
const DAY_ONE = new Date(1980, 0, 1);

/** The same archive with fixed dates and one compression: equal books give equal bytes. */
export function repack(book: Uint8Array): Uint8Array {
  const entries: Zippable = {};
  for (const [name, data] of Object.entries(unzipSync(book))) entries[name] = [data, { mtime: DAY_ONE, level: 6 }];
  return zipSync(entries);
}
