import type { Claim, OtherNumber } from "../../domain/claim.ts";
import type * as contract from "../../domain/contract.ts";
import { decimalOf, isNumeric } from "../../domain/figure.ts";
import type { ClaimMatch } from "../../domain/record.ts";
import { bboxOf } from "./figure.ts";
import { confidenceJson, readingJson } from "./provenance.ts";

/** A claim as it leaves; `match` is null where it is told of no one project. */
export function claimJson(claim: Claim, match: ClaimMatch | null): contract.Claim {
  const { figure } = claim;
  return {
    subject: claim.subject,
    measure: claim.measure,
    value: isNumeric(figure) ? decimalOf(figure) : null,
    unit: figure.unit.name,
    sentence: claim.sentence,
    page: figure.at.page,
    bbox: figure.at.box === null ? null : bboxOf(figure.at.box),
    indicator: claim.indicator,
    term: claim.term,
    counted: claim.counted,
    op: figure.op,
    hedge: figure.hedge,
    text: figure.text,
    period: claim.period,
    item: claim.item === null ? null : { number: claim.item.number, title: claim.item.title },
    project: match?.project ?? null,
    indicatorRow: match?.indicator ?? null,
    source: figure.at.source,
    confidence: confidenceJson(figure.at.confidence),
    ...readingJson(figure.at),
  };
}

export const otherNumberJson = (other: OtherNumber): contract.Submission["otherNumbers"][number] => ({
  kind: other.kind,
  text: other.text,
  paragraph: other.paragraph,
  offset: other.offset,
});
