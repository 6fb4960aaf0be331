import type * as contract from "../../domain/contract.ts";
import type { Doubt } from "../../domain/page.ts";
import type { Confirmation, Provenance } from "../../domain/provenance.ts";

/** To a thousandth, never more than it was: 0.8996 must not pass for 0.9. */
export const confidenceJson = (confidence: number): number => Math.floor(confidence * 1000 + ROUNDING) / 1000;
/** What 0.57 × 1000 is short of 570 in doubles, and more. */
const ROUNDING = 1e-9;

/** Of a reading from a picture. */
interface Reading {
  readonly alternatives?: readonly string[];
  readonly doubts?: readonly Doubt[];
  readonly confirmed?: Confirmation;
}

/** What else a reading may be and why; nothing where there is nothing to say. */
export const doubtJson = ({ alternatives = [], doubts = [] }: Reading): contract.Reading => ({
  ...(alternatives.length === 0 ? {} : { alternatives: [...alternatives] }),
  ...(doubts.length === 0 ? {} : { doubts: [...doubts] }),
});

/** {@link doubtJson}, and the arithmetic that settled it. */
export const readingJson = (at: Provenance): contract.ConfirmedReading => ({
  ...doubtJson(at),
  ...(at.confirmed === undefined ? {} : { confirmed: confirmationJson(at.confirmed) }),
});

const confirmationJson = ({ read, check, formula }: Confirmation): Confirmation => ({ read, check, formula });
