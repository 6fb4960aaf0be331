/** What a figure counts or measures. Figures of one kind with the same `base` compare, whatever their scale. */
export interface Unit {
  /** As printed: `万元`, `%`, `件/人`; empty when none is in force. */
  readonly name: string;
  readonly kind: "money" | "rate" | "count" | "none";
  /** What remains when the multiplier is taken off: `元` for `万元`, `人` for `万人`, `%` for `%` and `‰`. */
  readonly base: string;
  /** The multiplier as a power of ten: 4 for `万元`, 8 for `亿元`, 0 for `元`; -1 for `‰` against `%`. */
  readonly power: number;
}

export const NO_UNIT: Unit = { name: "", kind: "none", base: "", power: 0 };
export const PERCENT: Unit = { name: "%", kind: "rate", base: "%", power: 0 };

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/** Reads a unit's name: `万元` → money, power 4. Any word is a unit of count; an empty one is {@link NO_UNIT}. */
export function unitOf(name: string): Unit {
  if (name === "") return NO_UNIT;
  if (name === "%" || name === "％") return { ...PERCENT, name: "%" };
  if (name === "‰") return { name, kind: "rate", base: "%", power: -1 };
  const [prefix, power] = MULTIPLIERS.find(([word]) => name.startsWith(word) && name.length > word.length) ?? ["", 0];
  const base = name.slice(prefix.length);
  if (base === "元" || base === "圆" || base === "元人民币") return { name, kind: "money", base: "元", power };
  return { name, kind: "count", base, power };
}
