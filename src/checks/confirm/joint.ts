import { isDoubtful, type NumericFigure } from "../../domain/figure.ts";
import { candidatesOf } from "./candidates.ts";
import { fitOf, isTight, type Tie, type Values } from "./ties.ts";

/** More combinations than these are no longer a choice between readings. */
const MOST_COMBINATIONS = 36;

interface Confirmed {
  readonly figure: NumericFigure;
  readonly telling: readonly Tie[];
}

/**
 * Two doubtful figures of one equation, confirmed as they were read: of all pairs of their readings exactly that one
 * fits, and a second equation that holds one of them agrees and tells it from another. Whatever else fits is left open.
 * The first such pair; none gives an empty list.
 */
export function chooseJointly(
  doubtful: readonly NumericFigure[],
  ties: readonly Tie[],
  settled: Values,
): readonly Confirmed[] {
  const isOpen = (one: NumericFigure): boolean => isDoubtful(one) && !settled.has(one.at);
  for (const tie of ties) {
    const open = [...new Set(tie.figures.filter(isOpen).map((one) => one.at))];
    const pair = doubtful.filter((figure) => open.includes(figure.at));
    const [a, b] = pair;
    if (open.length !== 2 || pair.length !== 2 || a === undefined || b === undefined) continue;
    const about = ties.filter((other) => {
      const places = other.figures.filter(isOpen).map((one) => one.at);
      return places.length > 0 && places.every((at) => open.includes(at));
    });
    if (isOnlyFit(a, b, tie, about, settled)) return pair.map((figure) => ({ figure, telling: [tie] }));
  }
  return [];
}

function isOnlyFit(a: NumericFigure, b: NumericFigure, tie: Tie, about: readonly Tie[], settled: Values): boolean {
  const [left, right] = [candidatesOf(a), candidatesOf(b)];
  if (left.length < 2 || right.length < 2 || left.length * right.length > MOST_COMBINATIONS) return false;
  const pairs = left.flatMap((one) => right.map((other) => new Map([...settled, [a.at, one], [b.at, other]])));
  const fits = pairs.map((values) => about.map((one) => fitOf(one, values)));
  const fitting = fits.filter((row) => isTight(row[about.indexOf(tie)]) && !row.includes("breaks"));
  const [asRead] = fits;
  if (fitting.length !== 1 || fitting[0] !== asRead) return false;
  return about.some(
    (one, index) => one !== tie && isTight(asRead?.[index]) && fits.some((row) => row[index] === "breaks"),
  );
}
