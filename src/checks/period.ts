import { fold } from "../domain/characters.ts";
import type { Claim } from "../domain/claim.ts";
import type { Submission } from "../domain/record.ts";

/** The last month a wording such as `截至10月底` or `1-8月` reaches; null when it names none. */
export function lastMonthIn(text: string): string | null {
  const months = [...fold(text).matchAll(/(\d{1,2})月/g)].map((match) => match[1]?.padStart(2, "0") ?? "");
  return months.at(-1) ?? null;
}

/** False for claims that speak of another year or stop at another month than the report does. */
export function isOfReport(claim: Claim, submission: Submission): boolean {
  if (claim.period === null) return true;
  const words = fold(claim.period);
  if (/上年|去年|同期|往年/.test(words)) return false;
  const year = /((?:19|20)\d{2})年/.exec(words)?.[1];
  if (year !== undefined && submission.year !== null && year !== submission.year.value.toString()) return false;
  const month = lastMonthIn(words);
  return month === null || submission.period === null || submission.period.value.to.endsWith(`-${month}`);
}
