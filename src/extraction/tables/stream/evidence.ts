import { fold } from "../../../domain/characters.ts";
import { type Columns, runsByColumn } from "./columns.ts";
import { columnsOf } from "./gutters.ts";
import type { Region } from "./regions.ts";
import type { Run, Strip } from "./runs.ts";
import { isChoice, isLabelled } from "./wording.ts";

/** Edges of one column this near, in ems, agree; a picture tells them less exactly. */
const AGREES = 0.5;
const AGREES_READ = 0.9;
/** So much of a column agrees on its left, right or middle; a stub indents. */
const MOSTLY = 0.7;
const STUB = 0.5;
/** Less of the grid filled than this is scattered text. */
const FILLED = 0.45;

/** Whether lines in columns are a table and nothing else that is set so: lists, contents, places to sign, prose. */
export function isTabular(
  region: Region,
  rows: readonly (readonly Strip[])[],
  columns: Columns,
  isRead: boolean,
): boolean {
  const filled = rows.map((row) => filledIn(row, columns));
  const byColumn = runsByColumn(region.body, columns.cuts);
  const used = byColumn.filter((runs) => runs.length > 0).length;
  const share = filled.reduce((sum, row) => sum + row.size, 0) / (rows.length * used);
  if (used < 2 || share < FILLED || isOtherText(region, columns, byColumn)) return false;
  const tolerance = (isRead ? AGREES_READ : AGREES) * columns.size;
  if (!byColumn.every((runs, c) => isAligned(runs, tolerance, c === 0 ? STUB : MOSTLY))) return false;
  const full = filled.filter((row) => row.size >= Math.max(2, (2 / 3) * used)).length;
  const hasHead = region.head.length > 0;
  if (columns.numeric.includes(true))
    return used > 2 ? full >= (hasHead ? 2 : 3) : full >= (hasHead ? 3 : 4) && columns.numeric[0] === false;
  return used > 2 && full >= 3 && share >= 0.7 && isTableOfWords(region, byColumn, share, columns);
}

function filledIn(row: readonly Strip[], { cuts }: Columns): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { runs, size } of row) {
    for (const run of runs) {
      const [c0, c1] = columnsOf(run, cuts, size);
      for (let c = c0; c <= c1; c++) filled.add(c);
    }
  }
  return filled;
}

/** On the left, on the right or in the middle most runs of a column agree with one of them. */
function isAligned(runs: readonly Run[], tolerance: number, mostly: number): boolean {
  const places: readonly ((run: Run) => number)[] = [
    ({ box }) => box[0],
    ({ box }) => box[2],
    ({ box }) => (box[0] + box[2]) / 2,
  ];
  return places.some((place) => densest(runs.map(place), tolerance) >= mostly * runs.length);
}

/** How many of `values` lie within `width` of each other, at most. */
function densest(values: readonly number[], width: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  let most = 0;
  for (let low = 0, high = 0; high < sorted.length; high++) {
    while ((sorted[high] as number) - (sorted[low] as number) > width) low++;
    most = Math.max(most, high - low + 1);
  }
  return most;
}

function isOtherText(region: Region, columns: Columns, byColumn: readonly (readonly Run[])[]): boolean {
  const runs = region.body.flatMap((strip) => strip.runs);
  const part = (is: (text: string) => boolean) => runs.filter(({ text }) => is(text)).length / runs.length;
  if (part(isLabelled) >= 0.35 || part(isChoice) >= 0.35) return true;
  return isContents(region, columns, byColumn);
}

/** Titles with the pages they are on: whole numbers that only grow, under no title but `页码`. */
function isContents(region: Region, { numeric, cuts }: Columns, byColumn: readonly (readonly Run[])[]): boolean {
  const last = numeric.length - 1;
  if (!numeric[last] || numeric.filter(Boolean).length > 1) return false;
  const texts = (byColumn[last] ?? []).map(({ text }) => fold(text));
  if (!texts.every((text) => /^[-(]?\d{1,4}[-)]?页?$/.test(text))) return false;
  const numbers = texts.map((text) => Number(text.replace(/\D/g, "")));
  if (!numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0))) return false;
  const title = (runsByColumn(region.head, cuts)[last] ?? []).map(({ text }) => fold(text)).join("");
  return title === "" || /页|page/i.test(title);
}

/**
 * Words alone are set in columns for many reasons. Rules or a bold first row tell a table; so does a serial number
 * under a title, or columns that speak of different things in few words: a list of names has the same in each.
 */
function isTableOfWords(
  { bars, head, body }: Region,
  byColumn: readonly (readonly Run[])[],
  share: number,
  { serial }: Columns,
): boolean {
  if (bars.length >= 2 || (head.length > 0 && serial.includes(true))) return true;
  const first = head[0] ?? body[0];
  const below = head.length > 0 ? body : body.slice(1);
  if (first?.bold && !below.some((strip) => strip.bold)) return true;
  const lengths = byColumn.map((runs) => medianLength(runs));
  const isProse = body.some(({ runs }) => runs.some(({ text }) => /[。;；！？]|[，,].*[，,]/.test(text)));
  const isDiverse = Math.max(...lengths) >= Math.min(...lengths) + 2;
  return !isProse && isDiverse && share >= 0.9 && body.length >= 4 && Math.max(...lengths) <= 12;
}

function medianLength(runs: readonly Run[]): number {
  const lengths = runs.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}
