import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Page } from "../../src/domain/page.ts";
import { pageCache } from "../../src/run/page-cache.ts";
import { folderOf } from "./folder.ts";

const page: Page = {
  number: 1,
  width: 100,
  height: 100,
  rotation: 0,
  state: "scanned",
  source: "ocr",
  glyphs: [{ text: "≥", box: [1, 2, 3, 4], size: 9, font: 0, confidence: 0.97, others: [">"], reading: 0 }],
  fonts: [],
  rulings: [],
  fills: [],
  images: [],
};

test("a page read once is known again by its key, in another run too", () => {
  const folder = folderOf();
  pageCache(folder).put("ab12", { page, notes: [] });
  expect(pageCache(folder).get("ab12")).toEqual({ page, notes: [] });
  expect(pageCache(folder).get("ab13")).toBeNull();
});

test("an entry cut short is no entry, and a folder that cannot be made costs nothing but speed", () => {
  const folder = folderOf();
  const cache = pageCache(folder);
  cache.put("ab12", { page, notes: [] });
  writeFileSync(join(folder, "ab", "ab12.json.gz"), "torn");
  expect(cache.get("ab12")).toBeNull();
  writeFileSync(join(folder, "file"), "");
  const nowhere = pageCache(join(folder, "file"));
  nowhere.put("ab12", { page, notes: [] });
  expect(nowhere.get("ab12")).toBeNull();
});
