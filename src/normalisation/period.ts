import { fold } from "../domain/characters.ts";
import type { Period } from "../domain/record.ts";

const two = (month: number): string => month.toString().padStart(2, "0");

/** The first year printed as such: `2022年`, `二〇二二年`, `2022年度`; null when none is. */
export function readYear(text: string): number | null {
  const folded = fold(text);
  const arabic = /(?<!\d)((?:19|20)\d{2})年/.exec(folded)?.[1];
  if (arabic !== undefined) return Number.parseInt(arabic, 10);
  const chinese = /([二一][零〇○一二三四五六七八九]{3})年/.exec(folded)?.[1];
  if (chinese === undefined) return null;
  const digits = [...chinese]
    .map((character) => "零一二三四五六七八九".indexOf(character.replace(/[〇○]/, "零")))
    .join("");
  return Number.parseInt(digits, 10);
}

/** `2022年1-10月`, `2024年上半年`, `截至2023年8月底`; `year` stands in where none is printed. Null without months. */
export function readPeriod(text: string, year: number | null): Period | null {
  const folded = fold(text);
  const known = readYear(text) ?? year;
  if (known === null) return null;
  const span = /(?<!\d)(\d{1,2})月?(?:-|~|至)(\d{1,2})月/.exec(folded);
  if (span !== null) return months(known, Number.parseInt(span[1] ?? "", 10), Number.parseInt(span[2] ?? "", 10));
  if (/上半年/.test(folded)) return months(known, 1, 6);
  if (/前三季度|1-3季度|一至三季度/.test(folded)) return months(known, 1, 9);
  const until = /(?:截至|截止|至)(?:到)?(?:\d{4}年)?(\d{1,2})月/.exec(folded)?.[1];
  return until === undefined ? null : months(known, 1, Number.parseInt(until, 10));
}

function months(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  return { from: `${year}-${two(from)}`, to: `${year}-${two(to)}` };
}
