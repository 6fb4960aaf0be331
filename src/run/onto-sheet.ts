import type { Box } from "../domain/geometry.ts";
import type { Page } from "../domain/page.ts";
import type { Projection } from "../domain/picture.ts";

/**
 * `value` with every box on the sheet as it lies in the file: a scanned page was straightened to be read, and people
 * are shown the page as it is. A box belongs to the `page` of the object it is in; pages read as they lie stay.
 */
export function ontoSheet<T>(value: T, pages: readonly Pick<Page, "number" | "onSheet">[]): T {
  const projections = new Map(
    pages.flatMap(({ number, onSheet }) => (onSheet === undefined ? [] : [[number, onSheet] as const])),
  );
  return projections.size === 0 ? value : (place(value, projections, new Map()) as T);
}

function place(value: unknown, projections: ReadonlyMap<number, Projection>, done: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  const known = done.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    done.set(value, items);
    for (const item of value) items.push(place(item, projections, done));
    return items;
  }
  const copy: Record<string, unknown> = {};
  done.set(value, copy);
  const page = "page" in value && typeof value.page === "number" ? projections.get(value.page) : undefined;
  for (const [key, own] of Object.entries(value))
    copy[key] = page !== undefined && isBox(key, own) ? around(own, page) : place(own, projections, done);
  return copy;
}

const isBox = (key: string, value: unknown): value is Box =>
  (key === "box" || key === "textBox") && Array.isArray(value) && value.length === 4;

/** The smallest upright box around where its corners come to lie. */
function around([x0, top, x1, bottom]: Box, m: Projection): Box {
  const corners = [at(x0, top, m), at(x1, top, m), at(x0, bottom, m), at(x1, bottom, m)] as const;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function at(x: number, y: number, m: Projection): readonly [number, number] {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}
