import type { Claim, Narrative } from "./claim.ts";
import type { Figure } from "./figure.ts";
import type { Box } from "./geometry.ts";
import type { Paragraph } from "./paragraph.ts";
import type { Wording } from "./provenance.ts";
import type { Unit } from "./unit.ts";

/** `none`: the form has lights and none is ticked. */
export type Light = "red" | "yellow" | "green" | "blue" | "none";

/** The amounts of one row of a fund block, in the form's unit; rates in %. Null: blank or not in the form. */
export interface Funds {
  readonly budget: Figure | null;
  readonly adjusted: Figure | null;
  readonly executed: Figure | null;
  readonly executionRate: Figure | null;
  /** Expected for the whole year. */
  readonly forecast: Figure | null;
  readonly forecastRate: Figure | null;
  /** Not executed yet, or left over. */
  readonly balance: Figure | null;
}

export type FundColumn = keyof Funds;

/** One row of a fund block that has several: `total` is the project's, the others its parts. */
export interface FundRow {
  readonly key: "total" | "fiscal" | "other" | "carriedIn";
  readonly label: Wording;
  readonly funds: Funds;
}

export interface Indicator {
  /** Its place in the form, from 0. */
  readonly row: number;
  readonly level1: Wording | null;
  readonly level2: Wording | null;
  readonly level3: Wording | null;
  readonly target: Figure | null;
  readonly actual: Figure | null;
  readonly forecast: Figure | null;
  /** 完成目标可能性: 确定能, 有可能, 不可能. */
  readonly possibility: Wording | null;
  readonly reason: Wording | null;
  readonly light: Light | null;
  /** The cell that shows it; absent or null when the form has none, or it is blank. */
  readonly lightWording?: Wording | null;
}

/** The warning light of a form and where its boxes stand. */
export interface StatedLight {
  readonly light: Light;
  readonly wording: Wording;
}

/** One form: one project. */
export interface Project {
  /** Its place among the document's forms, from 1. */
  readonly number: number;
  readonly name: Wording | null;
  readonly lead: Wording | null;
  readonly contact: Wording | null;
  readonly phone: Wording | null;
  readonly duration: Wording | null;
  readonly funds: Funds;
  readonly fundRows: readonly FundRow[];
  readonly light: StatedLight | null;
  readonly progress: Wording | null;
  readonly goal: {
    readonly expected: Wording | null;
    readonly actual: Wording | null;
    readonly forecast: Wording | null;
  };
  readonly indicators: readonly Indicator[];
  readonly deviation: Wording | null;
  readonly measures: Wording | null;
  readonly signedBy: Wording | null;
  readonly preparedBy: Wording | null;
  readonly preparedOn: Wording | null;
  /** Every field of the pipeline's form by its key, with the cell's or line's words; null: the form has it blank. */
  readonly fields: Readonly<Record<string, Wording | null>>;
  readonly form: {
    /** The pipeline's name for it. */
    readonly name: string;
    readonly title: Wording | null;
    readonly period: Period | null;
    readonly unit: Unit;
    readonly pages: readonly number[];
    readonly page: number;
    readonly box: Box;
    /** `ocr`: read from a picture, where what seems blank may be what was not recognised. Absent: `text`. */
    readonly source?: "text" | "ocr";
    /** Fund columns this form prints, blank or not: the others cannot be asked for. */
    readonly columns: readonly FundColumn[];
    /** Indicator columns it prints. */
    readonly indicatorColumns: readonly string[];
  };
}

/** A table that lists projects with their funds, a row each. */
export interface FundList {
  readonly rows: readonly FundListRow[];
  /** The row that says it is the total; null when none does. */
  readonly total: FundListRow | null;
  readonly columns: readonly FundColumn[];
  readonly unit: Unit;
  readonly page: number;
  readonly box: Box;
}

export interface FundListRow {
  readonly name: Wording;
  /** {@link Project.number} of the form of that name; null when there is none. */
  readonly project: number | null;
  readonly funds: Funds;
}

/** A place where the report asks for a seal or a signature. */
export interface Signing {
  readonly kind: "seal" | "signature";
  /** `单位负责人（签字）`, as printed. */
  readonly label: Wording;
  /** {@link Project.number} of the form on that page; null outside of forms. */
  readonly project: number | null;
  /** `missing`: its page was read from a picture, and no ink answers. `unknown`: a printed page does not show. */
  readonly state: "present" | "missing" | "unknown";
}

/** Months, both ends included: `2022-01` to `2022-10`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A numbered item of the narrative and the form it is told of. */
export interface NarrativeItem {
  readonly number: number;
  readonly title: Wording;
  /** {@link Project.number}; null when no form fits. */
  readonly project: number | null;
  /** Why it was matched: `name`, `number and name`, `figures`, …; empty when not. */
  readonly by: string;
  /** 0 to 1, of the two names. */
  readonly similarity: number;
}

/** What a claim is about: its form, and the indicator there. */
export interface ClaimMatch {
  readonly project: number | null;
  /** {@link Indicator.row} in that project. */
  readonly indicator: number | null;
  readonly by: string;
  readonly similarity: number;
}

/** Several projects the narrative counts or totals under one name: `专项资金16个`. */
export interface Group {
  readonly name: string;
  /** The claims that total or count it, by index. */
  readonly claims: readonly number[];
  /** {@link Project.number} of each member, when a list names them and each was matched; else null. */
  readonly projects: readonly number[] | null;
  /** Why these are its members. */
  readonly by: string;
}

/** Where a fact about the document was taken from. */
export interface Sourced<T> {
  readonly value: T;
  readonly wording: Wording | null;
  readonly from: "cover" | "title" | "form" | "file-name" | "folder" | "roster" | "prose";
}

/** One report as records: its forms, its prose in claims, and how they are joined. */
export interface Submission {
  readonly document: string;
  readonly pipeline: string;
  readonly department: Sourced<string> | null;
  readonly county: Sourced<string> | null;
  readonly title: Wording | null;
  readonly year: Sourced<number> | null;
  readonly period: Sourced<Period> | null;
  readonly unit: Unit;
  readonly projects: readonly Project[];
  readonly fundLists: readonly FundList[];
  readonly paragraphs: readonly Paragraph[];
  readonly narrative: Narrative;
  readonly items: readonly NarrativeItem[];
  /** One for each claim; null for claims about no one project. */
  readonly matches: readonly (ClaimMatch | null)[];
  readonly groups: readonly Group[];
  /** Absent: none is asked for, or nobody looked. */
  readonly signings?: readonly Signing[];
}

export type { Claim };
