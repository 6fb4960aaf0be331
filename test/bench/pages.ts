/**
 * Warm pages per second from bytes to findings on one core, and the whole command, beside other readers on the same file.
 *
 * `node test/bench/pages.ts [file.pdf]`; without a file the first test document there is. The others only read text;
 * those that are not installed are skipped and named.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSubmission } from "../../src/checks/engine.ts";
import type { LaidOutPage } from "../../src/domain/layout.ts";
import type { SourceDocument } from "../../src/domain/page.ts";
import type { Extract } from "../../src/domain/report.ts";
import type { Table } from "../../src/domain/table.ts";
import { readNarrative } from "../../src/extraction/claims/read-narrative.ts";
import { extractParagraphs } from "../../src/extraction/paragraphs.ts";
import { extractTables } from "../../src/extraction/tables/extract.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { choosePipeline, normalise } from "../../src/normalisation/normalise.ts";
import { readPdf } from "../../src/readers/pdf/read.ts";
import { choosePipelines } from "../../src/run/pipelines.ts";
import { firstDocument } from "./documents.ts";

const RUNS = 15;
const WARM_UP = 3;

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = process.argv[2] ?? firstDocument();
const { pipelines } = choosePipelines(null);
const bytes = new Uint8Array(readFileSync(file));

/** Wall and CPU milliseconds of one stage, one entry a run. */
interface Timing {
  readonly wall: number[];
  readonly cpu: number[];
}

const timings = new Map<string, Timing>();

async function timed<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
  const timing = timings.get(stage) ?? { wall: [], cpu: [] };
  timings.set(stage, timing);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const value = await work();
  timing.wall.push(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  timing.cpu.push((user + system) / 1000);
  return value;
}

async function run(): Promise<number> {
  const document: SourceDocument = (await timed("read", () => readPdf(bytes, file))).value;
  const pages: readonly LaidOutPage[] = await timed("layout", () => document.pages.map(layOut));
  const tables: readonly Table[] = await timed("tables", () => extractTables(pages).value);
  const prose = (await timed("paragraphs", () => extractParagraphs(pages, tables))).value;
  const narrative = (await timed("claims", () => readNarrative(prose.paragraphs, file))).value;
  const extract: Extract = { file, kind: document.kind, pages: [], tables, ...prose, narrative };
  const pipeline = choosePipeline(extract, pipelines);
  if (pipeline === null) return document.pages.length;
  const submission = await timed("records", () => normalise(extract, pipeline));
  await timed("checks", () => checkSubmission({ submission, pipeline }));
  return document.pages.length;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Children's CPU is not in `process.cpuUsage`, so these are wall times; null when not installed. */
function wallOf(command: string, args: readonly string[]): number | null {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const { error, status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"] });
    if (error || status !== 0) return null;
    times.push(performance.now() - start);
  }
  return median(times);
}

for (let i = 0; i < WARM_UP; i++) await run();
timings.clear();
let pages = 0;
for (let i = 0; i < RUNS; i++) pages = await run();

const stages = [...timings].map(([stage, { wall, cpu }]) => ({ stage, wall: median(wall), cpu: median(cpu) }));
const wall = stages.reduce((total, stage) => total + stage.wall, 0);
const cpu = stages.reduce((total, stage) => total + stage.cpu, 0);
const rate = (milliseconds: number): string => `${((pages * 1000) / milliseconds).toFixed(1)} pages/s`;

console.log(`${file}: ${pages} pages, median of ${RUNS} warm runs`);
console.log(`gouji, bytes to findings: ${rate(wall)} wall, ${rate(cpu)} CPU`);
for (const stage of stages) {
  const perPage = (stage.wall / pages).toFixed(2);
  console.log(`  ${stage.stage.padEnd(10)} ${perPage} ms/page  ${((100 * stage.wall) / wall).toFixed(0)} %`);
}

const others: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ["pdftotext -bbox-layout", "pdftotext", ["-bbox-layout", file, "/dev/null"]],
  ["pdfminer (pdf2txt)", "pdf2txt", ["-o", "/dev/null", file]],
];
for (const [name, command, args] of others) {
  const milliseconds = wallOf(command, args);
  if (milliseconds === null) console.log(`${name}: not installed, skipped`);
  else {
    const ratio = milliseconds / wall;
    const words =
      ratio >= 1 ? `gouji is ${ratio.toFixed(1)}x as fast` : `gouji takes ${(1 / ratio).toFixed(1)}x as long`;
    console.log(`${name}, text only, whole process: ${rate(milliseconds)}; ${words}`);
  }
}

const out = mkdtempSync(join(tmpdir(), "gouji-bench-"));
const whole = wallOf(process.execPath, [`${root}src/cli/main.ts`, "check", file, "--out", out, "--quiet"]);
rmSync(out, { recursive: true });
if (whole !== null) console.log(`whole command on it (median of 3): ${(whole / 1000).toFixed(2)} s`);
