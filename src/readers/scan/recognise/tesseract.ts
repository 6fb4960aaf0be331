import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page, Worker } from "tesseract.js";
import type { Grey } from "../../../domain/picture.ts";
import { tesseractMissing } from "./errors.ts";
import { paperOf } from "./ink.ts";
import { readingOf } from "./line.ts";
import type { RawCharacter, RawReading, Recogniser } from "./recogniser.ts";

/** The parts of tesseract.js used here. */
export type TesseractProgram = Pick<typeof import("tesseract.js"), "createWorker" | "OEM" | "PSM">;

/** Where the recogniser's parts come from; a test hands in a machine that lacks one. */
export interface TesseractParts {
  readonly loadProgram?: () => Promise<TesseractProgram>;
  /** The folder with `chi_sim.traineddata.gz`. */
  readonly data?: () => string;
}

const DATA = "chi_sim.traineddata.gz";
/** Paper around a crop, in pixels: with it 79 of 114 figures keep their digits, without 67 (the larger data set: 67, 64). */
const MARGIN = 10;

/**
 * tesseract.js with its Chinese data, a line at a time, in a thread of its own until {@link Recogniser.close}.
 * Its data knows no ≥ and ≤: it reads 之, 2 or nothing for them. Nothing is downloaded or written. @throws RecogniserError
 */
export async function openTesseract(parts: TesseractParts = {}): Promise<Recogniser> {
  const worker = await start(parts).catch((cause) => Promise.reject(tesseractMissing(cause)));
  return {
    engine: "tesseract",
    signs: "no-comparisons",
    read: async (crops) => {
      const readings: RawReading[] = [];
      for (const crop of crops) readings.push(await readLine(worker, crop));
      return readings;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

async function start({ loadProgram = loadTesseract, data = dataFolder }: TesseractParts): Promise<Worker> {
  const folder = data();
  // The program reports missing data by a rejection nobody can catch: look first.
  await access(join(folder, DATA));
  const { createWorker, OEM, PSM } = await loadProgram();
  const worker = await createWorker("chi_sim", OEM.LSTM_ONLY, {
    langPath: folder, // a plain path: a URL of any kind is fetched
    cacheMethod: "none", // else a copy of the data is written to the working folder
    gzip: true,
    errorHandler: () => {}, // failures arrive as rejections of each call
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
  return worker;
}

const loadTesseract = async (): Promise<TesseractProgram> => (await import("tesseract.js")).default;

const dataFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/chi_sim/package.json")), "4.0.0_best_int");

async function readLine(worker: Worker, crop: Grey): Promise<RawReading> {
  const { data } = await worker.recognize(graymap(framed(crop)), {}, { text: true, blocks: true });
  return readingOf(crop, charactersOf(data));
}

function charactersOf({ blocks }: Page): readonly RawCharacter[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  const symbols = lines.flatMap(({ words }) => words.flatMap((word) => word.symbols));
  return symbols.map(({ text, confidence, bbox }) => ({
    text,
    p: Math.max(0, Math.min(1, confidence / 100)),
    others: [],
    x: (bbox.x0 + bbox.x1) / 2 - MARGIN,
  }));
}

function framed(crop: Grey): Grey {
  const [width, height] = [crop.width + 2 * MARGIN, crop.height + 2 * MARGIN];
  const data = new Uint8Array(width * height).fill(paperOf(crop.data));
  for (let y = 0; y < crop.height; y += 1) {
    data.set(crop.data.subarray(y * crop.width, (y + 1) * crop.width), (y + MARGIN) * width + MARGIN);
  }
  return { width, height, data };
}

/** A binary graymap (netpbm, P5): the one format that needs no encoder. */
const graymap = ({ width, height, data }: Grey): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), data]);
