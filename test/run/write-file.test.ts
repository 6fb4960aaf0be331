import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { openFolder } from "../../src/run/output-folder.ts";
import { writeWhole } from "../../src/run/write-file.ts";
import { folderOf } from "./folder.ts";

test("a file takes its name only when it is whole", () => {
  const folder = folderOf({ "a.json": "old" });
  function* torn(): Generator<string> {
    yield "new".repeat(100_000);
    throw new RangeError("torn");
  }
  expect(() => writeWhole(join(folder, "a.json"), torn())).toThrow(RangeError);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.json"]);
});

test("pieces arrive in order, however many", () => {
  const folder = folderOf();
  const pieces = Array.from({ length: 50_000 }, (_, index) => `${index},汉\n`);
  writeWhole(join(folder, "a.csv"), pieces);
  expect(readFileSync(join(folder, "a.csv"), "utf8")).toBe(pieces.join(""));
});

test.each([
  ["a path through a file", "a.txt/out"],
  ["a file's own path", "a.txt"],
])("an output folder that is %s is refused before the run", (_, out) => {
  const folder = folderOf({ "a.txt": "x" });
  expect(() => openFolder(join(folder, out), "zh")).toThrow(UsageError);
});

test("a name taken by a folder is refused, and says so", () => {
  const folder = folderOf();
  mkdirSync(join(folder, "核查结果.xlsx"));
  expect(() => openFolder(folder, "zh")).toThrow(/a folder has that name/);
});
