import type { Paragraph } from "../../../src/domain/paragraph.ts";

/** A paragraph on page 1 whose characters stand side by side, 10 points each. */
export function paragraphOf(text: string, more: Partial<Paragraph> = {}): Paragraph {
  const places = [...Array(text.length).keys()].map((at) => ({
    page: 1,
    box: [at * 10, 0, at * 10 + 10, 12] as const,
  }));
  return { page: 1, box: [0, 0, text.length * 10, 12], text, places, level: 0, number: null, role: "body", ...more };
}

/** `3. 设备购置`: a heading of the numbering `1.`. */
export const itemHeading = (number: number, title: string): Paragraph =>
  paragraphOf(`${number}. ${title}`, { role: "heading", level: 3, number });
