const FULL: Readonly<Record<string, string>> = { ",": "，", ":": "：", ";": "；", "!": "！", "?": "？" };
const HAN = "[\\p{Script=Han}，。：；！？、“”（）《》〔〕【】]";

/** A mark beside an ideograph, and not between digits (`1,234`, `10:30`). */
const MARK = new RegExp(`(?<=${HAN})[,:;!?]|(?<!\\d)[,:;!?](?=${HAN})|(?<=[\\d%万元])[,;](?=${HAN})`, "gu");
/** Brackets around or after ideographs. */
const BRACKETS = new RegExp(`(?<=${HAN})\\(([^()]*)\\)|\\(([^()]*${HAN}[^()]*)\\)`, "gu");

/** Our own Chinese as it is printed: marks among ideographs take the full width. A document's words never come here. */
export const typeset = (words: string): string =>
  words
    .replace(BRACKETS, (_, after: string | undefined, around: string | undefined) => `（${after ?? around ?? ""}）`)
    .replace(MARK, (mark) => FULL[mark] ?? mark);
