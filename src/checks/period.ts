import { fold } from "../domain/characters.ts";
import type { Claim } from "../domain/claim.ts";
import { readChineseInteger } from "../domain/numeral.ts";
import type { Submission } from "../domain/record.ts";

/** The last month a wording such as `截至10月底` or `1-8月` reaches; null when it names none. */
export function lastMonthIn(text: string): string | null {
  const months = [...fold(text).matchAll(/(\d{1,2}|十[一二]?|[一二三四五六七八九])月/g)].map((match) => match[1] ?? "");
  const last = months.at(-1);
  if (last === undefined) return /上半年/.test(text) ? "06" : null;
  return (/\d/.test(last) ? last : (readChineseInteger(last)?.toString() ?? "")).padStart(2, "0");
}

/** True for claims that speak of another year than the report's. */
export function isOfAnotherYear(claim: Claim, submission: Submission): boolean {
  const words = fold(claim.period ?? "");
  if (/上年|去年|同期|往年/.test(words)) return true;
  const year = /((?:19|20)\d{2})年/.exec(words)?.[1];
  return year !== undefined && submission.year !== null && year !== submission.year.value.toString();
}

/** False for claims that speak of another year or stop at another month than the report does. */
export function isOfReport(claim: Claim, submission: Submission): boolean {
  if (isOfAnotherYear(claim, submission)) return false;
  const month = lastMonthIn(claim.period ?? "");
  return month === null || submission.period === null || submission.period.value.to.endsWith(`-${month}`);
}
