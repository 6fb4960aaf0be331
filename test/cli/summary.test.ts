import { expect, test } from "vitest";
import { summarise } from "../../src/cli/summary.ts";
import { scannedReport, smallReport } from "../outputs/report-builder.ts";

test.each([
  ["zh", "扫描页:识别 12 页,3 处存疑,见“待核读数”"],
  ["en", "Scans: 12 pages read from pictures, 3 readings in doubt, see “Readings to review”"],
] as const)("a run with scans says in %s how much of them is in doubt", (lang, words) => {
  expect(summarise(scannedReport(lang), "核查结果.xlsx", false)).toContain(words);
  expect(summarise(smallReport(lang), "核查结果.xlsx", false)).not.toContain(words.slice(0, 4));
});
