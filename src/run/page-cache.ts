import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Note } from "../domain/note.ts";
import type { Page } from "../domain/page.ts";
import { writeWhole } from "./write-file.ts";

/** What was read from a picture of a page. */
export interface ReadPicture {
  readonly page: Page;
  readonly notes: readonly Note[];
}

/** Pages already read from their pictures, by the picture's hash. */
export interface PageCache {
  readonly get: (key: string) => ReadPicture | null;
  readonly put: (key: string, read: ReadPicture) => void;
}

/** In a folder of its own, a small file a page. An entry that cannot be read or written is a page read again. */
export function pageCache(folder: string): PageCache {
  const fileOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json.gz`);
  return {
    get: (key) => {
      try {
        return JSON.parse(gunzipSync(readFileSync(fileOf(key))).toString("utf8")) as ReadPicture;
      } catch {
        return null;
      }
    },
    put: (key, read) => {
      try {
        mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
        writeWhole(fileOf(key), gzipSync(JSON.stringify(read)));
      } catch {
        // A full disk loses speed, not results; the run's own outputs say so when they cannot be written.
      }
    },
  };
}
