import type { Grey } from "../../../domain/picture.ts";
import type { Recogniser } from "./recogniser.ts";

/**
 * How sure the recogniser is of its characters in these lines, the mean over all characters, 0 to 1; 0 when it reads
 * none. Upright print reads far surer than the same print upside down.
 */
export const legibilityOf =
  (recogniser: Recogniser) =>
  async (lines: readonly Grey[]): Promise<number> => {
    const readings = await recogniser.read(lines);
    const read = readings.flatMap(({ characters }) => characters.filter(({ text }) => text.trim() !== ""));
    return read.length === 0 ? 0 : read.reduce((sum, { p }) => sum + p, 0) / read.length;
  };
