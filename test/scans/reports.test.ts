import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SURE } from "../../src/domain/figure.ts";
import type { Cell } from "../../src/domain/table.ts";
import { editDistance, isFigure, plain } from "../bench/ocr/compare.ts";
import { type BenchReader, benchReader, type Reading } from "../bench/ocr/read.ts";
import { type Expected, saidBy } from "./expected.ts";
import { scanFile, twinOf } from "./scanned.ts";

/** The real engines on committed scans of one small report; what must come out is what its electronic twin says. */
let reader: BenchReader;
beforeAll(() => {
  reader = benchReader();
});
afterAll(() => reader.close());

/** What is known of each: whether something lies over its figures, and how many claims may be lost to a misread word. */
const SCANS = [
  { name: "report", what: "two pages, 200 dpi, grey JPEG, askew", covered: false, claimsLost: 2 },
  { name: "turned", what: "a form lying on its side, black and white", covered: false, claimsLost: 0 },
  { name: "grey-seal", what: "a seal over the funds, scanned grey", covered: true, claimsLost: 0 },
  { name: "mixed", what: "prose in electronic form, the form scanned", covered: false, claimsLost: 0 },
] as const;

const textOf = (cell: string): string => cell.slice(cell.indexOf(" ") + 1);
const cellsOf = ({ result }: Reading): readonly Cell[] => result.extract.tables.flatMap(({ cells }) => cells);

/** Figures of the twin's tables that the scan has otherwise in the same cell, with how sure it is of them. */
function misread(reading: Reading, twin: Expected): readonly { readonly cell: string; readonly confidence: number }[] {
  const read = new Map(cellsOf(reading).map((cell) => [`${cell.r0},${cell.c0} ${plain(cell.text)}`, cell]));
  const inPlace = new Map(cellsOf(reading).map((cell) => [`${cell.r0},${cell.c0}`, cell]));
  return twin.cells
    .filter((cell) => isFigure(textOf(cell)) && !read.has(cell))
    .map((cell) => ({ cell, confidence: inPlace.get(cell.split(" ")[0] ?? "")?.confidence ?? 1 }));
}

describe.each(SCANS)("$name: $what", ({ name, covered, claimsLost }) => {
  const twin = twinOf(name);
  let reading: Reading;
  beforeAll(async () => {
    reading = await reader.read(scanFile(name), `${name}.pdf`);
  });

  test("every figure of the form reads as printed, or is doubtful where something lies over it", () => {
    const wrong = misread(reading, twin);
    expect(wrong.filter(({ confidence }) => !covered || confidence >= SURE)).toEqual([]);
  });

  test("the form's cells are all there, their words all but right", () => {
    const [wanted, read] = [twin, saidBy(reading.result)].map(({ cells }) => cells.map(textOf).join("\n")) as [
      string,
      string,
    ];
    expect(saidBy(reading.result).cells.length).toBe(twin.cells.length);
    expect(editDistance(wanted, read)).toBeLessThan(wanted.length * 0.03);
  });

  test("the prose states the same figures", () => {
    const { claims } = saidBy(reading.result);
    expect(claims.filter((claim) => !twin.claims.includes(claim))).toEqual([]);
    expect(claims.length).toBeGreaterThanOrEqual(twin.claims.length - claimsLost);
  });

  test("nobody is accused of an error", () => {
    expect(saidBy(reading.result).errors).toEqual(twin.errors);
  });
});
