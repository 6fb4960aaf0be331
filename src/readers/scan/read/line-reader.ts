import type { Grey } from "../../../domain/picture.ts";
import { cropOf, frameOf, type PixelBox } from "../recognise/crop.ts";
import type { Engines } from "../recognise/engine.ts";
import { CROP_HEIGHT, type RawReading, type Recogniser } from "../recognise/recogniser.ts";
import { stretched } from "../recognise/tone.ts";
import { darkened } from "./darken.ts";
import { hasFigure, isShort } from "./figure-like.ts";
import { isSureFigure, readFigureLine } from "./figure-line.ts";
import type { Version } from "./fuse.ts";
import { fuseLine, type LinePlace } from "./prose-line.ts";
import type { ReadLine } from "./read-line.ts";

/** What lines are read from: the picture as scanned and with its light evened, and the ink of rulings and seals. */
export interface LinePicture {
  readonly grey: Grey;
  readonly flat: Grey;
  readonly mask: Grey | null;
  /** 255 where a red seal was; null for scans without colour. */
  readonly seal: Grey | null;
  /** Round seals scanned in grey. */
  readonly seals: readonly PixelBox[];
}

/** White around a line, in line heights: tight crops keep ≥ apart from > (measured, docs/ocr.md). */
const TIGHT = 0.15;
const WIDE = 0.3;
/** Lines no longer than this, in heights, are mostly figures: evened light reads those best, grey tones read words. */
const FIGURE_LENGTH = 4.5;
/** A line without figures whose characters are all surer than this is left at one reading. */
const SURE_WORDS = 0.6;
/** As {@link SURE_WORDS}, for the digits and signs in a sentence. */
const SURE_DIGIT = 0.9;

/** The signs tesseract's Chinese data does not have. */
const UNKNOWN_TO_TESSERACT: ReadonlySet<string> = new Set(["≥", "≤"]);

/**
 * Reads text lines, each as often as it needs: what is clear once; figures in doubt from the picture as scanned and
 * with its light evened, then with their contrast stretched, with more room and with half-tones cut out; what stays in
 * doubt by the second engine.
 */
export class LineReader {
  readonly #picture: LinePicture;
  readonly #engines: Engines;

  constructor(picture: LinePicture, engines: Engines) {
    this.#picture = picture;
    this.#engines = engines;
  }

  async read(inked: readonly PixelBox[]): Promise<readonly ReadLine[]> {
    const boxes = atTextHeight(inked);
    const first = await this.#engines.first.read(boxes.map((box) => this.#crop(this.#toneOf(box), box, TIGHT)));
    const lines: ReadLine[] = [];
    for (const [i, box] of boxes.entries()) lines.push(await this.#readLine(box, first[i] as RawReading));
    return lines;
  }

  #toneOf([x0, top, x1, bottom]: PixelBox): Grey {
    return x1 - x0 < FIGURE_LENGTH * (bottom - top) ? this.#picture.flat : this.#picture.grey;
  }

  #readLine(box: PixelBox, first: RawReading): Promise<ReadLine> | ReadLine {
    const place: LinePlace = {
      box,
      sealed: this.#isSealed(box),
      scale: scaleOf(box, TIGHT),
      left: frameOf(box, TIGHT)[0],
    };
    if (first.evidence === undefined) return this.#fused(place, [first]);
    if (isShort(first.text) && (hasFigure(first.text) || place.sealed || first.text.trim() === ""))
      return this.#readFigure(place, first);
    return this.#readWords(place, first);
  }

  async #readFigure(place: LinePlace, first: RawReading): Promise<ReadLine> {
    const { box, sealed } = place;
    if (!sealed && isSureFigure([first])) return readFigureLine([first], null, place);
    const other = this.#toneOf(box) === this.#picture.flat ? this.#picture.grey : this.#picture.flat;
    const readings = [first, ...(await this.#again(this.#crop(other, box, TIGHT)))];
    if (isSureFigure(readings)) return readFigureLine(readings, null, place);
    const tight = this.#crop(this.#picture.grey, box, TIGHT);
    readings.push(
      ...(await this.#again(stretched(tight))),
      ...(await this.#again(stretched(this.#crop(this.#picture.flat, box, WIDE)))),
    );
    if (sealed) readings.push(...(await this.#again(darkened(tight))));
    if (isSureFigure(readings)) return readFigureLine(readings, null, place);
    return readFigureLine(readings, await this.#secondOpinion(box), place);
  }

  async #readWords(place: LinePlace, first: RawReading): Promise<ReadLine> {
    const isClear = first.characters.every(({ text, p, others }) =>
      hasFigure(text) || hasFigure(others[0]?.text ?? "") ? p >= SURE_DIGIT : p >= SURE_WORDS,
    );
    if (isClear && first.text !== "") return this.#fused(place, [first]);
    const other = this.#toneOf(place.box) === this.#picture.flat ? this.#picture.grey : this.#picture.flat;
    const again = await this.#again(this.#crop(other, place.box, TIGHT));
    return this.#fused(place, [first, ...again]);
  }

  #fused(place: LinePlace, readings: readonly RawReading[]): ReadLine {
    const blind = this.#engines.first.signs === "all" ? {} : { blindTo: UNKNOWN_TO_TESSERACT };
    const versions = readings.map((reading): Version => ({ reading, scale: 1, weight: 1, ...blind }));
    return fuseLine(versions, place, this.#engines.first.signs === "all");
  }

  #again = (crop: Grey): Promise<readonly RawReading[]> => this.#engines.first.read([crop]);

  /** What the second engine reads; null when there is none. */
  async #secondOpinion(box: PixelBox): Promise<RawReading | null> {
    const second: Recogniser | null = await this.#engines.second();
    const [reading] = (await second?.read([this.#crop(this.#picture.flat, box, WIDE)])) ?? [];
    return reading ?? null;
  }

  #crop(picture: Grey, box: PixelBox, pad: number): Grey {
    return cropOf(picture, box, this.#picture.mask, pad);
  }

  /** Under a seal scanned in grey, or a red one's ink over a twentieth of the line. */
  #isSealed([x0, top, x1, bottom]: PixelBox): boolean {
    const { seal, seals } = this.#picture;
    if (seals.some((ring) => x0 < ring[2] && x1 > ring[0] && top < ring[3] && bottom > ring[1])) return true;
    if (seal === null) return false;
    let inked = 0;
    for (let y = top; y < bottom; y++) for (let x = x0; x < x1; x++) if (seal.data[y * seal.width + x] !== 0) inked++;
    return inked * 20 > (x1 - x0) * (bottom - top);
  }
}

/** Pixels of the prepared picture for one of the crop. */
function scaleOf(box: PixelBox, pad: number): number {
  const [, top, , bottom] = frameOf(box, pad);
  return (bottom - top) / CROP_HEIGHT;
}

/** Ink lower than this part of the page's lines is a sign that stands alone: ≥, =, 一, a dash. */
const LOW = 0.75;

/** Boxes of signs that stand alone, raised to the height of the page's lines: blown up, ≥ looks like another sign. */
function atTextHeight(boxes: readonly PixelBox[]): readonly PixelBox[] {
  const heights = boxes.filter(([x0, top, x1, bottom]) => x1 - x0 > 3 * (bottom - top)).map((box) => box[3] - box[1]);
  const usual = heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0;
  return boxes.map((box): PixelBox => {
    const lacking = usual - (box[3] - box[1]);
    if (box[3] - box[1] >= LOW * usual) return box;
    const above = Math.floor(lacking / 2);
    return [box[0], box[1] - above, box[2], box[3] + lacking - above];
  });
}
