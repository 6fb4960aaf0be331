import type { Paragraph } from "../domain/paragraph.ts";
import type { Wording } from "../domain/provenance.ts";
import { placeIn } from "../normalisation/reading.ts";

/** A sentence of the prose, with its place. */
export interface Excerpt {
  /** Index into the document's paragraphs. */
  readonly paragraph: number;
  readonly wording: Wording;
}

/** The sentences of one paragraph, verbatim; the box is that of its characters on the page where it begins. */
export function excerptsOf(paragraph: Paragraph, index: number, document: string): readonly Excerpt[] {
  return [...paragraph.text.matchAll(/[^。！？!?；;]+[。！？!?；;]?/g)].flatMap((match) => {
    const text = match[0].trim();
    if (text === "") return [];
    const start = match.index + match[0].indexOf(text);
    return [{ paragraph: index, wording: { text, at: placeIn(paragraph, start, text.length, document) } }];
  });
}
