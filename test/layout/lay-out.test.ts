import fc from "fast-check";
import { expect, test } from "vitest";
import { page, set } from "./page-builder.ts";

const textsOf = (glyphs: ReturnType<typeof set>): readonly string[] => page(glyphs).lines.map((line) => line.text);

test("lines come from top to bottom, glyphs from left to right, whatever order they were printed in", () => {
  const glyphs = [...set("第二行", 50, 120), ...set("第一行", 50, 100)];
  expect(textsOf(glyphs.reverse())).toEqual(["第一行", "第二行"]);
});

test("Latin words part at a space's width, ideographs do not", () => {
  expect(textsOf(set("1. 12345 hotline", 50, 100))).toEqual(["1. 12345 hotline"]);
  expect(textsOf(set("预 算 数", 50, 100))).toEqual(["预算数"]);
});

test("justified and letter-spaced text gets no spaces", () => {
  expect(textsOf(set("金额364.48万元执行率59%", 50, 100, 10, { spread: 1.2 }))).toEqual(["金额364.48万元执行率59%"]);
  expect(textsOf(set("20221122", 50, 100, 10, { spread: 3 }))).toEqual(["20221122"]);
});

test("runs far apart on one baseline are one line with a space between", () => {
  const glyphs = [...set("填报单位：甲局", 50, 100), ...set("金额单位：万元", 400, 100)];
  expect(textsOf(glyphs)).toEqual(["填报单位：甲局 金额单位：万元"]);
});

test("a superscript and a larger character stay on their line", () => {
  const glyphs = [...set("面积100m", 50, 100), ...set("2", 90, 98.5, 6), ...set("大", 93, 95, 16)];
  expect(textsOf(glyphs)).toEqual(["面积100m2大"]);
});

test("a mark as high as three lines joins none but the middle one", () => {
  const glyphs = [...set("一行", 50, 100), ...set("二行", 50, 114), ...set("三行", 50, 128), ...set("章", 200, 99, 40)];
  expect(textsOf(glyphs)).toEqual(["一行", "二行 章", "三行"]);
});

test("radicals are the ideographs they stand for, and each code unit has a box", () => {
  const glyphs = [
    { text: "⻓", box: [50, 100, 60, 110] as const, size: 10, font: 0 },
    { text: "ffi", box: [60, 100, 70, 110] as const, size: 10, font: 0 },
  ];
  const [line] = page(glyphs).lines;
  expect(line?.text).toBe("长ffi");
  expect(line?.boxes.map((box) => box[0])).toEqual([50, 60, 60, 60]);
});

test("a line has the commonest size and is bold when most of it is", () => {
  const glyphs = [...set("标题", 50, 100, 16, { font: 1 }), ...set("一", 90, 102, 12)];
  expect(page(glyphs).lines[0]).toMatchObject({ size: 16, bold: true, box: [50, 100, 102, 116] });
});

test("every glyph is in exactly one line, and boxes run parallel to the text", () => {
  const anywhere = fc.tuple(
    fc.constantFrom(..."预算数12.%aB"),
    fc.nat({ max: 500 }),
    fc.nat({ max: 800 }),
    fc.constantFrom(8, 10, 16),
  );
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 80 }), (marks) => {
      const glyphs = marks.flatMap(([text, x, top, size]) => set(text, x, top, size));
      const { lines } = page(glyphs);
      const printed = lines.flatMap((line) => [...line.text]).filter((character) => character !== " ");
      expect(printed.sort()).toEqual(glyphs.map((glyph) => glyph.text).sort());
      for (const line of lines) expect(line.boxes).toHaveLength(line.text.length);
    }),
  );
});
