import { RecogniserError } from "../readers/scan/recognise/errors.ts";
import type { Examined } from "./examined.ts";

/** What reads scans on this machine: each engine is opened with its model, as a run would. Never ill: other PDFs need none. */
export async function examineOcr(): Promise<readonly Examined[]> {
  const paddle = await examineEngine("paddle", PADDLE);
  const tesseract = await examineEngine("tesseract", TESSERACT);
  const neither = paddle.state !== "well" && tesseract.state !== "well";
  return [paddle, tesseract, ...(neither ? [NO_ENGINE] : []), await examineCanvas()];
}

type Words = Pick<Examined, "zh" | "en">;

const PADDLE: Words = {
  zh: "扫描件识别:PP-OCRv4 模型齐全,onnxruntime 可用",
  en: "reading scans: the PP-OCRv4 model is complete and onnxruntime loads",
};
const TESSERACT: Words = {
  zh: "扫描件复读:tesseract 及其中文数据可用(不认得 ≥ 和 ≤)",
  en: "second reading of scans: tesseract and its Chinese data load (it knows no ≥ and ≤)",
};
const NO_ENGINE: Examined = {
  state: "optional",
  zh: "没有可用的识别引擎:扫描页会列为未能读取",
  en: "no engine to read scans with: scanned pages are listed as not read",
};
const CANVAS: Words = { zh: "页面绘制:@napi-rs/canvas 可用", en: "drawing of pages: @napi-rs/canvas loads" };
const NO_CANVAS: Examined = {
  state: "optional",
  zh: "@napi-rs/canvas 无法加载:由多幅图像拼成的扫描页无法读取,“待核读数”没有图像;请重新运行 npm ci",
  en: "@napi-rs/canvas does not load: scanned pages made of several pictures are not read, and doubtful readings have no picture; run npm ci again",
};

async function examineEngine(engine: "paddle" | "tesseract", words: Words): Promise<Examined> {
  try {
    const { openEngines } = await import("../readers/scan/recognise/engine.ts");
    const engines = await openEngines(engine);
    const opened = engines.first.engine;
    await engines.close();
    return opened === engine ? { state: "well", ...words } : brokenEngine(engine, opened);
  } catch (error) {
    if (!(error instanceof RecogniserError)) return brokenEngine(engine, error);
    return { state: "optional", zh: error.reason.zh, en: error.reason.en };
  }
}

/** A model cut short, say, or a library for another processor. */
const brokenEngine = (engine: string, error: unknown): Examined => {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    state: "optional",
    zh: `识别引擎 ${engine} 无法启动,不能用它识别扫描件;请重新运行 npm ci(${detail})`,
    en: `the engine ${engine} does not start, scans cannot be read with it; run npm ci again (${detail})`,
  };
};

/** One pixel drawn is a library that loads. */
async function examineCanvas(): Promise<Examined> {
  try {
    const { cropPicture } = await import("../readers/scan/crop-picture.ts");
    cropPicture({ width: 1, height: 1, channels: 1, data: Uint8Array.of(255) }, [0, 0, 1, 1], 0);
    return { state: "well", ...CANVAS };
  } catch {
    return NO_CANVAS;
  }
}
