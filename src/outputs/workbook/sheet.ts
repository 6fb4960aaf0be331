import type { Row as BookRow, Cell, Workbook, Worksheet } from "exceljs";
import type { Message } from "../../domain/note.ts";
import { add, type Rational, rationalFrom, ZERO } from "../../domain/rational.ts";
import { approximate } from "./amount.ts";
import { type Content, formula, type Link } from "./content.ts";
import { addPicture, heightFor } from "./picture.ts";
import {
  type Align,
  BORDERS,
  CENTRED,
  HEAD_FILL,
  HIGHEST_ROW,
  headFont,
  LINE_HEIGHT,
  MOST_LINES,
  smallFont,
  styleOf,
  TOTAL_FILL,
  titleFont,
} from "./style.ts";
import { cellText, clip, excerpt, linesOf } from "./text.ts";
import type { Lang } from "./words.ts";

/** Where a cell stands: for the formulas of its row. */
export interface Place {
  /** From 0. */
  readonly index: number;
  /** The sheet's row, from 1. */
  readonly row: number;
  /** The letters of a column by its key. */
  readonly letter: (key: string) => string;
}

export interface Column<Row> {
  readonly key: string;
  readonly header: Message;
  readonly width: number;
  readonly align?: Align;
  readonly cell: (row: Row, place: Place) => Content;
  /** What the total row says here. */
  readonly total?: (total: TotalPlace) => Content;
}

/** The total row, with the rows above it and what each column of theirs adds up to. */
export interface TotalPlace extends Place {
  readonly first: number;
  readonly last: number;
  /** Exact; text cells add nothing, as in the sheet's own SUM. */
  readonly sumOf: (key: string) => Rational;
}

/** A live SUM of the column above. */
export const sumOf =
  (key: string, format: string) =>
  ({ first, last, letter, sumOf }: TotalPlace): Content =>
    formula(`SUM(${letter(key)}${first}:${letter(key)}${last})`, approximate(sumOf(key)), format);

export interface Sheet<Row> {
  readonly name: Message;
  readonly title: Message;
  /** Above the table at the left. */
  readonly remark?: Message;
  /** 单位:万元, above the table at the right. */
  readonly unit?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Columns that stay in sight when the sheet scrolls right. */
  readonly frozen?: number;
  /** Columns a reader fills in: a list of allowed words each. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;

const UNIT: Message = { zh: "单位：万元", en: "Unit: 10,000 yuan" };
/** Excel shows no more of a tip. */
const LONGEST_TIP = 250;

/** Excel takes 65,530 links a sheet and refuses the file beyond. */
const MOST_LINKS = 60_000;

/** `A`, `Z`, `AA`: the letters of a column counted from 1. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/**
 * Adds one printed table to the book: title, remark and unit, frozen head, a row an entry, a total where columns ask
 * for one. Rows are as high as their longest wrapped cell, so that paper shows all of it.
 */
export function addSheet<Row>(book: Workbook, lang: Lang, sheet: Sheet<Row>): Worksheet {
  const { columns, rows } = sheet;
  const page = newPage(book, lang, sheet.name[lang], columns.length, sheet.frozen ?? 0);
  page.columns = columns.map(({ width }) => ({ width }));
  addHead(page, lang, sheet);
  const keys = new Map(columns.map(({ key }, index) => [key, lettersOf(index + 1)]));
  const letter = (key: string): string => keys.get(key) ?? "";
  const sums = new Map<string, Rational>();
  let links = 0;
  for (const [index, row] of rows.entries()) {
    const at = FIRST_ROW + index;
    const contents = columns.map((column) => column.cell(row, { index, row: at, letter }));
    const line = page.getRow(at);
    links += fillRow(line, lang, columns, contents, links < MOST_LINKS);
    addPictures(page, at, columns, contents);
    addUp(sums, columns, contents);
  }
  const last = FIRST_ROW + Math.max(rows.length, 1) - 1;
  if (columns.some(({ total }) => total !== undefined)) {
    const at = { index: rows.length, row: last + 1, letter, first: FIRST_ROW, last };
    addTotal(page, lang, columns, { ...at, sumOf: (key) => sums.get(key) ?? ZERO });
  }
  page.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: last, column: columns.length } };
  addChoices(page, sheet, letter, last);
  return page;
}

/** A4 landscape, one page wide, the head repeated, 第 X 页 共 Y 页 below. */
export function newPage(book: Workbook, lang: Lang, name: string, columns: number, frozen: number): Worksheet {
  const page = book.addWorksheet(name.slice(0, 31), {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: lang === "zh" ? "&C&9第 &P 页 共 &N 页" : "&C&9Page &P of &N" },
    views: [{ state: "frozen", xSplit: frozen, ySplit: HEADER_ROW, showGridLines: false }],
  });
  page.pageSetup.printTitlesRow = `1:${HEADER_ROW}`;
  page.properties.defaultRowHeight = 18;
  page.mergeCells(1, 1, 1, columns);
  return page;
}

function addHead<Row>(page: Worksheet, lang: Lang, sheet: Sheet<Row>): void {
  const { columns } = sheet;
  const title = page.getCell(1, 1);
  title.value = sheet.title[lang];
  title.font = titleFont(lang);
  title.alignment = { horizontal: "center", vertical: "middle" };
  page.getRow(1).height = 30;
  page.getRow(2).height = 16;
  if (sheet.remark !== undefined) setNote(page.getCell(2, 1), lang, sheet.remark[lang], "left");
  if (sheet.unit === true) setNote(page.getCell(2, columns.length), lang, UNIT[lang], "right");
  const head = page.getRow(HEADER_ROW);
  for (const [index, { header }] of columns.entries()) {
    const cell = head.getCell(index + 1);
    cell.value = header[lang];
    cell.style = { font: headFont(lang), fill: HEAD_FILL, border: BORDERS, alignment: CENTRED };
  }
  head.height = rowHeight(columns.map(({ header, width }) => linesOf(header[lang], width))) + 6;
}

function setNote(cell: Cell, lang: Lang, words: string, side: "left" | "right"): void {
  cell.value = words;
  cell.font = smallFont(lang);
  cell.alignment = { horizontal: side, vertical: "middle" };
}

/** Fills one row and says how many links it took. */
function fillRow<Row>(
  line: BookRow,
  lang: Lang,
  columns: readonly Column<Row>[],
  contents: readonly Content[],
  linking: boolean,
): number {
  let links = 0;
  const lines: number[] = [];
  for (const [index, content] of contents.entries()) {
    const { width, align } = columns[index] as Column<Row>;
    const cell = line.getCell(index + 1);
    const link = content.kind === "text" && linking ? content.link : undefined;
    if (link !== undefined) links++;
    setContent(cell, lang, content, width, align, link);
    lines.push(content.kind === "text" ? linesOf(content.text, width) : 1);
  }
  line.height = rowHeight(lines, contents.map(pictureHeight(columns)));
  return links;
}

const pictureHeight =
  <Row>(columns: readonly Column<Row>[]) =>
  (content: Content, index: number): number =>
    content.kind === "picture" ? heightFor(columns[index]?.width ?? 0, content.picture) : 0;

function addPictures<Row>(
  page: Worksheet,
  row: number,
  columns: readonly Column<Row>[],
  contents: readonly Content[],
): void {
  for (const [index, { width }] of columns.entries()) {
    const content = contents[index];
    if (content?.kind === "picture") addPicture(page, { row, column: index + 1, width }, content.picture);
  }
}

function setContent(
  cell: Cell,
  lang: Lang,
  content: Content,
  width: number,
  align: Align | undefined,
  link: Link | undefined,
): void {
  if (content.kind === "blank" || content.kind === "picture") {
    cell.style = styleOf(lang, align ?? "left", "@");
    return;
  }
  if (content.kind === "text") {
    const words = cellText(clip(content.text, width, MOST_LINES));
    const tip = link === undefined ? "" : cellText(excerpt(link.tip, LONGEST_TIP));
    cell.value = link === undefined ? words : { text: words, hyperlink: link.target, tooltip: tip };
    cell.style = styleOf(lang, align ?? "left", "@", content.tone, true);
    return;
  }
  cell.value = content.kind === "number" ? content.value : { formula: content.formula, result: content.result };
  cell.style = styleOf(lang, align ?? "right", content.format, content.kind === "number" ? content.tone : undefined);
}

const rowHeight = (lines: readonly number[], pictures: readonly number[] = []): number =>
  Math.min(HIGHEST_ROW, Math.max(20, Math.max(...lines) * LINE_HEIGHT + 6, ...pictures));

/** Adds each column's numbers: a double's shortest decimal is the decimal that was put in. */
function addUp<Row>(sums: Map<string, Rational>, columns: readonly Column<Row>[], contents: readonly Content[]): void {
  for (const [index, { key, total }] of columns.entries()) {
    const content = contents[index];
    if (total === undefined || content?.kind !== "number" || /e/.test(String(content.value))) continue;
    sums.set(key, add(sums.get(key) ?? ZERO, rationalFrom(String(content.value))));
  }
}

function addTotal<Row>(page: Worksheet, lang: Lang, columns: readonly Column<Row>[], place: TotalPlace): void {
  const line = page.getRow(place.row);
  for (const [index, column] of columns.entries()) {
    const cell = line.getCell(index + 1);
    const content = column.total?.(place) ?? { kind: "blank" };
    setContent(cell, lang, content, column.width, column.align, undefined);
    cell.style = { ...cell.style, font: headFont(lang), fill: TOTAL_FILL };
  }
  line.height = 22;
}

/** A drop-down over a whole column. exceljs has ranges at run time and not in its types. */
interface Validations {
  add(range: string, rule: { type: "list"; allowBlank: boolean; formulae: string[]; showErrorMessage: boolean }): void;
}

function addChoices<Row>(page: Worksheet, sheet: Sheet<Row>, letter: (key: string) => string, last: number): void {
  for (const [key, words] of Object.entries(sheet.choices ?? {})) {
    const { dataValidations } = page as unknown as { dataValidations: Validations };
    dataValidations.add(`${letter(key)}${FIRST_ROW}:${letter(key)}${last}`, {
      type: "list",
      allowBlank: true,
      formulae: [`"${words.join(",")}"`],
      showErrorMessage: false,
    });
  }
}
