import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

export const PARTS = ["own", "ocr-pages", "hainan", "cost"] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  readonly parts: readonly Part[];
  /** Form pages of our own fixtures a variant. */
  readonly pages: number;
  /** Names of variants or files; empty: all. */
  readonly only: readonly string[];
  /** The folder of the degraded pages of corpus/ocr-pages: `manifest.json`, `v/*`; null: skipped. */
  readonly ocrPages: string | null;
  readonly engine: "paddle" | "tesseract" | "both" | null;
  /** Print every figure that is wrong or doubtful. */
  readonly list: boolean;
  /** Write every outcome there, as JSON lines. */
  readonly outcomes: string | null;
  /** Where the calibration plot goes; null: not drawn. */
  readonly plot: string | null;
}

const PLOT = fileURLToPath(new URL("../../../docs/ocr-calibration.png", import.meta.url));

/** `--pages N`, `--only a,b`, `--ocr-pages DIR` (or GOUJI_OCR_PAGES), `--part own,…`, `--engine …`, `--list`, `--outcomes FILE`, `--plot [FILE]`. */
export function optionsOf(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      pages: { type: "string", default: "4" },
      only: { type: "string", default: "" },
      "ocr-pages": { type: "string", default: process.env.GOUJI_OCR_PAGES ?? "" },
      part: { type: "string", default: PARTS.join(",") },
      engine: { type: "string", default: "" },
      list: { type: "boolean", default: false },
      outcomes: { type: "string", default: "" },
      plot: { type: "string", default: "" },
    },
  });
  const only = values.only.split(",").filter((name) => name !== "");
  const folder = values["ocr-pages"];
  return {
    parts: PARTS.filter((part) => values.part.split(",").includes(part)),
    pages: Math.max(1, Number(values.pages) || 1),
    only,
    ocrPages: folder !== "" && existsSync(`${folder}/manifest.json`) ? folder : null,
    engine: values.engine === "" ? null : (values.engine as NonNullable<BenchOptions["engine"]>),
    list: values.list,
    outcomes: values.outcomes || null,
    // Half a run would overwrite the whole picture.
    plot: values.plot || (only.length === 0 ? PLOT : null),
  };
}
