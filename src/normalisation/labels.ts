import { fold } from "../domain/characters.ts";

/** Months as column headings print them: 1-10月, 1至8月, 1-X月, 截至6月, or no months at all. */
const MONTHS =
  "(?:截至|截止)?(?:\\d{4}年)?(?:\\d{1,2}(?:月)?(?:-|~|至)[\\dXxN]{1,2}月(?:份|底|末)?|\\d{1,2}月(?:份|底|末)?|上半年|前三季度|监控期)?(?:止|累计)?";

/** A cell's words as labels are compared: folded, notes in brackets, colons, item marks, stars and a closing % gone. */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/[[\]*#:：]/g, "")
    .replace(/%$/, "")
    .replace(/^(?:[一二三四五六七八九十]+、|\d+[.、])/, "")
    .replace(/^其中/, "");
}

/** Matches one label of a pipeline file, `{months}` standing for any printing of the period. */
export type LabelMatcher = (folded: string) => boolean;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Labels come from pipeline files: a few hundred, asked for in every table. */
const compiled = new Map<string, RegExp>();

function remember(key: string, compile: () => RegExp): RegExp {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const pattern = compile();
  compiled.set(key, pattern);
  return pattern;
}

export function matcherOf(labels: readonly string[]): LabelMatcher {
  const whole = remember(`whole ${labels.join("\n")}`, () => {
    const patterns = labels.map((label) =>
      label
        .split("{months}")
        .map((part) => literal(foldLabel(part)))
        .join(MONTHS),
    );
    return new RegExp(`^(?:${patterns.join("|")})$`);
  });
  return (folded) => whole.test(folded);
}

/** `项目名称:甲工程` → 甲工程 for the label 项目名称; null when the text is not that label and a colon. */
export function afterLabel(
  text: string,
  labels: readonly string[],
): { readonly value: string; readonly offset: number } | null {
  if (!/[:：]/.test(text)) return null;
  for (const label of labels) {
    const spaced = remember(`after ${label}`, () => {
      const words = [...label.replace("{months}", "")].map(literal).join("\\s*");
      return new RegExp(`${words}\\s*(?:[（(][^（）()]*[)）])?\\s*[:：]`);
    });
    const match = spaced.exec(text);
    if (match === null) continue;
    const offset = match.index + match[0].length;
    return { value: text.slice(offset), offset };
  }
  return null;
}
