import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { DefectError, DocumentError, UsageError } from "../domain/errors.ts";
import { fileKindOf } from "../run/file-kind.ts";
import { EMPTY, refuseByKind } from "../run/refusal.ts";
import { type AddCommand, addCommand } from "./command.ts";
import { FINISHED, UNREAD } from "./exit-status.ts";
import { HELP, type Lang } from "./messages.ts";
import { addOcrOptions, type OcrWords, ocrOf } from "./ocr-options.ts";
import type { StagePictures } from "./stage-pictures.ts";

/** `gouji extract FILE` */
export const addExtract: AddCommand = (program, lang, finish) => {
  addOcrOptions(addCommand(program, lang, "extract", HELP.extract[lang]), lang)
    .argument("<file>", HELP.file[lang])
    .option("--debug <dir>", HELP.debug[lang])
    .action(async (file: string, options: ExtractOptions) => finish(await extract(file, options, lang)));
};

interface ExtractOptions extends OcrWords {
  readonly debug?: string;
}

async function extract(file: string, options: ExtractOptions, lang: Lang): Promise<number> {
  const { extractDocument } = await import("../run/process-document.ts");
  const { extractJson } = await import("../outputs/json/extract.ts");
  try {
    const source = { path: lookAt(file), name: basename(file) };
    const pictures = await debugPictures(options.debug);
    const onStage = pictures === null ? {} : { onStage: pictures.keep };
    const { value, notes } = await extractDocument(source, { ocr: ocrOf(options), ...onStage });
    if (pictures !== null) process.stderr.write(`${WRITTEN[lang](pictures.count(), options.debug ?? "")}\n`);
    await print(`${JSON.stringify(extractJson(value, notes), null, 1)}\n`);
    return FINISHED;
  } catch (error) {
    if (!(error instanceof DocumentError || error instanceof DefectError)) throw error;
    process.stderr.write(`${file}: ${error.reason[lang]}\n`);
    return UNREAD;
  }
}

/** The encoder is loaded for those who ask for pictures. */
const debugPictures = async (folder: string | undefined): Promise<StagePictures | null> =>
  folder === undefined ? null : (await import("./stage-pictures.ts")).stagePictures(folder);

const WRITTEN = {
  zh: (count: number, folder: string) =>
    count === 0 ? "没有按图像识别的页,未写出图像" : `已将 ${count} 幅图像写入 ${folder}`,
  en: (count: number, folder: string) =>
    count === 0 ? "no page was read from a picture: none was written" : `wrote ${count} pictures to ${folder}`,
} as const;

/** The absolute path of a file this version reads. */
function lookAt(file: string): string {
  const path = resolve(file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) throw noFile(file);
  const refusal = stat.size === 0 ? EMPTY : refuseByKind(fileKindOf(path, stat.size), file);
  if (refusal !== null) throw new DocumentError(refusal.reason);
  return path;
}

const noFile = (file: string): UsageError =>
  new UsageError({
    code: "no-file",
    zh: `“${file}”不是文件,请检查路径;文件夹请用 check`,
    en: `“${file}” is no file; check the path, and use check for folders`,
  });

/** Resolves once the reader of a pipe has taken all of it. */
const print = (words: string): Promise<void> =>
  new Promise((done, failed) => process.stdout.write(words, (error) => (error ? failed(error) : done())));
