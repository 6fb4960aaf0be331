import { fold } from "./characters.ts";
import type { Figure, Hedge, Operator, Printed } from "./figure.ts";
import { CHINESE_NUMERAL_CHARACTERS, readArabicNumeral, readChineseNumeral } from "./numeral.ts";
import type { Provenance } from "./provenance.ts";
import { NO_UNIT, type Unit, unitOf } from "./unit.ts";

/** What a short printed entry such as `≥95%`, `等于27条` or `约1,200.5万元` says. */
export interface Entry {
  readonly op: Operator | null;
  readonly hedge: Hedge | null;
  readonly number: Printed;
  readonly unit: Unit;
}

const OPERATORS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|>=|＞=|大于等于|大于或等于|大于或者等于|不低于|不少于|不小于|至少)/, "≥"],
  [/^(?:≤|<=|小于等于|小于或等于|小于或者等于|不高于|不超过|不多于|不大于|控制在)/, "≤"],
  [/^(?:>|大于|高于|多于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:=|==|等于)/, "="],
];

const BEFORE: readonly (readonly [RegExp, Hedge])[] = [
  [/^(?:大约|约为|约|大概|左右)/, "about"],
  [/^(?:接近|将近|近)/, "nearly"],
  [/^(?:超过|超出|突破|逾|达到或超过)/, "over"],
  [/^(?:不足|未达到|不到)/, "under"],
];
const AFTER: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:左右|上下)$/, "about"],
  [/(?:以上|多|余)$/, "over"],
  [/(?:以内|以下)$/, "under"],
];

const NUMBER = new RegExp(
  `^(?:百分之(?<percent>[${CHINESE_NUMERAL_CHARACTERS}]+|\\d+(?:\\.\\d+)?)|(?<arabic>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)|(?<chinese>[${CHINESE_NUMERAL_CHARACTERS}]+))`,
);

/**
 * Reads one printed entry: operator or hedge, number, unit. `unit` is empty when none is printed.
 * Null when the entry is no number (`无`, `定性 高`, `暂未完成`), or more than one (`3-5天`, `1/2`).
 */
export function readEntry(printed: string): Entry | null {
  let rest = fold(printed).replace(/[.,;:、]+$/, "");
  const op = OPERATORS.find(([pattern]) => pattern.test(rest));
  if (op !== undefined) rest = rest.replace(op[0], "");
  let hedge: Hedge | null = null;
  const before = BEFORE.find(([pattern]) => pattern.test(rest));
  if (before !== undefined) {
    hedge = before[1];
    rest = rest.replace(before[0], "");
  }
  const match = NUMBER.exec(rest);
  if (match === null) return null;
  const { percent, arabic, chinese } = match.groups ?? {};
  let tail = rest.slice(match[0].length);
  const number = readNumeral(percent ?? arabic ?? chinese ?? "");
  if (number === null) return null;
  const after = AFTER.find(([pattern]) => pattern.test(tail));
  if (after !== undefined) {
    hedge ??= after[1];
    tail = tail.replace(after[0], "");
  } else if (/^[余多]/.test(tail)) {
    hedge ??= "over";
    tail = tail.slice(1);
  }
  if (/\d/.test(tail) || tail.length > LONGEST_UNIT) return null;
  if (percent !== undefined) return { op: op?.[1] ?? null, hedge, number, unit: unitOf("%") };
  return { op: op?.[1] ?? null, hedge, number, unit: tail === "" ? NO_UNIT : unitOf(tail) };
}

/** `万元/公里·年` is 8; longer tails are sentences, not units. */
const LONGEST_UNIT = 10;

const readNumeral = (text: string): Printed | null => readArabicNumeral(text) ?? readChineseNumeral(text);

/**
 * The figure a cell states, with `unit` in force where it prints none; a wording that is no number keeps its text.
 * Null for a blank cell: blank is not zero.
 */
export function readFigure(printed: string, unit: Unit, at: Provenance): Figure | null {
  const text = printed.trim();
  if (text === "" || /^[\\/／—–－-]+$/.test(text)) return null;
  const entry = readEntry(text);
  if (entry === null) return { text, op: null, hedge: null, number: null, unit: NO_UNIT, precision: 0, at };
  return {
    text,
    op: entry.op,
    hedge: entry.hedge,
    number: entry.number,
    unit: entry.unit.kind === "none" ? unit : entry.unit,
    precision: entry.number.decimals,
    at,
  };
}
