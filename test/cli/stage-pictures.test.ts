import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stagePictures } from "../../src/cli/stage-pictures.ts";
import { UsageError } from "../../src/domain/errors.ts";
import { folderOf } from "../run/folder.ts";

const picture = { width: 2, height: 1, data: Uint8Array.of(0, 255) };

test("each picture of a step is a PNG named by page and step, and none leaves the folder", () => {
  const folder = join(folderOf(), "深/处");
  const pictures = stagePictures(folder);
  pictures.keep(3, { name: "2-deskewed", picture });
  pictures.keep(12, { name: "../../etc/x", picture });
  expect(readdirSync(folder).sort()).toEqual(["page-12-------etc-x.png", "page-3-2-deskewed.png"]);
  expect(readFileSync(join(folder, "page-3-2-deskewed.png")).subarray(1, 4).toString()).toBe("PNG");
  expect(pictures.count()).toBe(2);
});

test("a folder that cannot be made is wrong usage", () => {
  const folder = folderOf({ "a.txt": "x" });
  expect(() => stagePictures(join(folder, "a.txt/in"))).toThrow(UsageError);
});
