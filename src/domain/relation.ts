import type { Message } from "./note.ts";
import type { Provenance } from "./provenance.ts";

export type Kind =
  | "sum"
  | "rate"
  | "count"
  | "difference"
  | "tie-out"
  | "forecast"
  | "status"
  | "name"
  | "format"
  | "ledger"
  | "roster"
  | "duplicate";
export type Severity = "error" | "warning" | "notice";
/** `scope`: two definitions (口径). `rule`: no arithmetic in it. */
export type Verdict = "inconsistent" | "rounding" | "scope" | "rule";

/**
 * `rounding`: consistent but not exact (尾差). `undecided`: an operand was not read, or read in doubt.
 * `skipped`: the report does not state what the check needs; `why` says what.
 */
export type Outcome = "holds" | "rounding" | "breaks" | "undecided" | "skipped";

/** One operand, where it is printed, and what it is in the relation. */
export interface Evidence {
  /** `stated`, `addend`, `numerator`, `denominator`, `table`, `narrative`, … */
  readonly role: string;
  readonly text: string;
  readonly at: Provenance;
}

/** A value as printed or computed; decimal string, never a float. `value` is null for wordings. */
export interface StatedValue {
  readonly text: string;
  readonly value: string | null;
  readonly unit: string;
}
export interface ComputedValue {
  readonly value: string | null;
  readonly unit: string;
  /** `13.22 + 57.29 + …` */
  readonly formula: string;
}

/** One relation of one report, evaluated. A pass is as checkable as a fault. */
export interface Relation {
  readonly check: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** For `undecided` and `skipped`: the reason; null else. */
  readonly why: Message | null;
  readonly document: string;
  readonly department: string | null;
  readonly county: string | null;
  readonly project: string | null;
  /** What is wrong, or what agrees, in a sentence. */
  readonly message: Message;
  readonly stated: StatedValue | null;
  readonly computed: ComputedValue | null;
  /** stated − computed in stated's unit; null where it has no meaning. */
  readonly difference: string | null;
  readonly evidence: readonly Evidence[];
  /** The finding that tells it; null unless it breaks or rounds. */
  readonly finding: string | null;
}

export interface Diagnosis {
  readonly cause: string;
  readonly detail: Message;
  /** Indices into the finding's evidence. */
  readonly suspects: readonly number[];
}

/** One fault, told once. */
export interface Finding {
  /** Stable across runs while the underlying facts are the same. */
  readonly id: string;
  readonly check: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** `needs-review`: it hangs on a doubtful reading or an ambiguous match. */
  readonly confidence: "certain" | "needs-review";
  readonly document: string;
  readonly department: string | null;
  readonly county: string | null;
  readonly project: string | null;
  readonly message: Message;
  readonly stated: StatedValue | null;
  readonly computed: ComputedValue | null;
  readonly difference: string | null;
  readonly diagnosis: Diagnosis | null;
  readonly evidence: readonly Evidence[];
  /** What else broke through the same fault: told here and nowhere else. */
  readonly consequences: readonly {
    readonly check: string;
    readonly project: string | null;
    readonly message: Message;
  }[];
}
