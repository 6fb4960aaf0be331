import { SURE } from "../domain/figure.ts";
import type { Message } from "../domain/note.ts";
import type { Doubt } from "../domain/page.ts";
import type { Provenance, Wording } from "../domain/provenance.ts";
import type { Evidence } from "../domain/relation.ts";

/** Why a reading is doubtful, in words. */
export const DOUBTS: Readonly<Record<Doubt, Message>> = {
  unsure: { zh: "字迹难以辨认", en: "its characters are hard to tell" },
  "leading-gap": { zh: "前面可能漏识符号或数字", en: "a sign or digit before it may be lost" },
  "readings-differ": { zh: "两次识别不一致", en: "two readings of it differ" },
  "engines-differ": { zh: "两种识别引擎结果不一致", en: "two engines read it differently" },
  pattern: { zh: "不像该栏应有的内容", en: "it is not of the form its row or column has" },
  "under-seal": { zh: "被印章遮盖", en: "a seal lies over it" },
  "poor-picture": { zh: "此处图像不清", en: "the picture is poor there" },
  "reader-limits": { zh: "所用识别引擎不识此类符号", en: "this engine does not know such signs" },
};

export const isDoubted = (at: Provenance): boolean => at.confidence < SURE;

/** The reading was replaced by another one: what was read first is in {@link Provenance.confirmed}. */
export const isReplaced = (of: Pick<Wording, "text" | "at">): boolean =>
  of.at.confirmed !== undefined && of.at.confirmed.read !== of.text;

/** More than these are no help to somebody who looks at the page anyway. */
const SHOWN = 3;

/** `“83”(第5页)识别存疑:字迹难以辨认,也可能是“88”`. */
export function tellDoubt({ text, at }: Pick<Wording, "text" | "at">): Message {
  const where = at.page === null ? { zh: "", en: "" } : { zh: `(第${at.page}页)`, en: ` (page ${at.page})` };
  if (at.source !== "ocr") {
    return { zh: `“${text}”${where.zh}口径不明`, en: `what “${text}”${where.en} stands for is unclear` };
  }
  const doubts = (at.doubts ?? []).map((doubt) => DOUBTS[doubt]);
  const others = (at.alternatives ?? []).filter((one) => one !== "").slice(0, SHOWN);
  const zh = [doubts.map((one) => one.zh).join("、"), others.length > 0 ? `也可能是${quote(others, "、")}` : ""];
  const en = [doubts.map((one) => one.en).join(", "), others.length > 0 ? `it may be ${quote(others, " or ")}` : ""];
  return {
    zh: `“${text}”${where.zh}识别存疑${zh.some((one) => one !== "") ? `:${zh.filter((one) => one !== "").join(",")}` : ""}`,
    en: `“${text}”${where.en} was read in doubt${en.some((one) => one !== "") ? `: ${en.filter((one) => one !== "").join(", ")}` : ""}`,
  };
}

export const quote = (texts: readonly string[], between: string): string =>
  texts.map((text) => `“${text}”`).join(between);

/** Why a relation over doubtful operands is undecided: each of them once, and what is doubtful about it. */
export function whyUndecided(evidence: readonly Evidence[]): Message {
  const doubtful = [...new Map(evidence.filter(({ at }) => isDoubted(at)).map((one) => [one.at, one])).values()];
  const told = doubtful.slice(0, SHOWN).map(tellDoubt);
  const more = doubtful.length - told.length;
  return {
    zh: `${told.map((one) => one.zh).join(";")}${more > 0 ? `;另有${more}处存疑` : ""};请先核对原件`,
    en: `${told.map((one) => one.en).join("; ")}${more > 0 ? `; and ${more} more` : ""}; check the original first`,
  };
}
