import fc from "fast-check";
import { expect, test } from "vitest";
import { BYTE_ORDER_MARK, csvField } from "../../src/outputs/csv/cell.ts";
import { printFindingsCsv } from "../../src/outputs/csv/findings.ts";
import { printIndicatorsCsv } from "../../src/outputs/csv/indicators.ts";
import { printProjectsCsv } from "../../src/outputs/csv/projects.ts";
import { matchesDocument } from "../generated.ts";
import { smallReport } from "./report-builder.ts";

test.each([
  ["=27条", "'=27条"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["@SUM(1)", "'@SUM(1)"],
  ["+1+1", "'+1+1"],
  ["-1+1", "'-1+1"],
  ["\tx", "'\tx"],
  ["-2.00", "-2.00"],
  ["+5", "+5"],
  ['a"b', '"a""b"'],
  ["a,b", '"a,b"'],
  ["a\nb", '"a\nb"'],
  ["<script>", "<script>"],
  ["≥95%", "≥95%"],
])("%j stands as %j", (value, field) => expect(csvField(value)).toBe(field));

test("no field starts a formula, and every field reads back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const field = csvField(value);
      const back = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
      expect(back === value || back === `'${value}`).toBe(true);
      expect(/^[=@\t\r]/.test(back)).toBe(false);
    }),
  );
});

test.each([
  ["findings", printFindingsCsv],
  ["projects", printProjectsCsv],
  ["indicators", printIndicatorsCsv],
] as const)("%s.csv is the one agreed on", (name, print) => {
  const csv = [...print(smallReport())].join("");
  expect(csv.startsWith(BYTE_ORDER_MARK)).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  matchesDocument(`test/outputs/golden/${name}.csv`, csv);
});
