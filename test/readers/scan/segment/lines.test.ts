import { describe, expect, test } from "vitest";
import { Drawing, ruleTable } from "./drawing.ts";

/** An empty table with body text outside, so that the size of its type is known. */
function emptyTable(): Drawing {
  const drawing = new Drawing(1200, 700);
  ruleTable(drawing);
  for (const y of [400, 450, 500]) drawing.text(100, y, 20);
  return drawing;
}

const inFirstCell = (drawing: Drawing): (readonly number[])[] =>
  drawing
    .segment()
    .lines.filter(({ cell }) => cell === 0)
    .map(({ box }) => box);

describe("a cell's line", () => {
  test.each<[string, (drawing: Drawing) => Drawing, number[]]>([
    ["a lone 1", (d) => d.fill(200, 118, 204, 138), [200, 118, 204, 138]],
    ["一", (d) => d.fill(200, 128, 226, 131), [200, 128, 226, 131]],
    ["-", (d) => d.fill(200, 128, 209, 131), [200, 128, 209, 131]],
    ["/", (d) => d.stroke(212, 116, 200, 140), [200, 116, 215, 143]],
    ["二", (d) => d.fill(203, 120, 223, 123).fill(200, 140, 226, 143), [200, 120, 226, 143]],
    ["=", (d) => d.fill(200, 126, 212, 128).fill(200, 133, 212, 135), [200, 126, 212, 135]],
    ["a decimal point", (d) => d.fill(229, 140, 232, 143).fill(200, 117, 226, 143), [200, 117, 232, 143]],
    [
      "a superscript",
      (d) => d.fill(257, 112, 263, 119).fill(200, 120, 226, 146).fill(229, 120, 255, 146),
      [200, 112, 263, 146],
    ],
  ])("%s is one line with a tight box", (_, draw, box) => {
    const drawing = emptyTable();
    draw(drawing);
    expect(inFirstCell(drawing)).toEqual([box]);
  });

  test("a faint sign before it is in the box, faint noise is not", () => {
    const drawing = emptyTable()
      .fill(206, 126, 218, 128, 225)
      .fill(206, 133, 218, 135, 225)
      .fill(190, 130, 192, 132, 225);
    const [, top, x1, bottom] = drawing.text(224, 117, 3);
    expect(inFirstCell(drawing)).toEqual([[206, top, x1, bottom]]);
  });

  test("specks are none", () => {
    const drawing = emptyTable().fill(200, 120, 203, 123).fill(300, 140, 301, 141);
    expect(inFirstCell(drawing)).toEqual([]);
  });

  test("two lines one under the other are two, from the top", () => {
    const drawing = emptyTable();
    const [above, below] = [drawing.text(130, 104, 4), drawing.text(150, 133, 2)];
    expect(inFirstCell(drawing)).toEqual([above, below]);
  });

  test("two lines that touch are parted between them", () => {
    const drawing = new Drawing(900, 600);
    drawing.text(100, 100, 12);
    drawing.text(100, 128, 12);
    drawing.fill(150, 118, 153, 140); // a stroke that hangs from one into the other
    for (const y of [300, 350]) drawing.text(100, y, 12);
    expect(drawing.segment().lines.map(({ box }) => Math.round((box[1] + box[3]) / 20))).toEqual([11, 14, 31, 36]);
  });
});

describe("lines outside of cells", () => {
  test("are in reading order: title, paragraph, list, page number", () => {
    const drawing = new Drawing(1600, 1200);
    const title = drawing.text(500, 100, 8, 60);
    const body = [200, 245, 290].map((y) => drawing.text(100, y, 40));
    const list = drawing.text(160, 335, 20);
    drawing.fill(760, 1125, 775, 1128).fill(790, 1115, 794, 1137).fill(812, 1125, 827, 1128); // - 1 -
    expect(drawing.segment().lines.map(({ box }) => box)).toEqual([title, ...body, list, [760, 1115, 827, 1137]]);
  });

  test("are cut at wide gaps and at columns of paper", () => {
    const drawing = new Drawing(1600, 800);
    const [left, right] = [drawing.text(100, 100, 5), drawing.text(1200, 100, 5)];
    expect(drawing.segment().lines.map(({ box }) => box)).toEqual([left, right]);
    const columns = new Drawing(1600, 800);
    for (let k = 0; k < 12; k++) {
      columns.text(100, 100 + 40 * k, 20);
      columns.text(722, 118 + 40 * k, 20); // on lines of its own: no row of paper runs through both
    }
    expect(columns.segment().lines.length).toBe(24);
  });

  test("are neither a copier's edge nor dirt", () => {
    const drawing = new Drawing(1600, 800);
    const line = drawing.text(200, 100, 10);
    drawing.fill(0, 0, 12, 800).fill(60, 105, 64, 109).fill(900, 500, 905, 503);
    expect(drawing.segment().lines.map(({ box }) => box)).toEqual([line]);
  });
});

describe("tick boxes", () => {
  const boxesOf = (draw: (drawing: Drawing) => void): string[] => {
    const drawing = emptyTable();
    drawing.text(140, 117, 2);
    draw(drawing);
    return drawing.segment().tickBoxes.map(({ box, state }) => `${state} ${box}`);
  };

  test.each<[string, (drawing: Drawing) => void, string[]]>([
    ["empty", (d) => d.frame(206, 118, 231, 143), ["empty 206,118,231,143"]],
    [
      "ticked",
      (d) => d.frame(206, 118, 231, 143).stroke(210, 130, 216, 138).stroke(216, 138, 226, 122),
      ["ticked 206,118,231,143"],
    ],
    [
      "ticked beyond its sides",
      (d) => d.frame(206, 118, 231, 143).stroke(211, 130, 217, 138).stroke(217, 138, 237, 110),
      ["ticked 206,118,231,143"],
    ],
    ["filled", (d) => d.fill(206, 118, 231, 143), ["filled 206,118,231,143"]],
    ["日", (d) => d.frame(206, 118, 231, 143).fill(206, 129, 231, 131), ["unclear 206,118,231,143"]],
    ["口 with feet", (d) => d.frame(206, 120, 229, 140).fill(206, 120, 208, 144).fill(227, 120, 229, 144), []],
    ["a figure 0", (d) => d.frame(206, 118, 220, 143), []],
    ["ideographs", (d) => d.text(206, 117, 3), []],
  ])("%s", (_, draw, boxes) => {
    expect(boxesOf(draw)).toEqual(boxes);
  });
});
