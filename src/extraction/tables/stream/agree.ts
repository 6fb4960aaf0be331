import type { PageTable } from "../fill.ts";
import type { GrowingTable } from "../stitch.ts";

/** Columns of one table begin and end this near on two pages, in points: what stands in them differs. */
const NEAR = 24;

/**
 * `part` on the columns of `table`: as many, and each cut between what the table's own neighbouring cuts leave.
 * Null when the columns are others.
 */
export function onColumnsOf(table: GrowingTable, part: PageTable): PageTable | null {
  if (table.xs.length !== part.xs.length) return null;
  const agrees = part.xs.slice(1, -1).every((cut, i) => {
    const [before, own, after] = [table.xs[i] ?? 0, table.xs[i + 1] ?? 0, table.xs[i + 2] ?? 0];
    return Math.abs(cut - own) <= Math.min(NEAR, (own - before) / 2, (after - own) / 2);
  });
  return agrees ? { ...part, xs: table.xs } : null;
}
