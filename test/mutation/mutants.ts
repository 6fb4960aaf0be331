import { decimalOf, isNumeric, type NumericFigure } from "../../src/domain/figure.ts";
import type { Box } from "../../src/domain/geometry.ts";
import type { Glyph, Page } from "../../src/domain/page.ts";
import type { Submission } from "../../src/domain/record.ts";

/** The six ways a clerk's hand slips. */
export const CHANGES = ["swapped", "dropped", "last place", "tenfold", "unit slip", "neighbour"] as const;
export type Change = (typeof CHANGES)[number];

/** A printed figure that can be changed, and what it is. */
export interface Target {
  /** `form budget`, `form executionRate`, `prose executed`, `prose count`, … */
  readonly what: string;
  readonly figure: NumericFigure;
  /** Figures of the same kind beside it, of which one could be copied by mistake. */
  readonly neighbour: NumericFigure | null;
}

/** Every fund figure and rate of the forms and lists, and every amount, rate and count of the prose. */
export function targetsOf(submission: Submission): readonly Target[] {
  const forms = submission.projects.flatMap((project) =>
    Object.entries(project.funds).flatMap(([column, figure]) =>
      isNumeric(figure) ? [{ what: `form ${column}`, figure }] : [],
    ),
  );
  const claims = submission.narrative.claims
    .filter((claim) => isNumeric(claim.figure))
    .map((claim) => ({ what: `prose ${claim.measure}`, figure: claim.figure as NumericFigure }));
  return [forms, claims].flatMap((group) =>
    group.map((target, index) => ({ ...target, neighbour: neighbourOf(group, index) })),
  );
}

function neighbourOf(group: readonly { readonly figure: NumericFigure }[], index: number): NumericFigure | null {
  const figure = group[index]?.figure;
  const other = group.slice(index + 1).find((one) => figure !== undefined && one.figure.unit.kind === figure.unit.kind);
  return other?.figure ?? null;
}

/** The changed number as it would be printed; null where the change makes no other number. */
export function changeNumber(target: Target, change: Change): string | null {
  const text = decimalOf(target.figure);
  const changed = apply(text, change, target);
  return changed === null || changed === text || /^0\d/.test(changed) ? null : changed;
}

function apply(text: string, change: Change, { figure, neighbour }: Target): string | null {
  switch (change) {
    case "swapped": {
      const at = [...text].findIndex(
        (digit, index) => /\d/.test(digit) && /\d/.test(text[index + 1] ?? "") && digit !== text[index + 1],
      );
      return at < 0 ? null : `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
    }
    case "dropped": {
      const digits = text.replace(".", "").length;
      return digits < 2 ? null : text.slice(1).replace(/^\./, "0.");
    }
    case "last place": {
      const last = text.at(-1);
      return last === "9" ? `${text.slice(0, -1)}8` : `${text.slice(0, -1)}${BigInt(last ?? "0") + 1n}`;
    }
    case "tenfold": {
      const [whole = "", fraction = ""] = text.split(".");
      return fraction === ""
        ? `${whole}0`
        : `${whole === "0" ? "" : whole}${fraction[0]}.${fraction.slice(1)}0`.replace(/^0(?=\d)/, "");
    }
    case "unit slip": {
      if (figure.unit.kind !== "money") return null;
      const [whole = "", fraction = ""] = text.split(".");
      return `${whole}${fraction.padEnd(4, "0")}`.replace(/^0+(?=\d)/, "");
    }
    case "neighbour":
      return neighbour === null ? null : decimalOf(neighbour);
  }
}

/** The pages with the figure's printed number replaced; null when its glyphs are not found in one run. */
export function reprint(pages: readonly Page[], figure: NumericFigure, number: string): readonly Page[] | null {
  const { page: at, box } = figure.at;
  const page = pages.find((one) => one.number === at);
  if (page === undefined || box === null) return null;
  const inside = page.glyphs.filter((glyph) => isInside(glyph.box, box)).sort((a, b) => a.box[0] - b.box[0]);
  const printed = inside.map((glyph) => glyph.text.normalize("NFKC")).join("");
  const old = decimalOf(figure);
  const from = printed.indexOf(old);
  if (from < 0 || printed.indexOf(old, from + 1) >= 0) return null;
  const run = inside.slice(from, from + old.length);
  const replaced = spread(run, number);
  const glyphs = page.glyphs.flatMap((glyph) => (glyph === run[0] ? replaced : run.includes(glyph) ? [] : [glyph]));
  return pages.map((one) => (one === page ? { ...page, glyphs } : one));
}

const isInside = ([x0, top, x1, bottom]: Box, box: Box): boolean => {
  const x = (x0 + x1) / 2;
  const y = (top + bottom) / 2;
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
};

/** The new characters over the old ones' room: what stands beside them keeps its place. */
function spread(run: readonly Glyph[], number: string): readonly Glyph[] {
  const [first] = run as readonly [Glyph];
  const left = first.box[0];
  const width = ((run.at(-1)?.box[2] ?? first.box[2]) - left) / number.length;
  return [...number].map((text, index) => ({
    ...first,
    text,
    box: [left + index * width, first.box[1], left + (index + 1) * width, first.box[3]] as const,
  }));
}
