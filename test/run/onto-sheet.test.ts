import { expect, test } from "vitest";
import { ontoSheet } from "../../src/run/onto-sheet.ts";

/** A quarter of a point right for each point down: a lean of 14 degrees. */
const LEANING = [1, 0.25, 0, 0, 1, 0, 0, 0, 1] as const;
const pages = [{ number: 1, onSheet: LEANING }, { number: 2 }];

test("boxes of a straightened page come to lie around the print on the sheet, others stay", () => {
  const at = { page: 1, box: [10, 100, 20, 110] as const, context: "…" };
  const value = { figures: [{ at }, { at: { ...at, page: 2 } }], none: { page: 1, box: null } };
  expect(ontoSheet(value, pages)).toEqual({
    figures: [{ at: { ...at, box: [35, 100, 47.5, 110] } }, { at: { ...at, page: 2 } }],
    none: { page: 1, box: null },
  });
});

test("a perspective divides by its depth", () => {
  const receding = [1, 0, 0, 0, 1, 0, 0, 0.001, 1] as const;
  const [moved] = ontoSheet([{ page: 1, box: [100, 1000, 200, 1000] as const }], [{ number: 1, onSheet: receding }]);
  expect(moved?.box).toEqual([50, 500, 100, 500]);
});

test("what is shared stays shared, and a report without straightened pages is not copied", () => {
  const at = { page: 1, box: [0, 0, 1, 1] as const };
  const both = ontoSheet({ a: at, b: at }, pages);
  expect(both.a).toBe(both.b);
  const value = { a: at };
  expect(ontoSheet(value, [{ number: 1 }])).toBe(value);
});
