import type { Reason } from "../../../domain/errors.ts";

/** The machine cannot recognise text from pictures: no scan can be read here, whatever the document. */
export class RecogniserError extends Error {
  override readonly name = "RecogniserError";
  readonly reason: Reason;
  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}

/** The files of the recognition model are not where their package has them. */
export const modelMissing = (file: string, cause?: unknown): RecogniserError =>
  new RecogniserError(
    {
      code: "ocr-model-missing",
      zh: `缺少文字识别模型文件 ${file},无法识别扫描件;请重新运行 npm ci 安装完整后再试,或改用 --ocr-engine tesseract(不能识别 ≥ 和 ≤)`,
      en: `the recognition model's file ${file} is missing, scans cannot be read; run npm ci again, or use --ocr-engine tesseract (it cannot read ≥ and ≤)`,
    },
    { cause },
  );

/** The package that runs the model does not load on this machine. */
export const runtimeMissing = (cause?: unknown): RecogniserError =>
  new RecogniserError(
    {
      code: "ocr-runtime-missing",
      zh: "文字识别引擎 onnxruntime-node 无法在本机加载,无法用它识别扫描件;请重新运行 npm ci,或改用 --ocr-engine tesseract(不能识别 ≥ 和 ≤)",
      en: "onnxruntime-node does not load on this machine, scans cannot be read with it; run npm ci again, or use --ocr-engine tesseract (it cannot read ≥ and ≤)",
    },
    { cause },
  );

/** The second engine's program or data is not there. */
export const tesseractMissing = (cause?: unknown): RecogniserError =>
  new RecogniserError(
    {
      code: "ocr-tesseract-missing",
      zh: "tesseract.js 或其中文数据(@tesseract.js-data/chi_sim)无法加载;请重新运行 npm ci,或改用 --ocr-engine paddle",
      en: "tesseract.js or its Chinese data (@tesseract.js-data/chi_sim) does not load; run npm ci again, or use --ocr-engine paddle",
    },
    { cause },
  );
