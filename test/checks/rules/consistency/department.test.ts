import { expect, test } from "vitest";
import type { Example } from "../../../../src/checks/example.ts";
import { CLEAN, CLEAN_PROSE } from "../../clean-report.ts";
import { submissionFrom } from "../../example-report.ts";
import { brokenIn, outcomesOf, relationsIn } from "../shown.ts";
import { OTHER } from "../two-projects.ts";

const from = (cover: string, first: string, second: string): Example => ({
  department: cover,
  prose: CLEAN_PROSE,
  projects: [
    { ...CLEAN, department: first },
    { ...OTHER, department: second },
  ],
});

test("one form of another department wakes it", () => {
  expect(brokenIn(from("青禾县水务局", "青禾县水务局", "青禾县水务局"))).toEqual([]);
  expect(brokenIn(from("青禾县水务局", "青禾县水务局", "青禾县林业局"))).toEqual(["consistency.department - | - | -"]);
});

test.each([
  ["青禾县水务局", "青禾县水务局（盖章）"],
  ["青禾县水务局", "水务局"],
  ["青禾县水务局", "青禾县水务局本级"],
  ["青禾县水务局(本级)", "青禾县水务局（本级）"],
  ["青禾县水务局", "青禾县 水务局"],
])("%s is %s", (cover, form) => {
  expect(outcomesOf("consistency.department", from(cover, form, form))).toEqual(["holds", "holds"]);
});

test("a form that names none is not asked", () => {
  expect(outcomesOf("consistency.department", from("青禾县水务局", "青禾县水务局", ""))).toEqual(["holds"]);
});

test("a file's or folder's name is no cover", () => {
  const submission = submissionFrom(from("青禾县水务局", "青禾县林业局", "青禾县林业局"));
  const checked = (source: "file-name" | "folder" | "cover"): readonly string[] =>
    relationsIn({ ...submission, department: { value: "青禾县水务局", wording: null, from: source } })
      .filter((one) => one.check === "consistency.department")
      .map((one) => one.outcome);
  expect(checked("cover")).toEqual(["breaks", "breaks"]);
  expect(checked("file-name")).toEqual([]);
  expect(checked("folder")).toEqual([]);
});
