import { type Box, unionOf } from "../domain/geometry.ts";
import type { Mark } from "../domain/page.ts";
import type { Paragraph } from "../domain/paragraph.ts";
import type { Provenance, Wording } from "../domain/provenance.ts";
import type { Project, Signing } from "../domain/record.ts";
import type { Extract } from "../domain/report.ts";
import type { Cell, Table } from "../domain/table.ts";
import { gridOf } from "./grid.ts";
import { placeIn, readingOfCell } from "./reading.ts";

/** A word that asks for a seal or a signature, in brackets after whose it is: 填报单位：某局（盖章）, 单位负责人（签字）：. */
const ASKS = /[（(][^（）()]{0,6}?(盖章|公章|签章|签名|签字)[^（）()]{0,4}[)）]/g;
/** Asked for without brackets: 负责人签字：. */
const PLAIN = /(?:负责人|填报人|填表人|经办人|审核人|复核人)\s*(签名|签字|签章)\s*(?=[:：])/g;
/** The next label on the same line: 填报日期：. */
const NEXT = /[^\s:：（()）]{2,10}(?:[（(][^（）()]*[)）])?\s*[:：]/;
/** Places left to be filled are drawn with these. */
const BLANKS = /[\s_＿.．…·:：;；,，、。/—–-]|年|月|日/g;
/** Prose may speak of seals; a line that asks for one is short. */
const LONGEST = 80;

/**
 * Where a report asks for a seal or a signature, and whether one is there. On a page that was read from its picture a
 * seal may stand anywhere on it, a signature beside or right over its label; of printed pages only typed names are known.
 */
export function findSignings(extract: Extract, projects: readonly Project[]): readonly Signing[] {
  const asked = [
    ...extract.paragraphs.flatMap((paragraph) => inLine(paragraph, extract.file)),
    ...extract.tables.flatMap((table) => inTable(table, extract.file)),
  ];
  return asked.map(({ kind, label, written, area }) => {
    const page = extract.pages.find((one) => one.page === label.at.page);
    const marks = page?.marks ?? [];
    return {
      kind,
      label,
      project: projects.find((one) => one.form.pages.includes(label.at.page ?? 0))?.number ?? null,
      state: page?.source !== "ocr" ? stateInPrint(kind, written) : stateOf(kind, written, area, marks),
    };
  });
}

interface Asked {
  readonly kind: Signing["kind"];
  readonly label: Wording;
  /** What is typed or was recognised after the label. */
  readonly written: string;
  /** Where ink would answer it. */
  readonly area: Box;
}

const stateInPrint = (kind: Signing["kind"], written: string): Signing["state"] =>
  kind === "signature" && written !== "" ? "present" : "unknown";

function stateOf(kind: Signing["kind"], written: string, area: Box, marks: readonly Mark[]): Signing["state"] {
  if (kind === "seal") return marks.some((mark) => mark.kind === "seal") ? "present" : "missing";
  // A seal over the label hides what is under it, and may be the personal one.
  return written !== "" || marks.some((mark) => overlaps(mark.box, area)) ? "present" : "missing";
}

/** Every label of one text with what follows it, up to the next label. */
function labelsIn(text: string) {
  if (text.length > LONGEST) return [];
  const found = [...text.matchAll(ASKS), ...text.matchAll(PLAIN)].sort((a, b) => a.index - b.index);
  return found.map((match) => {
    const from = match.index + match[0].length;
    const rest = text.slice(from).replace(/^\s*[:：]/, "");
    const next = NEXT.exec(rest)?.index ?? rest.length;
    const kind: Signing["kind"] = /签/.test(match[1] ?? "") ? "signature" : "seal";
    return { kind, from: startOfLabel(text, match.index), to: from, written: rest.slice(0, next).replace(BLANKS, "") };
  });
}

/** Whose seal or signature it is stands before, up to a gap. */
const startOfLabel = (text: string, at: number): number => at - (/[^\s)）]*$/.exec(text.slice(0, at))?.[0].length ?? 0);

function inLine(paragraph: Paragraph, document: string): readonly Asked[] {
  const labels = labelsIn(paragraph.text);
  return labels.map(({ kind, from, to, written }, index) => {
    const label = { text: paragraph.text.slice(from, to), at: placeIn(paragraph, from, to - from, document) };
    const box = label.at.box ?? paragraph.box;
    const next = labels[index + 1];
    const end = next === undefined ? null : (paragraph.places[next.from]?.box[0] ?? null);
    return { kind, label, written, area: areaAfter(box, end) };
  });
}

/** Names are signed in a space of some six characters, and reach over the line: as wide as that, a line more either way. */
function areaAfter([x0, top, x1, bottom]: Box, end: number | null): Box {
  const height = bottom - top;
  return [x0, top - height, end ?? x1 + 12 * height, bottom + height];
}

/** A label in a cell is answered there, or in the cell right of it. */
function inTable(table: Table, document: string): readonly Asked[] {
  const grid = gridOf(table);
  return table.cells.flatMap((cell) =>
    labelsIn(cell.text).map(({ kind, from, to, written }) => {
      const beside = written === "" ? grid.at(cell.r0, cell.c1 + 1) : undefined;
      const other = beside !== undefined && labelsIn(beside.text).length === 0 ? beside : undefined;
      const label = { text: cell.text.slice(from, to).trim(), at: placeOfCell(cell, document) };
      const area = unionOf([cell.box, ...(other === undefined ? [] : [other.box])]) ?? cell.box;
      return { kind, label, written: written || (other?.text ?? "").replace(BLANKS, ""), area };
    }),
  );
}

const placeOfCell = (cell: Cell, document: string): Provenance => {
  const { alternatives: _, ...reading } = readingOfCell(cell);
  return { document, page: cell.page, box: cell.textBox ?? cell.box, cell: null, ...reading, context: cell.text };
};

const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
