import { expect, test } from "vitest";
import { readNarrative } from "../../../src/extraction/claims/read-narrative.ts";
import { paragraphOf } from "./paragraphs.ts";

const subjects = (...texts: readonly string[]) =>
  readNarrative(
    texts.map((text) => paragraphOf(text)),
    "a.pdf",
  ).value.claims.map((claim) => [claim.subject, claim.item?.number ?? null]);

test("（一）项目名。 opens an item in running prose", () => {
  expect(subjects("（二）苗圃养护经费。年初预算20万元，执行8万元。")).toEqual([
    ["苗圃养护经费", 2],
    ["苗圃养护经费", 2],
  ]);
  expect(subjects("三、古树名木普查采购。年初预算20万元。")).toEqual([["古树名木普查采购", 3]]);
});

test("（二）总体情况。 closes the item before it", () => {
  expect(subjects("（一）苗圃养护经费。年初预算20万元。", "（二）总体情况。累计执行30万元。")).toEqual([
    ["苗圃养护经费", 1],
    ["", null],
  ]);
});

test("the budget at the year's beginning is no money carried in", () => {
  expect(subjects("1.苗圃养护经费。年初预算20万元，已执行8万元。")).toEqual([
    ["苗圃养护经费", 1],
    ["苗圃养护经费", 1],
  ]);
});
