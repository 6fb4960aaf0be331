/** A cell as an HTML table states it; row and column numbers count from 0, both ends included. */
export interface StatedCell {
  readonly r0: number;
  readonly c0: number;
  readonly r1: number;
  readonly c1: number;
  readonly text: string;
}

/** The cells of each `<table>` of `html`, spans resolved to places; row, then column order. */
export function gridsOfHtml(html: string): readonly (readonly StatedCell[])[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => gridOf(table));
}

function gridOf(table: string): readonly StatedCell[] {
  const cells: StatedCell[] = [];
  const taken = new Set<string>();
  [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].forEach(([row], r0) => {
    let c0 = 0;
    for (const [, attributes = "", content = ""] of row.matchAll(/<td([^>]*)>([\s\S]*?)<\/td>/g)) {
      while (taken.has(`${r0} ${c0}`)) c0++;
      const r1 = r0 + span(attributes, "rowspan") - 1;
      const c1 = c0 + span(attributes, "colspan") - 1;
      for (let r = r0; r <= r1; r++) for (let c = c0; c <= c1; c++) taken.add(`${r} ${c}`);
      cells.push({ r0, c0, r1, c1, text: textOf(content) });
    }
  });
  return cells;
}

const span = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);

const textOf = (content: string): string =>
  content
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
