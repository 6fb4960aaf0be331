/**
 * Reads each PDF named on the command line and prints a line of JSON for each: CPU and wall seconds, pages, and the
 * most memory held so far in MB. The first one warms the engines up; a process of its own, so that nothing else counts.
 */
import { readFileSync } from "node:fs";
import { benchReader } from "./read.ts";

const reader = benchReader();
for (const file of process.argv.slice(2)) {
  const { result, cpuSeconds, wallSeconds } = await reader.read(new Uint8Array(readFileSync(file)), file);
  const residentMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ file, pages: result.extract.pages.length, cpuSeconds, wallSeconds, residentMb }));
}
await reader.close();
