/** `3`, `14-29`: the pages in order, each once, those that follow each other as one. */
export function spansOf(pages: readonly number[]): readonly string[] {
  const spans: [first: number, last: number][] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else spans.push([page, page]);
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
}
