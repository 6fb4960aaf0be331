import type { Claim, Measure } from "../../domain/claim.ts";
import type { Entry } from "../../domain/entry.ts";
import type { Paragraph } from "../../domain/paragraph.ts";
import type { Item } from "./items.ts";
import type { Numeral } from "./numerals.ts";
import type { PrintedText } from "./printed-text.ts";
import type { Sentence } from "./sentences.ts";

/** One paragraph as it is being read. All offsets count in `printed.text`. */
export interface Reading {
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly printed: PrintedText;
  readonly numerals: readonly Numeral[];
  readonly sentences: readonly Sentence[];
  /** Where clauses break; see {@link clauseMarks}. */
  readonly marks: readonly number[];
}

/** A claim before its figure has a place; its figure is printed at `[start, end)`. */
export interface Draft {
  readonly subject: string;
  readonly indicator: string | null;
  /** Null while a list is open: its parts are measured as its total turns out to be. */
  measure: Measure | null;
  readonly term: string;
  readonly counted: string | null;
  readonly period: string | null;
  readonly item: Claim["item"];
  readonly start: number;
  readonly end: number;
  /** Null for a wording that is no number. */
  readonly entry: Entry | null;
}

/** A list of drafts, still by reference. */
export interface DraftList {
  readonly total: Draft | null;
  readonly parts: readonly Draft[];
  readonly partition: boolean;
}

/** What an elliptical sentence speaks of: the item it stands under. */
export interface Scope {
  readonly item: Item | null;
  /** The project that item names; empty outside of items. */
  readonly subject: string;
}
