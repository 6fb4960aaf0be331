import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { imagePdf } from "../../scans/image-pdf.ts";
import { plain } from "./compare.ts";
import { VARIANTS } from "./degrade/variants.ts";
import { seconds, share, table } from "./markdown.ts";
import type { BenchOptions } from "./options.ts";
import { degradePage, readDegraded } from "./own.ts";
import type { BenchReader } from "./read.ts";
import { isRight } from "./score.ts";
import { readByCli, SEGMENTATIONS, tesseractVersion } from "./tesseract.ts";
import { choosePages, type TruePage } from "./true-pages.ts";

const READ_ONE = fileURLToPath(new URL("read-one.ts", import.meta.url));
/** Scans as they should be: a dear one and a common one. */
const USUAL = ["scan300", "scan200"];

interface Cost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly residentMb: number | null;
  readonly figures: number;
  readonly exact: number;
}

/** What a form page costs and how many of its figures are exact, beside the native tesseract on the same pictures. */
export async function benchCost(options: BenchOptions, reader: BenchReader): Promise<string> {
  const pages = (await choosePages(options.pages)).filter(({ cells }) => cells.length > 0);
  const names = USUAL.filter((name) => options.only.length === 0 || options.only.includes(name));
  const folder = mkdtempSync(join(tmpdir(), "gouji-cost-"));
  try {
    const rows: (readonly (string | number)[])[] = [];
    for (const name of names) rows.push(...(await rowsOf(name, pages, reader, folder)));
    return `${tesseractVersion() ?? "tesseract: not on PATH, or without chi_sim"}\n\n${table(HEADINGS, rows)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEADINGS = ["variant", "reader", "CPU s/page", "s/page", "peak MB", "figures exact"];

async function rowsOf(name: string, pages: readonly TruePage[], reader: BenchReader, folder: string) {
  const variant = VARIANTS.find((one) => one.name === name)!;
  const costs = new Map<string, Cost[]>();
  const put = (who: string, cost: Cost): void => void costs.set(who, [...(costs.get(who) ?? []), cost]);
  for (const [i, page] of pages.entries()) {
    const degraded = await degradePage(variant, page, i + 1);
    const file = join(folder, "page.pdf");
    writeFileSync(file, imagePdf([degraded]));
    const { outcomes } = await readDegraded(variant, page, i + 1, reader);
    const figures = outcomes.filter(({ kind, where }) => kind === "figure" && !where.endsWith("prose"));
    put("gouji", { ...alone(file), figures: figures.length, exact: figures.filter(isRight).length });
    if (tesseractVersion() === null) continue;
    for (const psm of SEGMENTATIONS) {
      const { texts, cpuSeconds, wallSeconds } = readByCli(degraded, variant.dpi, page.cells, psm, folder);
      const right = page.cells.filter(
        ({ kind, text }, at) => kind === "figure" && plain(text) === plain(texts[at] ?? ""),
      );
      const cost = { cpuSeconds, wallSeconds, residentMb: null, figures: figures.length, exact: right.length };
      put(`tesseract --psm ${psm}`, cost);
    }
  }
  return [...costs].map(([who, all]) => rowOf(name, who, all));
}

/** The second reading of one file by a process that does nothing else: the first opens the engines. */
function alone(file: string): Pick<Cost, "cpuSeconds" | "wallSeconds" | "residentMb"> {
  const out = execFileSync(process.execPath, [READ_ONE, file, file], { encoding: "utf8" });
  const lines = out.trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "{}");
}

function rowOf(variant: string, who: string, costs: readonly Cost[]): readonly (string | number)[] {
  const sum = (of: (cost: Cost) => number): number => costs.reduce((total, cost) => total + of(cost), 0);
  const peak = Math.max(...costs.map(({ residentMb }) => residentMb ?? 0));
  return [
    variant,
    who,
    seconds(sum(({ cpuSeconds }) => cpuSeconds) / costs.length),
    seconds(sum(({ wallSeconds }) => wallSeconds) / costs.length),
    peak === 0 ? "–" : Math.round(peak),
    share(
      sum(({ exact }) => exact),
      sum(({ figures }) => figures),
    ),
  ];
}
