import type { Grey } from "../../../domain/picture.ts";
import { inkOf } from "./ink.ts";
import type { Evidence, RawCharacter, RawReading } from "./recogniser.ts";

/** The characters as a line, with the ink before the first and after the last one in line heights. */
export function readingOf(crop: Grey, characters: readonly RawCharacter[], evidence?: Evidence): RawReading {
  const read = characters.filter((character) => character.text.trim() !== "");
  const text = characters.map((character) => character.text).join("");
  const ink = inkOf(crop);
  const [first, last] = [read[0], read.at(-1)];
  const told = { text, characters, ...(evidence === undefined ? {} : { evidence }), ...(ink === null ? {} : { ink }) };
  if (ink === null || first === undefined || last === undefined) return { ...told, lead: 0, trail: 0 };
  return { ...told, lead: (first.x - ink.left) / ink.height, trail: (ink.right - last.x) / ink.height };
}
