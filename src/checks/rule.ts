import type { Message } from "../domain/note.ts";
import type { Pipeline } from "../domain/pipeline.ts";
import type { Project, Submission } from "../domain/record.ts";
import type { ComputedValue, Evidence, Outcome, Severity, StatedValue, Verdict } from "../domain/relation.ts";
import type { CheckInfo } from "../domain/report.ts";
import type { Equation } from "./comparison.ts";
import type { Readings } from "./confirm/confirm.ts";
import type { Example } from "./example.ts";

/** One relation as its rule sees it; the engine adds whose it is. */
export interface Draft {
  readonly outcome: Outcome;
  readonly message: Message;
  readonly why?: Message;
  readonly stated?: StatedValue | null;
  readonly computed?: ComputedValue | null;
  readonly difference?: string | null;
  readonly evidence: readonly Evidence[];
  /** Differs from the rule's own where the catalogue grades one check twice. */
  readonly severity?: Severity;
  readonly verdict?: Verdict;
  /** The form it is about, for rules over the whole submission. */
  readonly project?: Project | null;
  /** The arithmetic behind it: lets one fault be told from what follows of it. */
  readonly equation?: Equation;
  /** It hangs on an ambiguous match. */
  readonly ambiguous?: boolean;
  /** It speaks of the doubt, or of ink, itself: doubtful operands leave it decided, and what it tells wants a look. */
  readonly onReading?: boolean;
}

export interface SubmissionScope {
  readonly submission: Submission;
  readonly pipeline: Pipeline;
  /** What the report's arithmetic says of its doubtful readings; absent before that was asked. */
  readonly readings?: Readings;
}
export interface ProjectScope extends SubmissionScope {
  readonly project: Project;
}
export interface BatchScope {
  readonly submissions: readonly Submission[];
  readonly documents: readonly {
    readonly path: string;
    readonly sha256: string | null;
    readonly duplicateOf: string | null;
  }[];
}

interface Common extends Omit<CheckInfo, "appliesTo"> {
  /** What a report must state for the check to run, told when it is skipped. */
  readonly needs: Message;
  /** Its faults rest on what is not there: on a picture that may be what was not recognised, and wants a look. */
  readonly onAbsence?: true;
  /** Set where breaks of one report are told as one finding: the sentence for `count` of them. */
  readonly gather?: (count: number) => Message;
  readonly examples: {
    readonly holds: readonly Example[];
    readonly breaks: readonly Example[];
    readonly undecided?: readonly Example[];
  };
}

export type ProjectRule = Common & {
  readonly appliesTo: "project";
  readonly relate: (scope: ProjectScope) => Iterable<Draft>;
};
export type SubmissionRule = Common & {
  readonly appliesTo: "submission";
  readonly relate: (scope: SubmissionScope) => Iterable<Draft>;
};
/** Over all reports of a run; each draft says whose document it is told of. */
export type BatchRule = Common & {
  readonly appliesTo: "batch";
  readonly relate: (scope: BatchScope) => Iterable<Draft & { readonly document: string }>;
};
export type Rule = ProjectRule | SubmissionRule | BatchRule;

export const defineRule = <R extends Rule>(rule: R): R => rule;

/** The tolerances rules choose from, in words. */
export const TOLERANCE = {
  printed: {
    zh: "按打印精度:两侧数值区间不相交才算不符",
    en: "printed precision: the two sides break only when their ranges do not meet",
  },
  exact: { zh: "必须完全一致", en: "exact" },
  policy: { zh: "按业务配置中的阈值", en: "the thresholds of the pipeline file" },
} as const satisfies Record<string, Message>;
