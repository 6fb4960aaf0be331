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
  if (/上年|去年|同期|往年/.test(words) || /^(?:上年度?|去年)(?!结)/.test(claim.term)) return true;
  const year = /((?:19|20)\d{2})年/.exec(words)?.[1];
  return year !== undefined && submission.year !== null && year !== submission.year.value.toString();
}

/** True for a stretch that does not begin with the year, and so sums up nothing: 9-12月, 8月, 第三季度, 当月. */
export function isStretch(period: string): boolean {
  const words = fold(period).replace(/^\d{4}年/, "");
  const from = /(?<!\d)(\d{1,2})月?(?:-|~|至)\d{1,2}月/.exec(words)?.[1];
  if (from !== undefined) return from !== "1" && from !== "01";
  return /^\d{1,2}月份?$|当月|本月|^第?[一二三四1-4]季度$/.test(words);
}

/** False for claims that speak of another year, of a stretch of this one, or stop at another month than the report does. */
export function isOfReport(claim: Claim, submission: Submission): boolean {
  if (isOfAnotherYear(claim, submission) || isStretch(claim.period ?? "")) return false;
  const month = lastMonthIn(claim.period ?? "");
  return month === null || submission.period === null || submission.period.value.to.endsWith(`-${month}`);
}
