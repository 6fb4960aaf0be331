import { beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/domain/page.ts";
import { readPdf } from "../../../src/readers/pdf/read.ts";
import { extractPages } from "../../../src/run/process-document.ts";
import { binsOf, calibrationError } from "./calibration.ts";
import { editDistance, isFigure, pairInOrder, plain } from "./compare.ts";
import { bestCell, isFlagged, isRight, type Outcome, tally } from "./score.ts";
import { fixtureFiles, readFixture, type TruePage, truthOf } from "./true-pages.ts";

const FILE = fixtureFiles().find((file) => file.includes("水务局")) as string;

describe("a page read as it is printed", () => {
  let page: Page;
  let truth: TruePage;
  beforeAll(async () => {
    const { value } = await readPdf(readFixture(FILE), FILE);
    page = value.pages.at(-1) as Page;
    truth = truthOf(FILE, page);
  });
  const readAgain = (change: (text: string) => string): readonly Outcome[] => {
    const cells = extractPages([page], FILE, "pdf").value.tables.flatMap((table) => table.cells);
    return truth.cells.map(({ kind, text, box }) => {
      const found = bestCell(cells, box);
      return {
        variant: "",
        where: "",
        kind,
        wanted: text,
        read: found === null ? null : change(found.text),
        confidence: found?.confidence ?? 1,
        doubts: [],
        refused: false,
      };
    });
  };

  test("scores a hundred of a hundred", () => {
    const { figures, exact, flagged, silent, lost, needless, edits } = tally(readAgain((text) => text));
    expect(figures).toBeGreaterThan(15);
    expect({ exact, flagged, silent, lost, needless, edits }).toEqual({
      exact: figures,
      flagged: 0,
      silent: 0,
      lost: 0,
      needless: 0,
      edits: 0,
    });
  });

  test("a sign read as another is a silent error in each of its figures", () => {
    const signs = truth.cells.filter(({ kind, text }) => kind === "figure" && text.includes("≥")).length;
    const { figures, exact, silent } = tally(readAgain((text) => text.replaceAll("≥", ">")));
    expect(signs).toBeGreaterThan(2);
    expect([exact, silent]).toEqual([figures - signs, signs]);
  });
});

test("a figure nothing was read for is wrong, and told of only where its page was refused", () => {
  const outcome: Outcome = {
    variant: "",
    where: "",
    kind: "figure",
    wanted: "60%",
    read: null,
    confidence: 1,
    doubts: [],
    refused: false,
  };
  expect([isRight(outcome), isFlagged(outcome), isFlagged({ ...outcome, refused: true })]).toEqual([
    false,
    false,
    true,
  ]);
});

test("texts are compared without width and white space, and signs are kept apart", () => {
  expect(plain("（１－10 月）")).toBe(plain("(1-10月)".replace("-", "－")));
  expect(plain("≥95%")).not.toBe(plain(">95%"));
  expect([
    isFigure("≥12.60平方公里"),
    isFigure("2022年1月至2022年12月"),
    isFigure("无"),
    isFigure("0999-5550211"),
  ]).toEqual([true, false, false, false]);
});

test("edits are counted as Levenshtein counts them", () => {
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "二")).toBe(1);
});

test("sequences are paired in order, and what is left over stays alone", () => {
  const distance = (a: string, b: string): number => (a === b ? 0 : a[0] === b[0] ? 0.5 : 3);
  const { partners, extra } = pairInOrder(["a1", "b1", "c1"], ["a1", "x", "b2", "c1"], distance);
  expect(partners).toEqual(["a1", "b2", "c1"]);
  expect(extra).toEqual(["x"]);
});

test("readings that are right as often as they say are calibrated", () => {
  const reading = (confidence: number, right: boolean): Outcome => ({
    variant: "",
    where: "",
    kind: "figure",
    wanted: "1",
    read: right ? "1" : "7",
    confidence,
    doubts: [],
    refused: false,
  });
  const bins = binsOf([reading(0.75, true), reading(0.75, true), reading(0.75, true), reading(0.75, false)]);
  expect(bins.filter(({ count }) => count > 0)).toMatchObject([{ count: 4, right: 3, stated: 0.75 }]);
  expect(calibrationError(bins)).toBe(0);
});
