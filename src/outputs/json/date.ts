/** 年 月 日 or the same with full-width digits, points, strokes or hyphens between; one with no day is no date. */
const DATE = /^(\d{4})\s*[年.\-/－．]\s*(\d{1,2})\s*[月.\-/－．]\s*(\d{1,2})\s*[日号]?$/;

/** The ISO date a wording reads as, else the wording: `2022年11月22日` is `2022-11-22`. A day no calendar has stays as printed. */
export function isoDateOf(printed: string): string {
  const match = DATE.exec(printed.normalize("NFKC").trim());
  if (match === null) return printed;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : printed;
}
