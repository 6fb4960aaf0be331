import type { TickBox } from "../segment/segments.ts";
import type { PlacedCharacter, ReadLine } from "./read-line.ts";

/** What recognisers make of a box to tick. */
const BOX_LIKE = /^[口□☐☑☒√✓■▪回日曰囗田凶ロOoDU]$/u;
/** How a box is printed, by its ink; an unclear one stays as read, and doubtful. */
const SHOWN = { empty: "□", ticked: "☑", filled: "■", unclear: null } as const;
/** A recogniser's place for a box is this exact, in heights of the box. */
const NEAR = 0.8;
/** A box read by its shape alone. */
const BY_SHAPE = 0.95;
const UNCLEAR = 0.5;

/** A light's name before what was read for its box. */
const AFTER_LIGHT = /(?<=[红黄蓝绿]灯)口/gu;

/** `line` with the boxes to tick that stand in it shown as what their ink is. */
export function withTicks(line: ReadLine, boxes: readonly TickBox[]): ReadLine {
  const inside = boxes.filter(({ box }) => isInside(box, line.box));
  const ticked = inside.reduce(withTick, line.characters);
  const characters = named(ticked);
  if (characters === line.characters) return line;
  const text = characters.map((one) => one.text).join("");
  const least = characters.reduce((low, one) => Math.min(low, one.confidence), 1);
  return {
    ...line,
    text,
    characters,
    confidence: Math.min(least, Math.max(line.confidence, BY_SHAPE)),
    alternatives: [],
  };
}

const isInside = (box: TickBox["box"], line: ReadLine["box"]): boolean => {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x >= line[0] && x <= line[2] && y >= line[1] && y <= line[3];
};

function withTick(characters: readonly PlacedCharacter[], { box, state }: TickBox): readonly PlacedCharacter[] {
  const x = (box[0] + box[2]) / 2;
  const reach = NEAR * (box[3] - box[1]);
  const at = characters.findIndex((one) => BOX_LIKE.test(one.text) && Math.abs(one.x - x) < reach);
  if (at < 0) return characters;
  const shown = SHOWN[state];
  const read = characters[at] as PlacedCharacter;
  const own =
    shown === null
      ? { ...read, confidence: UNCLEAR, others: ["□", "☑"] }
      : { ...read, text: shown, confidence: BY_SHAPE, others: [] };
  return characters.with(at, own);
}

/** 口 after a light's name is its box, which nothing was seen in. */
function named(characters: readonly PlacedCharacter[]): readonly PlacedCharacter[] {
  const text = characters.map((one) => one.text).join("");
  const found = [...text.matchAll(AFTER_LIGHT)].map((match) => match.index);
  return found.length === 0
    ? characters
    : characters.map((one, i) => (found.includes(i) ? { ...one, text: "□", confidence: BY_SHAPE, others: [] } : one));
}
