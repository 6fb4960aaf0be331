import type { Printed } from "./figure.ts";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  俩: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const TENS: Readonly<Record<string, bigint>> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1000n,
  仟: 1000n,
};
const MYRIADS: Readonly<Record<string, bigint>> = { 万: 10_000n, 萬: 10_000n, 亿: 100_000_000n, 億: 100_000_000n };

/** All characters a Chinese numeral is written with, for scanners. */
export const CHINESE_NUMERAL_CHARACTERS = [
  ...Object.keys(DIGITS),
  ...Object.keys(TENS),
  ...Object.keys(MYRIADS),
  "点",
].join("");

/** `一百二十三万` → 1230000; `二〇二二` → 2022; `两千三` → 2300. Null when the characters make no number. */
export function readChineseInteger(text: string): bigint | null {
  if (text === "") return null;
  const characters = [...text];
  if (characters.every((character) => character in DIGITS)) {
    return BigInt(characters.map((character) => DIGITS[character]).join(""));
  }
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  let lastUnit = 1n;
  let afterZero = false;
  for (const character of characters) {
    const value = DIGITS[character];
    const ten = TENS[character];
    const myriad = MYRIADS[character];
    if (value === 0) afterZero = true;
    else if (value !== undefined) {
      if (digit !== null) return null;
      digit = BigInt(value);
    } else if (ten !== undefined) {
      if (digit === null && !(ten === 10n && section === 0n)) return null;
      section += (digit ?? 1n) * ten;
      lastUnit = ten;
      afterZero = false;
      digit = null;
    } else if (myriad !== undefined) {
      section += digit ?? 0n;
      if (section === 0n && total === 0n) return null;
      total = total > 0n && total < myriad ? (total + section) * myriad : total + section * myriad;
      section = 0n;
      digit = null;
      lastUnit = myriad;
      afterZero = false;
    } else return null;
  }
  // 两千三 is 2300 and 一百二 is 120: a last digit right after a unit counts tenths of that unit.
  if (digit !== null) section += !afterZero && lastUnit >= 100n ? digit * (lastUnit / 10n) : digit;
  return total + section;
}

/** `三点一四` → 314 with 2 decimals; whole numbers as {@link readChineseInteger}. */
export function readChineseNumeral(text: string): Printed | null {
  const [whole, fraction, ...rest] = text.split("点");
  if (rest.length > 0 || whole === undefined) return null;
  const integer = readChineseInteger(whole);
  if (integer === null) return null;
  if (fraction === undefined) return { digits: integer, decimals: 0 };
  const digits = [...fraction].map((character) => DIGITS[character]);
  if (digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
  return { digits: BigInt(`${integer}${digits.join("")}`), decimals: digits.length };
}

/** `1,234.50`, `-3`, `３．５` (fold first) → digits and decimals. Null for anything else. */
export function readArabicNumeral(text: string): Printed | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const fraction = match[3] ?? "";
  return {
    digits: BigInt(`${match[1] === "-" ? "-" : ""}${match[2]?.replaceAll(",", "")}${fraction}`),
    decimals: fraction.length,
  };
}
