import { describe, expect, test } from "vitest";
import { Drawing, ruleTable, table } from "./drawing.ts";

const NINE = [102, 162, 222].flatMap((top) => [102, 402, 702].map((x0) => [x0, top, x0 + 298, top + 58]));

/** Cells to within two pixels: the edges of a line are as blurred as its picture. */
function expectCells(drawing: Drawing, cells: readonly (readonly number[])[]): void {
  const found = drawing.segment().cells;
  expect(found.length).toBe(cells.length);
  found.forEach((cell, k) => {
    cell.forEach((edge, side) => {
      expect(Math.abs(edge - cells[k]![side]!), `cell ${k} ${cell} for ${cells[k]}`).toBeLessThanOrEqual(2);
    });
  });
}

describe("cells", () => {
  test("a blank page has nothing", () => {
    const { rulings, cells, lines, tickBoxes, seals } = new Drawing(600, 800).segment();
    expect([rulings, cells, lines, tickBoxes, seals]).toEqual([[], [], [], [], []]);
  });

  test("of a plain table, by row and column, each with its line", () => {
    const drawing = table();
    expectCells(drawing, NINE);
    expect(drawing.segment().lines.map(({ cell }) => cell)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(drawing.segment().rulings.length).toBe(8);
  });

  test.each<[string, (drawing: Drawing) => void]>([
    ["thick", (d) => [100, 160, 220, 280].forEach((y) => void d.across(100, y - 2, 1002, 6))],
    ["faint", (d) => [100, 160, 220, 280].forEach((y) => void d.across(100, y, 1002, 2, 190))],
    ["hairline", (d) => [100, 160, 220, 280].forEach((y) => void d.across(100, y, 1002, 1, 120))],
    ["dashed", (d) => [100, 160, 220, 280].forEach((y) => void d.dashes(100, y, 1002, y, 10, 6))],
    ["dotted", (d) => [100, 160, 220, 280].forEach((y) => void d.dashes(100, y, 1002, y, 2, 3))],
  ])("closed by %s rulings", (_, across) => {
    const drawing = table((d) => {
      across(d);
      for (const x of [100, 400, 700, 1000]) d.down(x, 100, 282);
    });
    expect(drawing.segment().cells.length).toBe(9);
    expect(drawing.segment().lines.length).toBe(9);
  });

  test("closed by double rulings are not more", () => {
    const drawing = table((d) => {
      ruleTable(d);
      d.frame(94, 94, 1008, 288);
    });
    expectCells(drawing, NINE);
  });

  test("closed by rulings that lean by 0.1° and wave by a pixel", () => {
    const drawing = table().bent((x) => x * 0.0017 + Math.sin(x / 60));
    expect(drawing.segment().cells.length).toBe(9);
    expect(drawing.segment().lines.length).toBe(9);
  });

  test("merged cells stay merged, also where rulings above and below them are in line", () => {
    const drawing = new Drawing(1200, 500);
    for (const y of [100, 160, 220, 280]) drawing.across(100, y, 1002);
    for (const x of [100, 1000]) drawing.down(x, 100, 282);
    for (const x of [400, 700]) drawing.down(x, 100, 162).down(x, 220, 282);
    expectCells(drawing, [...NINE.slice(0, 3), [102, 162, 1000, 220], ...NINE.slice(6)]);
  });

  test.each([
    ["in the middle of a cell", 200, 230],
    ["at a crossing", 385, 440],
    ["at a corner", 100, 125],
  ])("a break %s merges no cells", (_, from, to) => {
    const drawing = table((d) => {
      ruleTable(d);
      d.fill(from, 155, to, 166, 255);
    });
    expect(drawing.segment().cells.length).toBe(9);
  });

  test("ends short of the ruling they should meet, or past it, are brought to it", () => {
    const drawing = new Drawing(1200, 500);
    for (const y of [100, 160, 220, 280]) drawing.across(104, y, 996);
    for (const x of [100, 400, 700, 1000]) drawing.down(x, 92, 290);
    expectCells(drawing, NINE);
    for (const { direction, from, to } of drawing.segment().rulings) {
      expect([Math.round(from), Math.round(to)]).toEqual(direction === "horizontal" ? [101, 1001] : [101, 281]);
    }
  });

  test("the ring of a seal over a table makes none and merges none, and is told", () => {
    const drawing = table().ring(550, 200, 130, 8, 120);
    expectCells(drawing, NINE);
    const { seals, lines } = drawing.segment();
    expect(seals.length).toBe(1);
    expect(Math.abs(seals[0]![0] - 420)).toBeLessThan(8);
    expect(lines.map(({ cell }) => cell)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe("what is no ruling", () => {
  test("the strokes of large glyphs, closed ones too, are neither rulings nor masked", () => {
    const drawing = new Drawing(1200, 400);
    drawing.fill(100, 140, 190, 148); // 一
    drawing.frame(220, 100, 310, 190, 8).fill(240, 140, 290, 148); // 日
    drawing.text(340, 100, 5, 90);
    const { rulings, cells, mask, lines } = drawing.segment();
    expect([rulings.length, cells.length, mask.data.includes(255)]).toEqual([0, 0, false]);
    expect(lines.map(({ box }) => box)).toEqual([[100, 100, 834, 190]]);
  });

  test("an underline is a ruling, and the text on it keeps its feet", () => {
    const drawing = new Drawing(1200, 300);
    const box = drawing.text(300, 100, 6);
    drawing.across(250, 132, 650);
    const { rulings, lines, cells } = drawing.segment();
    expect(rulings.map(({ from, to }) => [from, to])).toEqual([[250, 650]]);
    expect(lines.map((line) => line.box)).toEqual([box]);
    expect(cells).toEqual([]);
  });

  test("a glyph that touches a ruling loses only what they share", () => {
    const drawing = table((d) => {
      ruleTable(d);
      d.fill(250, 120, 256, 175); // a figure 1 set too low: through the ruling at 160
    });
    const { mask } = drawing.segment();
    const masked = (y: number): boolean => mask.data[y * mask.width + 253] === 255;
    expect([157, 160, 161, 164].map(masked)).toEqual([false, true, true, false]);
  });
});
