import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePicture } from "../../scans/image-pdf.ts";
import { chain, inverse, project, scaling } from "./degrade/projection.ts";
import type { Degraded } from "./degrade/variants.ts";
import type { TrueCell } from "./score.ts";

export const SEGMENTATIONS = [6, 11] as const;

/** What the native command line makes of a picture: the words of each true cell joined, and what it cost. */
export interface CliReading {
  readonly texts: readonly string[];
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/** Its version; null when it is not on PATH or has no Chinese data. */
export function tesseractVersion(): string | null {
  const { stdout, status } = spawnSync("tesseract", ["--version"], { encoding: "utf8" });
  if (status !== 0) return null;
  const { stdout: languages } = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  return languages.includes("chi_sim") ? (stdout.split("\n")[0]?.trim() ?? null) : null;
}

/**
 * Reads the whole picture with one thread, page segmentation `psm`. Each word goes to the true cell its middle lies
 * in: the cells' geometry is given to it, which is more than it finds by itself.
 */
export function readByCli(
  { picture, map }: Degraded,
  dpi: number,
  cells: readonly TrueCell[],
  psm: number,
  folder: string,
): CliReading {
  const file = join(folder, "page.png");
  writeFileSync(file, encodePicture(picture, "png"));
  // `times` says what the shell's children used; Node does not.
  const script = `tesseract "$0" stdout -l chi_sim --psm ${psm} --dpi ${dpi} tsv; times >&2`;
  const start = performance.now();
  const { stdout, stderr } = spawnSync("sh", ["-c", script, file], {
    encoding: "utf8",
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    maxBuffer: 1 << 26,
  });
  const wallSeconds = (performance.now() - start) / 1000;
  const toClean = chain(inverse(map), scaling(72 / dpi, 72 / dpi));
  const texts = cells.map(() => "");
  for (const [text, x, y] of wordsOf(stdout)) {
    const [cx, cy] = project(toClean, [x, y]);
    const at = cells.findIndex(({ box }) => cx >= box[0] && cx <= box[2] && cy >= box[1] && cy <= box[3]);
    if (at >= 0) texts[at] += text;
  }
  return { texts, cpuSeconds: childSeconds(stderr), wallSeconds };
}

/** Level-5 rows of the TSV: a word, and its middle. */
function* wordsOf(tsv: string): Generator<readonly [string, number, number]> {
  for (const row of tsv.split("\n")) {
    const columns = row.split("\t");
    if (columns[0] !== "5") continue;
    const [left, top, width, height] = columns.slice(6, 10).map(Number) as [number, number, number, number];
    yield [columns[11] ?? "", left + width / 2, top + height / 2];
  }
}

/** The last line of `times`: `0m1.23s 0m0.10s`, user and system time of the children. */
function childSeconds(stderr: string): number {
  const last = stderr.trim().split("\n").at(-1) ?? "";
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}
