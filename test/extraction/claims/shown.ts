import type { Claim, ClaimList, Narrative } from "../../../src/domain/claim.ts";
import { decimalOf, isNumeric } from "../../../src/domain/figure.ts";
import { readNarrative } from "../../../src/extraction/claims/read-narrative.ts";
import { itemHeading, paragraphOf } from "./paragraphs.ts";

const HEDGES = { about: "约", nearly: "近", over: "超", under: "不足" } as const;

/** A claim on one line: `subject·indicator measure counted ≥95 % @period`; a wording stands in quotes. */
export function shownClaim(claim: Claim): string {
  const { figure } = claim;
  const sign = figure.op ?? (figure.hedge === null ? "" : HEDGES[figure.hedge]);
  const value = isNumeric(figure) ? `${sign}${decimalOf(figure)} ${figure.unit.name}`.trim() : `「${figure.text}」`;
  const subject = claim.indicator === null ? claim.subject : `${claim.subject}·${claim.indicator}`;
  const parts = [subject === "" ? "-" : subject, claim.measure, claim.counted, value];
  const period = claim.period === null ? "" : ` @${claim.period}`;
  return parts.filter((part) => part !== null).join(" ") + period;
}

/** `0=1+2` for a total and the parts that make it up, `0>1+2` for some of its parts, `?=1+2` without a total. */
export const shownList = (list: ClaimList): string =>
  `${list.total ?? "?"}${list.partition ? "=" : ">"}${list.parts.join("+")}`;

/** Reads one paragraph, below the heading `1. item` if there is one. */
export const narrate = (text: string, item: string | null): Narrative =>
  readNarrative(item === null ? [paragraphOf(text)] : [itemHeading(1, item), paragraphOf(text)], "report.pdf").value;
