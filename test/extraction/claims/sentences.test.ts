import { expect, test } from "vitest";
import { EXAMPLES } from "./examples.ts";
import { narrate, shownClaim, shownList } from "./shown.ts";

test.each(EXAMPLES)("$text", ({ item = null, text, claims, lists = [] }) => {
  const narrative = narrate(text, item);
  expect(narrative.claims.map(shownClaim)).toEqual(claims);
  expect(narrative.lists.map(shownList)).toEqual(lists);
});
