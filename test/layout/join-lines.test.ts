import { expect, test } from "vitest";
import { seamBetween } from "../../src/layout/join-lines.ts";

test.each([
  ["预算执", "行率", true, ""],
  ["达到95", "%以上", true, ""],
  ["金额22.", "03万元", true, ""],
  ["1234", "5678", true, ""],
  ["100", "200", false, " "],
  ["the", "report", true, " "],
  ["COVID", "19", true, " "],
  ["0974-", "8512655", true, ""],
  ["", "空", true, ""],
] as const)("%j and %j, full line %j, meet with %j", (before, after, isFull, seam) => {
  expect(seamBetween(before, after, isFull)).toBe(seam);
});
