import type { Figure } from "./figure.ts";

/** What a claim states of its subject. */
export type Measure =
  | "budget"
  | "executed"
  | "executionRate"
  | "carryover"
  | "balance"
  | "forecast"
  | "forecastRate"
  | "approvalRate"
  | "count"
  | "target"
  | "actual"
  | "change"
  | "share"
  | "amount"
  | "other";

/** A figure stated in a sentence. */
export interface Claim {
  /** What it is said of, as printed: `专项资金`, a project's name. Empty when the sentence names nothing. */
  readonly subject: string;
  /** The indicator of that subject it is said of; null for the subject itself. */
  readonly indicator: string | null;
  readonly measure: Measure;
  /** The measure's word as printed: `预算下达`, `年初指标值`; empty where it is only implied. */
  readonly term: string;
  /** For `count`: the thing counted: `专项资金`, `一级指标`. */
  readonly counted: string | null;
  /** `number` is null for a qualitative statement (`至监控节点暂未完成`), its wording then is `text`. */
  readonly figure: Figure;
  /** The part of the year or years it speaks of, as printed: `截至10月底`, `2022年`; null when the document's own. */
  readonly period: string | null;
  /** The number of the numbered item (`3.`) it stands under, and that item's title; null outside of items. */
  readonly item: { readonly number: number; readonly title: string } | null;
  /** Index into the document's paragraphs. */
  readonly paragraph: number;
  /** Verbatim, without line breaks. */
  readonly sentence: string;
  /** Index of the sentence within its paragraph, from 0. */
  readonly sentenceIndex: number;
}

/**
 * Claims that one sentence joins into a total and its parts: `共计T万元，其中：A a万元、B b万元`.
 * `partition`: the sentence says the parts are all there is (分别为, 合计, 共计), so they add up;
 * otherwise (其中, with no more said) they are part of the total.
 */
export interface ClaimList {
  /** Index of the total among the claims; null for a list without one. */
  readonly total: number | null;
  /** Indices of the parts, in order. */
  readonly parts: readonly number[];
  readonly partition: boolean;
}

/** A numeral of the prose that is no figure: year, month, date, item number, document number, phone, name part. */
export interface OtherNumber {
  readonly kind:
    | "year"
    | "month"
    | "date"
    | "ordinal"
    | "item"
    | "document-number"
    | "phone"
    | "name"
    | "clock"
    | "other";
  readonly text: string;
  readonly paragraph: number;
  /** Offset of its first character in the paragraph's text. */
  readonly offset: number;
}

/** All that the prose of one document states in numbers. */
export interface Narrative {
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
  readonly others: readonly OtherNumber[];
}
