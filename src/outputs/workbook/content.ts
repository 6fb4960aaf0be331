import type { Crop } from "../../domain/review.ts";

/** How a cell's words are coloured. */
export type Tone = "error" | "warning" | "notice" | "good" | "muted" | "link";

/** A file to open, and what is shown while the pointer rests on the cell. */
export interface Link {
  readonly target: string;
  readonly tip: string;
}

/** What stands in one cell. A document's words are always `text`: nothing printed in a report ever becomes a formula. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly tone?: Tone; readonly link?: Link }
  | { readonly kind: "number"; readonly value: number; readonly format: string; readonly tone?: Tone }
  | { readonly kind: "formula"; readonly formula: string; readonly result: number | ""; readonly format: string }
  | { readonly kind: "picture"; readonly picture: Crop };

export const BLANK: Content = { kind: "blank" };

/** A text cell; null and empty text are a blank one. */
export function text(words: string | null | undefined, tone?: Tone): Content {
  if (words === null || words === undefined || words === "") return BLANK;
  return tone === undefined ? { kind: "text", text: words } : { kind: "text", text: words, tone };
}

/** Longer targets make Excel call the whole book damaged. */
const LONGEST_LINK = 2000;

/** A text cell that opens a file; without a target, or with one too long, the words alone. */
export const linkTo = (words: string, target: string | null, tip = words): Content =>
  target === null || target.length > LONGEST_LINK
    ? text(words)
    : { kind: "text", text: words, tone: "link", link: { target, tip } };

export const whole = (value: number, tone?: Tone): Content =>
  tone === undefined ? { kind: "number", value, format: "#,##0" } : { kind: "number", value, format: "#,##0", tone };

export const formula = (expression: string, result: number | "", format: string): Content => ({
  kind: "formula",
  formula: expression,
  result,
  format,
});

/** A double holds every decimal of 15 significant digits, and gives it back unchanged (IEEE 754). */
const SIGNIFICANT_DIGITS = 15;

/** The decimal as a number cell, exactly; one with more digits than a double keeps stays text. */
export function decimal(value: string, format: string, tone?: Tone): Content {
  const digits = value.replace(/^-/, "").replace(".", "").replace(/^0+/, "");
  const significant = value.includes(".") ? digits.replace(/0+$/, "") : digits;
  if (significant.length > SIGNIFICANT_DIGITS) return text(value, tone);
  const number = Number(value);
  return tone === undefined
    ? { kind: "number", value: number, format }
    : { kind: "number", value: number, format, tone };
}
