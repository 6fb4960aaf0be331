import { fold } from "../../../domain/characters.ts";
import type { RawCharacter, RawReading } from "../recognise/recogniser.ts";
import { align } from "./align.ts";

/** One reading of a line, and what turns its places into the first's. */
export interface Version {
  readonly reading: RawReading;
  readonly scale: number;
  /** How much its word counts. */
  readonly weight: number;
  /** Characters this reader has no sign for: its silence about them says nothing. */
  readonly blindTo?: ReadonlySet<string>;
}

/** A place in a line and what the readings see there; an empty text is "nothing". */
export interface Slot {
  readonly text: string;
  /** Part of the votes the text has, 0 to 1. */
  readonly share: number;
  /** The surest any reading was of the text. */
  readonly p: number;
  /** The other candidates with their parts of the votes, likeliest first. */
  readonly others: readonly { readonly text: string; readonly share: number }[];
  /** Centre, in the first reading's pixels. */
  readonly x: number;
}

interface Column {
  readonly x: number;
  readonly votes: Map<string, number>;
  readonly best: Map<string, number>;
  /** The text as it is printed, for each folded candidate. */
  readonly printed: Map<string, string>;
  weight: number;
}

/**
 * Several readings of one line as one, place by place, each reading voting with its own certainty (ROVER: Fiscus 1997).
 * The first reading is the spine the others are aligned to. Full-width and half-width forms are one candidate.
 */
export function fuse(versions: readonly Version[], height: number): readonly Slot[] {
  const [first, ...rest] = versions;
  if (first === undefined) return [];
  let columns = first.reading.characters.map((character) => columnAt(character.x));
  for (const [i, character] of first.reading.characters.entries()) vote(columns[i] as Column, character, first.weight);
  let weight = first.weight;
  for (const version of rest) {
    columns = merge(columns, version, height, weight);
    weight += version.weight;
  }
  return columns.map(slotOf).filter((slot) => slot.text !== "" || slot.others.length > 0);
}

const columnAt = (x: number): Column => ({ x, votes: new Map(), best: new Map(), printed: new Map(), weight: 0 });

function vote(column: Column, character: RawCharacter | null, weight: number): void {
  if (character === null) {
    silence(column, weight);
    return;
  }
  add(column, character.text, weight * character.p, character.p);
  let left = 1 - character.p;
  for (const { text, p } of character.others) {
    add(column, text, weight * Math.min(p, left), p);
    left = Math.max(0, left - p);
  }
  column.weight += weight * left;
}

/** A recogniser drops signs more often than it invents them: its silence counts for less than a character. */
const SILENCE = 0.6;

function silence(column: Column, weight: number): void {
  add(column, "", weight * SILENCE, SILENCE);
  column.weight += weight * (1 - SILENCE);
}

function add(column: Column, text: string, weight: number, p: number): void {
  const key = text === "" ? "" : fold(text) || text;
  column.votes.set(key, (column.votes.get(key) ?? 0) + weight);
  column.best.set(key, Math.max(column.best.get(key) ?? 0, p));
  if (!column.printed.has(key)) column.printed.set(key, text);
  column.weight += weight;
}

/** `columns` with one more version's votes; `weight` is what all before had. */
function merge(columns: readonly Column[], version: Version, height: number, weight: number): Column[] {
  const spine: RawReading = {
    text: "",
    lead: 0,
    trail: 0,
    characters: columns.map((column) => ({ text: winnerOf(column), p: 1, others: [], x: column.x })),
  };
  let next = 0;
  return align(spine, version.reading, version.scale, height).map(([ours, theirs]) => {
    const column = ours === null ? columnAt((theirs?.x ?? 0) * version.scale) : (columns[next++] as Column);
    if (ours === null) silence(column, weight);
    if (version.blindTo?.has(winnerOf(column)) !== true) vote(column, theirs, version.weight);
    return column;
  });
}

function winnerOf(column: Column): string {
  let best = "";
  let most = -1;
  for (const [text, votes] of column.votes) if (votes > most) [best, most] = [text, votes];
  return best;
}

function slotOf(column: Column): Slot {
  const winner = winnerOf(column);
  const printed = (text: string): string => column.printed.get(text) ?? text;
  const shareOf = (text: string): number => (column.votes.get(text) ?? 0) / Math.max(column.weight, 1e-9);
  const others = [...column.votes.keys()]
    .filter((text) => text !== winner)
    .map((text) => ({ text: printed(text), share: shareOf(text) }))
    .sort((a, b) => b.share - a.share);
  return { text: printed(winner), share: shareOf(winner), p: column.best.get(winner) ?? 0, others, x: column.x };
}
