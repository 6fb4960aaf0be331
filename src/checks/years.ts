import { fold } from "../domain/characters.ts";

/** The year a title or file name prints, four digits before 年 or standing alone; null when none or several do. */
export function readableYear(text: string): string | null {
  const years = new Set([...fold(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|\D|$)/g)].map((match) => match[1] ?? ""));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
