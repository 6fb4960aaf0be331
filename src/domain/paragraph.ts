import type { Box } from "./geometry.ts";
import type { Sureness } from "./layout.ts";

/** The place of one code unit of a paragraph's text. */
export interface CharacterPlace {
  readonly page: number;
  readonly box: Box;
  /** Read from a picture; absent: certain. */
  readonly sureness?: Sureness;
}

/** A paragraph or heading, joined over line and page breaks. */
export interface Paragraph {
  readonly page: number;
  /** On its first page. */
  readonly box: Box;
  /** Ideographs unified, soft line breaks gone. */
  readonly text: string;
  /** One for each code unit of `text`. */
  readonly places: readonly CharacterPlace[];
  /** 0 for a paragraph; for headings 1 一、 2 （一） 3 1. 4 （1）. A title without a number is 1 and has no `number`. */
  readonly level: number;
  /** A numbered heading's number: 3 for `三、`, `（三）` and `3.`. */
  readonly number: number | null;
  /** `title`: the document's or a form's own centred title line. `caption`: a line that belongs to the table after or before it. */
  readonly role: "title" | "heading" | "body" | "caption";
}

/** Printed, and neither table nor paragraph: running heads, page numbers, stray marks. */
export interface Leftover {
  readonly page: number;
  readonly box: Box;
  readonly text: string;
  readonly why: "page-number" | "running-head" | "watermark" | "stray";
}
