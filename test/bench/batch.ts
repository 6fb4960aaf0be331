/**
 * A folder of many reports through the whole command: pages a second, and the most memory the parent and its children held.
 *
 * `node test/bench/batch.ts [copies] [file.pdf]`; 40 copies of the first document there is. Memory is read from `/proc`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firstDocument } from "./documents.ts";

const copies = Number(process.argv[2] ?? 40);
const file = process.argv[3] ?? firstDocument();
const folder = mkdtempSync(join(tmpdir(), "gouji-batch-"));
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** The most a process has held, in MB; 0 once it is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

mkdirSync(join(folder, "in"));
// A comment after the end makes each copy a file of its own.
for (let i = 0; i < copies; i++) {
  writeFileSync(join(folder, "in", `${i}.pdf`), Buffer.concat([readFileSync(file), Buffer.from(`\n% ${i}\n`)]));
}
const start = performance.now();
const run = spawn(process.execPath, [main, "check", join(folder, "in"), "--out", join(folder, "out"), "--quiet"]);
let parent = 0;
let child = 0;
const watch = setInterval(() => {
  if (run.pid === undefined) return;
  parent = Math.max(parent, peakOf(run.pid));
  child = Math.max(child, ...childrenOf(run.pid).map(peakOf));
}, 100);
await new Promise((resolve) => run.on("exit", resolve));
clearInterval(watch);
const seconds = (performance.now() - start) / 1000;
const { documents } = JSON.parse(readFileSync(join(folder, "out", "documents.json"), "utf8"));
const pages = documents.reduce((sum: number, row: { pages: number }) => sum + row.pages, 0);
rmSync(folder, { recursive: true });
console.log(`${copies} copies, ${pages} pages: ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(0)} pages/s`);
console.log(`peak memory: parent ${parent.toFixed(0)} MB, a child ${child.toFixed(0)} MB`);
