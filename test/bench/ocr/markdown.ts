/** A Markdown table; numbers stand right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const rule = line(headings.map((_, i) => (typeof rows[0]?.[i] === "number" || i > 0 ? "---:" : "---")));
  return [line(headings), rule, ...rows.map(line)].join("\n");
}

/** `12/13 92.3%`; a dash where there is nothing to count. */
export const share = (part: number, whole: number, decimals = 1): string =>
  whole === 0 ? "–" : `${part}/${whole} ${((100 * part) / whole).toFixed(decimals)}%`;

export const seconds = (value: number | null): string => (value === null ? "–" : value.toFixed(2));
