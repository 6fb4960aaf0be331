import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, cpus, freemem, totalmem } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { UsageError } from "../domain/errors.ts";
import type { PipelineFile } from "../run/pipelines.ts";
import { type AddCommand, addCommand } from "./command.ts";
import { examineOcr } from "./examine-ocr.ts";
import type { Examined } from "./examined.ts";
import { FINISHED, USAGE } from "./exit-status.ts";
import { HELP } from "./messages.ts";

/** `gouji doctor`: exit status 0, or 2 when `check` would fail here. */
export const addDoctor: AddCommand = (program, lang, finish) => {
  addCommand(program, lang, "doctor", HELP.doctor[lang])
    .option("--out <dir>", HELP.out[lang], "output")
    .action(async ({ out }: { out: string }) => {
      const { loadPipelines } = await import("../run/pipelines.ts");
      const { openFolder } = await import("../run/output-folder.ts");
      const examined = [
        node(),
        machine(),
        pipelines(loadPipelines),
        output(() => openFolder(out, lang)),
        pdfjs(),
        soffice(),
        ...(await examineOcr()),
      ];
      process.stdout.write(examined.map((one) => `${MARKS[one.state]} ${one[lang]}\n`).join(""));
      finish(examined.some(({ state }) => state === "ill") ? USAGE : FINISHED);
    });
};

const MARKS = { well: "✓", optional: "–", ill: "✗" } as const;

const node = (): Examined => ({
  state: "well",
  zh: `Node.js ${process.versions.node}(需要 24 或更高)`,
  en: `Node.js ${process.versions.node} (24 or later is needed)`,
});

const gigabytes = (bytes: number): string => (bytes / 2 ** 30).toFixed(1);
/** One child and the run itself. */
const LEAST_MEMORY = 2 * 2 ** 30;

function machine(): Examined {
  const facts = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? process.arch}`;
  const short = totalmem() < LEAST_MEMORY;
  return {
    state: short ? "optional" : "well",
    zh: `处理器 ${facts};内存 ${gigabytes(totalmem())} GB,可用 ${gigabytes(freemem())} GB${short ? ",偏少:请用 --jobs 1" : ""}`,
    en: `cores ${facts}; memory ${gigabytes(totalmem())} GB, ${gigabytes(freemem())} GB free${short ? ", rather little: use --jobs 1" : ""}`,
  };
}

const pipelines = (load: () => readonly PipelineFile[]): Examined =>
  examine(() => {
    const names = load().map(({ pipeline }) => pipeline.name);
    if (names.length > 0) {
      return { state: "well", zh: `流程:${names.join("、")}`, en: `pipelines: ${names.join(", ")}` };
    }
    return {
      state: "ill",
      zh: "pipelines/ 中没有流程文件:check 无法识别任何报告;请重新安装",
      en: "no pipeline in pipelines/: check would know no report; install again",
    };
  });

const output = (open: () => string): Examined =>
  examine(() => {
    const folder = open();
    return { state: "well", zh: `输出文件夹可写:${folder}`, en: `the output folder can be written: ${folder}` };
  });

/** Without these folders the text of non-embedded Chinese fonts is lost in silence. */
function pdfjs(): Examined {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const missing = ["cmaps", "standard_fonts", "wasm"].filter((name) => !existsSync(join(root, name)));
  if (missing.length === 0) return { state: "well", zh: "PDF 字体数据齐全", en: "PDF font data is complete" };
  return {
    state: "ill",
    zh: `缺少 PDF 字体数据 ${missing.join("、")}:部分中文会丢失;请重新安装 pdfjs-dist`,
    en: `PDF font data ${missing.join(", ")} is missing: Chinese text would be lost; install pdfjs-dist again`,
  };
}

function soffice(): Examined {
  const names = process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice"];
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
  if (path !== undefined) {
    return {
      state: "well",
      zh: `LibreOffice:${path}(此版本尚未使用,可用它把 .doc/.wps 另存为 PDF)`,
      en: `LibreOffice: ${path} (not used by this version; it saves .doc and .wps as PDF)`,
    };
  }
  return {
    state: "optional",
    zh: "没有 LibreOffice:.doc、.wps 文件需用其他软件另存为 PDF",
    en: "no LibreOffice: .doc and .wps must be saved as PDF by another program",
  };
}

/** What fails with a reason of its own is ill. */
function examine(look: () => Examined): Examined {
  try {
    return look();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: "ill", zh: error.reason.zh, en: error.reason.en };
  }
}
