import { type Command, Option } from "commander";
import type { OcrOptions } from "../run/job.ts";
import { HELP, type Lang } from "./messages.ts";

/** `--ocr` and `--ocr-engine` as commander gives them. */
export interface OcrWords {
  readonly ocr: OcrOptions["mode"];
  readonly ocrEngine?: NonNullable<OcrOptions["engine"]>;
}

/** The options of every command that reads scans. */
export const addOcrOptions = (command: Command, lang: Lang): Command =>
  command
    .addOption(new Option("--ocr <when>", HELP.ocr[lang]).choices(["auto", "always", "never"]).default("auto"))
    .addOption(new Option("--ocr-engine <engine>", HELP.ocrEngine[lang]).choices(["paddle", "tesseract", "both"]));

export const ocrOf = ({ ocr, ocrEngine }: OcrWords): OcrOptions => ({ mode: ocr, engine: ocrEngine ?? null });
