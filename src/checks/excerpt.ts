import { unionOf } from "../domain/geometry.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Wording } from "../domain/provenance.ts";

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
    const places = paragraph.places.slice(match.index, match.index + match[0].length);
    const page = places[0]?.page ?? paragraph.page;
    const box = unionOf(places.filter((place) => place.page === page).map((place) => place.box)) ?? paragraph.box;
    const at = { document, page, box, cell: null, source: "text" as const, confidence: 1, context: paragraph.text };
    return [{ paragraph: index, wording: { text, at } }];
  });
}
