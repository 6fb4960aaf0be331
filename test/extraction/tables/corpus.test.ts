import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fold } from "../../../src/domain/characters.ts";
import { extractTables } from "../../../src/extraction/tables/extract.ts";
import { layOut } from "../../../src/layout/lay-out.ts";
import { readPdf } from "../../../src/readers/pdf/read.ts";
import { gridsOfHtml, type StatedCell } from "./html-grid.ts";

const corpus = fileURLToPath(new URL("../../../../shared/corpus/hainan-2022/", import.meta.url));

const asLine = ({ r0, c0, r1, c1, text }: StatedCell): string => `${r0} ${c0} ${r1} ${c1} ${fold(text)}`;

test.skipIf(!existsSync(corpus))("every cell of every form has its span and its text", async () => {
  const { value: document, notes } = await readPdf(new Uint8Array(readFileSync(`${corpus}report.pdf`)), "report.pdf");
  const { value: tables } = extractTables(document.pages.map(layOut));
  const stated = gridsOfHtml(readFileSync(`${corpus}report.html`, "utf8"));
  expect(notes).toEqual([]);
  expect(stated.flat()).toHaveLength(1283);
  expect(tables.map((table) => table.cells.map(asLine))).toEqual(stated.map((cells) => cells.map(asLine)));
  expect(tables.map((table) => table.pages)).toEqual(stated.map((_, i) => [13 + i]));
});
