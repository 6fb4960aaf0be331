import type { Message } from "../../../domain/note.ts";
import { RecogniserError } from "./errors.ts";
import { openPaddle } from "./paddle.ts";
import type { Recogniser } from "./recogniser.ts";
import { openTesseract } from "./tesseract.ts";

/** `both`: paddle reads, tesseract reads doubtful lines again, and the run fails where either is missing. */
export type EngineChoice = "paddle" | "tesseract" | "both";

/** The engines a document is read with. */
export interface Engines {
  readonly first: Recogniser;
  /** Reads doubtful lines again; opened when first asked for; null when there is none. */
  readonly second: () => Promise<Recogniser | null>;
  /** What these engines cannot read; null: nothing is out of their reach. */
  readonly limits: Message | null;
  readonly close: () => Promise<void>;
}

/** How each engine is opened; a test hands in a machine that lacks one. */
export interface Openers {
  readonly paddle: () => Promise<Recogniser>;
  readonly tesseract: () => Promise<Recogniser>;
}

const OPENERS: Openers = { paddle: () => openPaddle(), tesseract: () => openTesseract() };

/** @param choice null: paddle with tesseract as the second reader where it is there, or tesseract alone where onnxruntime does not load @throws RecogniserError */
export async function openEngines(choice: EngineChoice | null, openers: Openers = OPENERS): Promise<Engines> {
  if (choice === "tesseract") return alone(await openers.tesseract(), WITHOUT_COMPARISONS);
  if (choice === "paddle") return alone(await openers.paddle(), null);
  if (choice === "both") {
    const first = await openers.paddle();
    const second = await openers.tesseract().catch((error) => first.close().then(() => Promise.reject(error)));
    return pair(first, async () => second);
  }
  try {
    return pair(await openers.paddle(), () => openers.tesseract().catch(missingIsNull));
  } catch (error) {
    if (!isRuntimeMissing(error)) throw error;
    return alone(await openers.tesseract().catch(() => Promise.reject(error)), WITHOUT_RUNTIME);
  }
}

/** Missing model files are a broken installation, and said; a machine without a runtime still reads what it can. */
const isRuntimeMissing = (error: unknown): boolean =>
  error instanceof RecogniserError && error.reason.code === "ocr-runtime-missing";

function missingIsNull(error: unknown): null {
  if (error instanceof RecogniserError) return null;
  throw error;
}

const alone = (first: Recogniser, limits: Message | null): Engines => ({
  first,
  second: async () => null,
  limits,
  close: () => first.close(),
});

function pair(first: Recogniser, open: () => Promise<Recogniser | null>): Engines {
  let second: Promise<Recogniser | null> | null = null;
  return {
    first,
    second: () => {
      second ??= open();
      return second;
    },
    limits: null,
    close: async () => {
      await first.close();
      await (await second)?.close();
    },
  };
}

const WITHOUT_COMPARISONS: Message = {
  zh: "扫描件由 tesseract 识别:它不认识 ≥ 和 ≤(会读成“之”、2 或漏掉),也不给出备选读法;带比较符号的数据请对照原件复核",
  en: "scans are read by tesseract: it has no ≥ and ≤ (it reads 之, 2 or nothing) and gives no alternative readings; look figures with a comparison up in the original",
};

const WITHOUT_RUNTIME: Message = {
  zh: `本机无法加载 onnxruntime-node,改用备用引擎;${WITHOUT_COMPARISONS.zh};重新运行 npm ci 可恢复`,
  en: `onnxruntime-node does not load on this machine, so the fallback is used; ${WITHOUT_COMPARISONS.en}; running npm ci again may bring it back`,
};
