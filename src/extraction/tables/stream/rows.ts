import { barsBetween } from "./blocks.ts";
import type { Columns } from "./columns.ts";
import { columnsOf } from "./gutters.ts";
import { BESIDE, NEARER } from "./reach.ts";
import type { Region } from "./regions.ts";
import type { Run, Strip } from "./runs.ts";
import { startsAnew } from "./wording.ts";

/** A line that leaves less room than this, in ems, may have been wrapped. */
const ROOM = 1.4;

/**
 * The body's lines gathered to rows.
 *
 * A line with an amount, or without amounts the row's label, begins or carries a row; the others are wrapped text.
 * They belong where they stand nearer; where all lines stand evenly, to the line that was full. Where rules part
 * the rows, the rules say.
 */
export function rowsOf(region: Region, columns: Columns): readonly (readonly Strip[])[] {
  const { body } = region;
  const carries = body.map((strip) => isCarrier(strip, columns));
  const step = stepOf(body, carries);
  const ruled = isRuled(region, carries);
  const rows: Strip[][] = [];
  const linked = linksOf(region, columns, carries, step);
  body.forEach((strip, i) => {
    const above = body[i - 1];
    const parted = above && barsBetween(above, strip, region.bars).length > 0;
    const goesOn = above !== undefined && !parted && (ruled || linked[i]);
    const row = rows.at(-1);
    if (goesOn && row) row.push(strip);
    else rows.push([strip]);
  });
  return rows;
}

/** Whether a line has what every row has one of. */
function isCarrier(strip: Strip, { cuts, numeric, serial }: Columns): boolean {
  const filled = new Set(strip.runs.map((run) => columnsOf(run, cuts, strip.size)[0]));
  const key = serial.includes(true) ? serial : numeric;
  if (key.includes(true))
    return key.some((is, c) => is && filled.has(c)) || numeric.some((is, c) => is && filled.has(c));
  return filled.has(0) && filled.size > 1;
}

/** From row to row where nothing stands between, the middle one; null when rows never follow each other directly. */
function stepOf(body: readonly Strip[], carries: readonly boolean[]): number | null {
  const steps: number[] = [];
  for (let i = 1; i < body.length; i++) {
    const step = (body[i] as Strip).y - (body[i - 1] as Strip).y;
    if (carries[i] && carries[i - 1] && step > BESIDE * (body[i] as Strip).size) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? null;
}

/** Rules part most rows that carry something. */
function isRuled({ body, bars }: Region, carries: readonly boolean[]): boolean {
  const carriers = body.filter((_, i) => carries[i]);
  let parted = 0;
  for (let i = 1; i < carriers.length; i++)
    if (barsBetween(carriers[i - 1] as Strip, carriers[i] as Strip, bars).length > 0) parted++;
  return parted > 0 && parted >= 0.8 * (carriers.length - 1);
}

/** For each line whether it is of one row with the line above. */
function linksOf(
  { body }: Region,
  columns: Columns,
  carries: readonly boolean[],
  step: number | null,
): readonly boolean[] {
  const links = body.map((strip, i) => {
    const above = body[i - 1];
    if (!above) return false;
    const distance = strip.y - above.y;
    if (distance < BESIDE * strip.size) return true;
    if (carries[i] && carries[i - 1]) return false;
    return step === null || distance < NEARER * step || isWrapped(above, strip, columns);
  });
  for (const [from, to] of stretches(carries)) cutOnce(body, links, from, to, columns);
  return links;
}

/** The lines from one carrier to the next. */
function stretches(carries: readonly boolean[]): readonly (readonly [number, number])[] {
  const at = carries.flatMap((is, i) => (is ? [i] : []));
  return at.slice(1).map((to, i) => [at[i] as number, to] as const);
}

/** Two carriers are two rows: cut where the white is widest; where it is even, before the line that was not wrapped. */
function cutOnce(body: readonly Strip[], links: boolean[], from: number, to: number, columns: Columns): void {
  if (to - from < 2) return;
  for (let i = from + 1; i <= to; i++) if (!links[i]) return;
  const white = (i: number) => (body[i] as Strip).y - (body[i - 1] as Strip).y;
  let widest = from + 1;
  for (let i = from + 2; i <= to; i++) if (white(i) > white(widest)) widest = i;
  let narrowest = widest;
  for (let i = from + 1; i <= to; i++) if (white(i) < white(narrowest)) narrowest = i;
  links[white(narrowest) < 0.9 * white(widest) ? widest : evenCut(body, from, to, columns)] = false;
}

function evenCut(body: readonly Strip[], from: number, to: number, columns: Columns): number {
  for (let i = from + 1; i < to; i++) {
    if (!isWrapped(body[i - 1] as Strip, body[i] as Strip, columns)) return i;
  }
  return to;
}

/** Whether `strip` says the rest of what `above` had no room for, in every column it has. */
function isWrapped(above: Strip, strip: Strip, columns: Columns): boolean {
  return strip.runs.every((run) => {
    const [c] = columnsOf(run, columns.cuts, strip.size);
    const before = above.runs.find((other) => columnsOf(other, columns.cuts, above.size)[0] === c);
    return before !== undefined && !startsAnew(run.text) && fills(before, c, columns);
  });
}

function fills({ box }: Run, c: number, { ink, size }: Columns): boolean {
  const column = ink[c];
  return column !== undefined && box[2] - box[0] >= column.right - column.left - ROOM * size;
}
