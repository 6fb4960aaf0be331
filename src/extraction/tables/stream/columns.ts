import { columnsOf, cutsOf, sizeOf } from "./gutters.ts";
import type { Region } from "./regions.ts";
import type { Run, Strip } from "./runs.ts";
import { isAmount, isDash } from "./wording.ts";

/** A table's columns: where they are cut, and what is printed in them below the head. */
export interface Columns {
  /** `columns - 1`, ascending. */
  readonly cuts: readonly number[];
  /** From the first character to the last of each column; empty columns have none. */
  readonly ink: readonly { readonly left: number; readonly right: number }[];
  /** Whether it holds amounts. */
  readonly numeric: readonly boolean[];
  /** Whether it numbers the rows. */
  readonly serial: readonly boolean[];
  readonly size: number;
}

/** So much of what a column of amounts says are amounts: a total may be a word. */
const MOSTLY = 0.75;

export function columnsIn({ body, head, gutters }: Region): Columns {
  const cuts = cutsOf(gutters);
  const runs = runsByColumn(body, cuts);
  const all = runsByColumn([...head, ...body], cuts);
  const serial = runs.map(isSerial);
  return {
    cuts,
    ink: all.map((own) => ({
      left: Math.min(...own.map(({ box }) => box[0])),
      right: Math.max(...own.map(({ box }) => box[2])),
    })),
    serial,
    numeric: runs.map((own, c) => !serial[c] && isNumeric(own)),
    size: sizeOf(body),
  };
}

/** For each column the runs that are in it alone, from top to bottom. */
export function runsByColumn(strips: readonly Strip[], cuts: readonly number[]): readonly (readonly Run[])[] {
  const columns = Array.from({ length: cuts.length + 1 }, (): Run[] => []);
  for (const { runs, size } of strips) {
    for (const run of runs) {
      const [c0, c1] = columnsOf(run, cuts, size);
      if (c0 === c1) columns[c0]?.push(run);
    }
  }
  return columns;
}

function isNumeric(runs: readonly Run[]): boolean {
  const amounts = runs.filter(({ text }) => isAmount(text)).length;
  const dashes = runs.filter(({ text }) => isDash(text)).length;
  return amounts >= 2 && amounts + dashes >= MOSTLY * runs.length;
}

/** 1, 2, 3 …: each one more than the one before. */
function isSerial(runs: readonly Run[]): boolean {
  const numbers = runs.flatMap(({ text }) => /^[(（]?(\d{1,3})[)）.、．]?$/.exec(text)?.[1] ?? []).map(Number);
  if (numbers.length < 2 || numbers.length < MOSTLY * runs.length) return false;
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}
