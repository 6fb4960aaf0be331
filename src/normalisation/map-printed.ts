import type { Figure } from "../domain/figure.ts";
import type { Wording } from "../domain/provenance.ts";

/** What to put in the place of a figure or a wording; the same one to leave it. */
export interface Change {
  readonly figure?: (figure: Figure) => Figure;
  readonly wording?: (wording: Wording) => Wording;
}

/**
 * Records (a report, a form, a list) with their figures and wordings changed, everything else the same. What is one
 * object in several places (a field and the name it is) stays one; what does not change keeps its objects.
 */
export function mapPrinted<T extends object>(records: T, change: Change): T {
  const seen = new Map<object, object>();
  const map = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    const mapped = mapObject(value, change, map);
    seen.set(value, mapped);
    return mapped;
  };
  return map(records) as T;
}

/** Every figure and wording of some records, each once, in their order. */
export function printedIn(records: object): {
  readonly figures: readonly Figure[];
  readonly wordings: readonly Wording[];
} {
  const figures = new Set<Figure>();
  const wordings = new Set<Wording>();
  mapPrinted(records, {
    figure: (one) => {
      figures.add(one);
      return one;
    },
    wording: (one) => {
      wordings.add(one);
      return one;
    },
  });
  return { figures: [...figures], wordings: [...wordings] };
}

function mapObject(value: object, { figure, wording }: Change, map: (value: unknown) => unknown): object {
  if (isFigure(value)) return figure?.(value) ?? value;
  if (isWording(value)) return wording?.(value) ?? value;
  // The characters of the prose have places of their own, thousands of them, and hold no records.
  if (isParagraph(value)) return value;
  if (!Array.isArray(value)) return mapEntries(value, map);
  const mapped = value.map(map);
  return mapped.every((one, index) => one === value[index]) ? value : mapped;
}

function mapEntries(value: object, map: (value: unknown) => unknown): object {
  const entries = Object.entries(value).map(([key, one]) => [key, map(one)] as const);
  return entries.every(([key, one]) => one === (value as Record<string, unknown>)[key])
    ? value
    : Object.fromEntries(entries);
}

/** Records are plain data: whatever has a place is a figure when it has a precision, a wording else. */
const isFigure = (value: object): value is Figure => "at" in value && "precision" in value;
const isWording = (value: object): value is Wording => "at" in value && "text" in value;
const isParagraph = (value: object): boolean => "places" in value && "role" in value;
