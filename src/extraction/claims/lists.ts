import type { Measure } from "../../domain/claim.ts";
import { add, compare, multiply, powerOfTen, type Rational, rational, ZERO } from "../../domain/rational.ts";
import type { Draft, DraftList } from "./draft.ts";

/** A list being read: what may be its total, and its parts so far. */
export interface Frame {
  /** 分别为 and a colon say that the parts are all there is; 其中 does not. */
  readonly full: boolean;
  /** The figures before the list, in order. */
  readonly heads: readonly Draft[];
  readonly parts: { readonly draft: Draft; readonly separator: string }[];
  /** How many parts the sentence says there are; null when it does not. */
  readonly stated: bigint | null;
  /** How many parts a partition has at least: one after 全部为, two after a mere colon. */
  readonly least: number;
  /** The measure of parts without words of their own when no head has one. */
  readonly fallback: Measure;
  /** A figure of it could not be read: the parts are not all there. */
  broken: boolean;
  /** Opened by a bracket, closed by it. */
  readonly bracketed: boolean;
}

/** The measure that parts without words of their own have: the heads', when they agree or the sums decide. */
export function inheritedMeasure(frame: Frame): Measure | null {
  const silent = frame.parts.map((part) => part.draft).filter((draft) => draft.measure === null);
  const unit = silent[0]?.entry?.unit;
  if (unit === undefined) return null;
  const heads = frame.heads.filter((head) => head.measure !== null && head.entry?.unit.kind === unit.kind);
  const measures = [...new Set(heads.map((head) => head.measure))];
  if (measures.length <= 1) return measures[0] ?? null;
  const sum = sumOf(silent);
  const equal = heads.findLast((head) => compare(baseOf(head), sum) === 0);
  if (equal !== undefined) return equal.measure;
  // 预算80万元，预算下达80万元: one amount said twice is one measure.
  const amounts = new Set(heads.map((head) => `${baseOf(head).n}/${baseOf(head).d}`));
  return amounts.size === 1 ? (measures.at(-1) ?? null) : null;
}

/** The frame's lists: one for each measure that its parts state and its heads total. */
export function closeFrame(frame: Frame): readonly DraftList[] {
  const inherited = inheritedMeasure(frame);
  for (const { draft } of frame.parts) draft.measure ??= inherited ?? "amount";
  const measures = [...new Set(frame.parts.map((part) => part.draft.measure))];
  return measures.flatMap((measure) => listOf(frame, measure) ?? []);
}

function listOf(frame: Frame, measure: Measure | null): DraftList | null {
  const parts = frame.parts.filter(({ draft }) => draft.measure === measure && isAdditive(draft));
  const kind = parts[0]?.draft.entry?.unit.kind;
  const total = frame.heads.findLast((head) => head.measure === measure && head.entry?.unit.kind === kind);
  if (total === undefined || parts.length === 0) return null;
  const sure = surelyParts(parts, total);
  if (sure === null) return null;
  const counted = frame.stated !== null && frame.stated === BigInt(sure.length);
  return { total, parts: sure, partition: !frame.broken && ((frame.full && sure.length >= frame.least) || counted) };
}

const isAdditive = (draft: Draft): boolean =>
  draft.entry !== null && draft.entry.unit.kind !== "rate" && draft.measure !== "change" && draft.measure !== "other";

/**
 * The parts that the list surely has. Where the mark between parts changes (`A a、B b，C c`) it is open whether the list
 * goes on: the sums decide; null when they do not, for a list read wrongly accuses.
 */
function surelyParts(parts: Frame["parts"], total: Draft): readonly Draft[] | null {
  const drafts = parts.map((part) => part.draft);
  const changes = parts.flatMap((part, index) =>
    index > 1 && part.separator !== parts[index - 1]?.separator ? [index] : [],
  );
  if (changes.length === 0) return drafts;
  const candidates = [drafts, ...changes.map((change) => drafts.slice(0, change))];
  return candidates.find((candidate) => compare(sumOf(candidate), baseOf(total)) === 0) ?? null;
}

export const baseOf = (draft: Pick<Draft, "entry">): Rational =>
  draft.entry === null
    ? ZERO
    : multiply(
        rational(draft.entry.number.digits, 10n ** BigInt(draft.entry.number.decimals)),
        powerOfTen(draft.entry.unit.power),
      );

export const sumOf = (drafts: readonly Draft[]): Rational =>
  drafts.reduce((sum, draft) => add(sum, baseOf(draft)), ZERO);
