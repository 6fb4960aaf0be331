import type { Note } from "../../domain/note.ts";
import type { Font, LineReading, Page, Ruling } from "../../domain/page.ts";
import type { PageImage, Sheet, StagePicture } from "../../domain/picture.ts";
import { marksOf } from "./marks.ts";
import { scanNotes } from "./notes.ts";
import { onSheet } from "./on-sheet.ts";
import { type Prepared, prepare } from "./prepare/prepare.ts";
import { emsOf } from "./read/em.ts";
import { LineReader } from "./read/line-reader.ts";
import { glyphsOf } from "./read/place.ts";
import type { ReadLine } from "./read/read-line.ts";
import { withTicks } from "./read/ticks.ts";
import type { Engines } from "./recognise/engine.ts";
import { legibilityOf } from "./recognise/legibility.ts";
import { type Segments, segment } from "./segment/segment.ts";

/**
 * One page read from its picture.
 * image → prepared (upright, straight, seal off, light evened) → rulings and text lines → readings → glyphs
 *
 * The page's places are those of the straightened picture, in points; `onSheet` leads back. A picture too poor to be
 * read gives a page without glyphs and a note that says what to scan anew. Notes: `scan.…`.
 */
export async function readPage(
  image: PageImage,
  sheet: Sheet,
  engines: Engines,
  onStage?: (picture: StagePicture) => void,
): Promise<{ readonly page: Page; readonly notes: readonly Note[] }> {
  const prepared = await prepare(image, legibilityOf(engines.first), onStage, sheet);
  const empty = emptyPage(prepared, image, sheet);
  if (prepared.poor.some(({ refuse }) => refuse))
    return { page: empty, notes: scanNotes(sheet.number, prepared.poor, []) };
  const segments = segment(prepared);
  const reader = new LineReader({ ...prepared, mask: segments.mask, seals: segments.seals }, engines);
  const read = await reader.read(segments.lines.map(({ box }) => box));
  const lines = read.map((line, i) =>
    line.text === "" && segments.lines[i]?.cell != null ? unreadable(line) : withTicks(line, segments.tickBoxes),
  );
  const marks = marksOf(prepared.seal, segments.seals, prepared.dpi);
  const page = { ...withLines(empty, lines, segments, 72 / prepared.dpi), marks };
  return { page, notes: scanNotes(sheet.number, prepared.poor, lines) };
}

/** Nothing surer is known of it than that there is ink. */
const UNREADABLE = 0.05;

/** Ink in a cell that no reader makes anything of: the cell is not empty, and says so. */
function unreadable(line: ReadLine): ReadLine {
  const x = (line.box[0] + line.box[2]) / 2;
  const character = { text: "\ufffd", confidence: UNREADABLE, others: [], x };
  return { ...line, text: "\ufffd", characters: [character], confidence: UNREADABLE, doubts: ["unsure"] };
}

/** Pictures do not tell one font from another. */
const FONTS: readonly Font[] = [{ name: "", bold: false, type3: false, embedded: false }];

function emptyPage(prepared: Prepared, image: PageImage, sheet: Sheet): Page {
  const sideways = prepared.turned % 180 !== 0;
  const [width, height] = sideways ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const [across, down] = sideways ? [image.height, image.width] : [image.width, image.height];
  const projection = onSheet(prepared, { width, height }, [width / across, height / down]);
  const isBlank = prepared.poor.some(({ code }) => code === "blank");
  return {
    number: sheet.number,
    width,
    height,
    rotation: ((sheet.rotation + prepared.turned) % 360) as Page["rotation"],
    state: isBlank ? "blank" : "scanned",
    source: "ocr",
    glyphs: [],
    fonts: FONTS,
    rulings: [],
    fills: [],
    images: [[0, 0, width, height]],
    readings: [],
    ...(prepared.turned === 0 ? {} : { turned: prepared.turned }),
    ...(projection === null ? {} : { onSheet: projection }),
  };
}

function withLines(page: Page, lines: readonly ReadLine[], { rulings }: Segments, toPoints: number): Page {
  const read = lines.filter((line) => line.text !== "");
  const ems = emsOf(read);
  return {
    ...page,
    glyphs: read.flatMap((line, i) => glyphsOf(line, (ems[i] as number) * toPoints, i, toPoints)),
    rulings: rulings.map((ruling) => inPoints(ruling, toPoints)),
    readings: read.map((line) => readingOf(line, toPoints)),
  };
}

const inPoints = ({ direction, position, from, to, thickness }: Ruling, scale: number): Ruling => ({
  direction,
  position: position * scale,
  from: from * scale,
  to: to * scale,
  thickness: thickness * scale,
});

const readingOf = ({ text, box, confidence, alternatives, doubts }: ReadLine, scale: number): LineReading => ({
  text,
  box: [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale],
  confidence,
  alternatives,
  doubts,
});
