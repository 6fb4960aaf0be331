import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ruling } from "../../../src/domain/page.ts";
import type { Table } from "../../../src/domain/table.ts";
import { extractTables } from "../../../src/extraction/tables/extract.ts";
import { frame, horizontal, page, set, vertical } from "../../layout/page-builder.ts";

const tablesOf = (...args: Parameters<typeof page>): readonly Table[] => extractTables([page(...args)]).value;

/** A table's cells as `r0 c0 r1 c1 text`. */
const cellsOf = (table: Table | undefined): readonly string[] =>
  table?.cells.map(({ r0, c0, r1, c1, text }) => `${r0} ${c0} ${r1} ${c1} ${text}`.trim()) ?? [];

/** Two columns, two rows, the left cell over both rows: 100–300 × 100–160. */
const spanning = (draw: (x0: number, y0: number, x1: number, y1: number) => Ruling[]): Ruling[] => [
  ...draw(100, 100, 150, 160),
  ...draw(150, 100, 300, 130),
  ...draw(150, 130, 300, 160),
];
const words = [...set("产出", 110, 125), ...set("数量", 160, 110), ...set("=27条", 160, 140)];
const expected = ["0 0 1 0 产出", "0 1 0 1 数量", "1 1 1 1 =27条"];

test("a cell that spans rows stands once, with its text, box and text box", () => {
  const [table] = tablesOf(
    words,
    spanning((...box) => frame(box)),
  );
  expect(cellsOf(table)).toEqual(expected);
  expect(table).toMatchObject({
    page: 1,
    pages: [1],
    rows: 2,
    columns: 2,
    method: "lattice",
    box: [100, 100, 300, 160],
  });
  expect(table?.cells[0]).toMatchObject({ box: [100, 100, 150, 160], textBox: [110, 125, 130, 135], confidence: 1 });
});

test("double rules, cell by cell borders and hair gaps are one printed line", () => {
  const inset = spanning((x0, y0, x1, y1) => frame([x0 + 0.8, y0 + 0.8, x1 - 0.8, y1 - 0.8]));
  expect(cellsOf(tablesOf(words, inset)[0])).toEqual(expected);
  const doubled = spanning((...box) => frame(box)).flatMap((ruling) => [
    ruling,
    { ...ruling, position: ruling.position + 1.5 },
  ]);
  expect(cellsOf(tablesOf(words, doubled)[0])).toEqual(expected);
});

test("dashes are a line", () => {
  const dashed = spanning((...box) => frame(box)).flatMap((ruling) => {
    const dashes: Ruling[] = [];
    for (let from = ruling.from; from < ruling.to; from += 4)
      dashes.push({ ...ruling, from, to: Math.min(from + 2, ruling.to) });
    return dashes;
  });
  expect(cellsOf(tablesOf(words, dashed)[0])).toEqual(expected);
});

test("outer verticals may be missing", () => {
  const rules = [
    horizontal(100, 100, 300),
    horizontal(130, 100, 300),
    horizontal(160, 100, 300),
    vertical(200, 100, 160),
  ];
  const glyphs = [...set("甲", 110, 110), ...set("1", 210, 110), ...set("乙", 110, 140), ...set("2", 210, 140)];
  expect(cellsOf(tablesOf(glyphs, rules)[0])).toEqual(["0 0 0 0 甲", "0 1 0 1 1", "1 0 1 0 乙", "1 1 1 1 2"]);
});

test("an underline in a cell, even one that touches its side, closes nothing", () => {
  const rules = [...spanning((...box) => frame(box)), horizontal(121, 152, 190), horizontal(151, 170, 190)];
  expect(cellsOf(tablesOf(words, rules)[0])).toEqual(expected);
});

test("lines in a cell join: ideographs and numbers without a space, words with one, two figures apart", () => {
  const rules = [...frame([100, 100, 160, 160]), ...frame([160, 100, 300, 160])];
  const cell = (...lines: readonly string[]) => lines.flatMap((line, i) => set(line, 106, 105 + 14 * i));
  const textOf = (...lines: readonly string[]) => tablesOf(cell(...lines), rules)[0]?.cells[0]?.text;
  expect(textOf("整体并入", "热线")).toBe("整体并入热线");
  expect(textOf("123456789", "0.12")).toBe("1234567890.12");
  expect(textOf("Word", "file")).toBe("Word file");
  expect(textOf("100", "200")).toBe("100 200");
});

test("a frame around text is no table, nor is a grid in which nothing is printed", () => {
  expect(tablesOf(set("框内文字", 120, 120), frame([100, 100, 300, 160]))).toEqual([]);
  expect(tablesOf(set("框内文字", 120, 120), [...frame([100, 100, 300, 160]), ...frame([108, 108, 292, 152])])).toEqual(
    [],
  );
  expect(
    tablesOf(
      set("图例", 120, 300),
      spanning((...box) => frame(box)),
    ),
  ).toEqual([]);
});

test("a page frame around a table is not its edge", () => {
  const [table, ...more] = tablesOf(words, [...spanning((...box) => frame(box)), ...frame([40, 40, 550, 800])]);
  expect(cellsOf(table)).toEqual(expected);
  expect(more).toEqual([]);
});

test("tables stacked on a page are apart, in reading order", () => {
  const below = spanning((x0, y0, x1, y1) => frame([x0, y0 + 100, x1, y1 + 100]));
  const glyphs = [
    ...words,
    ...words.map((glyph) => ({
      ...glyph,
      box: [glyph.box[0], glyph.box[1] + 100, glyph.box[2], glyph.box[3] + 100] as const,
    })),
  ];
  expect(tablesOf(glyphs, [...below, ...spanning((...box) => frame(box))]).map((table) => table.box[1])).toEqual([
    100, 200,
  ]);
});

test("header rows are those before the first figure", () => {
  const grid = [0, 1, 2].flatMap((r) =>
    [0, 1, 2].flatMap((c) => frame([100 + 60 * c, 100 + 20 * r, 160 + 60 * c, 120 + 20 * r])),
  );
  const texts = [
    ["项目", "预算数", "执行率"],
    ["甲", "22.03", "60%"],
    ["乙", "114.10万元", ""],
  ];
  const glyphs = texts.flatMap((row, r) => row.flatMap((text, c) => set(text, 105 + 60 * c, 105 + 20 * r)));
  expect(tablesOf(glyphs, grid)[0]?.headerRows).toBe(1);
});

test("a hatched drawing is left out and noted", () => {
  const hatching = Array.from({ length: 4100 }, (_, i) => horizontal(i * 7, 0, 500));
  const { value, notes } = extractTables([page([], hatching)]);
  expect(value).toEqual([]);
  expect(notes).toMatchObject([{ code: "lattice.too-many-rulings", page: 1, loss: true }]);
});

/** A random division of a grid into cells: each unit merged right and down as far as asked and free. */
const division = fc
  .record({
    widths: fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 2, maxLength: 5 }),
    heights: fc.array(fc.integer({ min: 14, max: 60 }), { minLength: 2, maxLength: 9 }),
    merges: fc.array(fc.record({ right: fc.nat({ max: 2 }), down: fc.nat({ max: 3 }) }), {
      minLength: 45,
      maxLength: 45,
    }),
    shape: fc.constantFrom("whole", "pieces", "double"),
  })
  .filter(({ widths, heights }) => widths.length * heights.length <= 45);

function divide(columns: number, rows: number, merges: readonly { right: number; down: number }[]) {
  const taken = new Set<number>();
  const cells: { r0: number; c0: number; r1: number; c1: number }[] = [];
  for (let r0 = 0; r0 < rows; r0++) {
    for (let c0 = 0; c0 < columns; c0++) {
      if (taken.has(r0 * columns + c0)) continue;
      const { right, down } = merges[cells.length] as { right: number; down: number };
      let c1 = c0;
      while (c1 < Math.min(columns - 1, c0 + right) && !taken.has(r0 * columns + c1 + 1)) c1++;
      const r1 = Math.min(rows - 1, r0 + down);
      for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) taken.add(r * columns + c);
      cells.push({ r0, c0, r1, c1 });
    }
  }
  return cells;
}

function edgesOf(start: number, sizes: readonly number[]): number[] {
  const edges = [start];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size);
  return edges;
}

/** `values` as places among those of them that are printed at all: a line no cell ends at does not exist. */
const ranks = (values: readonly number[]): ReadonlyMap<number, number> =>
  new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));

test("any division of a grid into spanning cells comes back exactly", () => {
  fc.assert(
    fc.property(division, ({ widths, heights, merges, shape }) => {
      const cells = divide(widths.length, heights.length, merges);
      const xs = edgesOf(60, widths);
      const ys = edgesOf(60, heights);
      const boxes = cells.map(
        ({ r0, c0, r1, c1 }) => [xs[c0], ys[r0], xs[c1 + 1], ys[r1 + 1]] as [number, number, number, number],
      );
      const rules = boxes.flatMap((box) => {
        if (shape === "pieces") return frame(box);
        if (shape === "double") return frame([box[0] + 0.7, box[1] + 0.7, box[2] - 0.7, box[3] - 0.7]);
        return frame(box).map((ruling) => ({ ...ruling, from: ruling.from - 0.4, to: ruling.to + 0.4 }));
      });
      const glyphs = boxes.flatMap((box, i) => set(String.fromCharCode(0x4e00 + i), box[0] + 3, box[1] + 2));
      const rows = ranks(cells.flatMap(({ r0, r1 }) => [r0, r1 + 1]));
      const columns = ranks(cells.flatMap(({ c0, c1 }) => [c0, c1 + 1]));
      const [table] = tablesOf(glyphs, rules);
      if (cells.length === 1) {
        expect(table).toBeUndefined();
        return;
      }
      expect(cellsOf(table)).toEqual(
        cells.map(({ r0, c0, r1, c1 }, i) => {
          const last = [(rows.get(r1 + 1) ?? 0) - 1, (columns.get(c1 + 1) ?? 0) - 1];
          return `${rows.get(r0)} ${columns.get(c0)} ${last.join(" ")} ${String.fromCharCode(0x4e00 + i)}`;
        }),
      );
    }),
    { numRuns: 300 },
  );
});
