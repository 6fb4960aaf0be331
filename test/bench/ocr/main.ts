/**
 * How well scans are read, and what it costs: `npm run bench:ocr -- [--part own,ocr-pages,hainan,cost] [--pages N]
 * [--only variant,…] [--ocr-pages DIR] [--engine paddle|tesseract|both] [--list] [--outcomes FILE] [--plot FILE]`.
 *
 * Prints Markdown. A figure is *exact* when it reads as printed (NFKC, white space gone; ≥ is never >), *flagged* when
 * its confidence is below {@link SURE} or its page was refused, *silent* when it is wrong and not flagged.
 */
import { appendFileSync, writeFileSync } from "node:fs";
import { SURE } from "../../../src/domain/figure.ts";
import { binsOf, calibrationError, plotBins, reliabilityTable } from "./calibration.ts";
import { benchCost } from "./cost.ts";
import { benchHainan, hainanTable } from "./hainan.ts";
import { benchOcrPages, ocrPagesTable } from "./ocr-pages.ts";
import { type BenchOptions, optionsOf } from "./options.ts";
import { benchOwn, ownTable } from "./own.ts";
import { benchReader } from "./read.ts";
import { isFlagged, isRight, type Outcome } from "./score.ts";

const options = optionsOf(process.argv.slice(2));
const reader = benchReader({ engine: options.engine });
if (options.outcomes !== null) writeFileSync(options.outcomes, "");

const say = (...lines: string[]): void => console.log(lines.join("\n"));

/** Each wrong or doubtful figure on a line, and every outcome into the file asked for. */
function tell({ list, outcomes: file }: BenchOptions, outcomes: readonly Outcome[]): void {
  if (file !== null) appendFileSync(file, outcomes.map((one) => `${JSON.stringify(one)}\n`).join(""));
  if (!list) return;
  for (const one of outcomes.filter(({ kind }) => kind === "figure")) {
    if (isRight(one) && !isFlagged(one)) continue;
    const verdict = isRight(one)
      ? "right, flagged"
      : isFlagged(one)
        ? "wrong, flagged"
        : one.read === null
          ? "NOT FOUND"
          : "WRONG, SILENT";
    const sure = `${one.confidence.toFixed(3)} ${one.doubts.join(" ")}`;
    say(`- ${verdict}: ${one.variant} ${one.where}: “${one.wanted}” read “${one.read ?? ""}” ${sure}`);
  }
}

try {
  say(`flagged: confidence below ${SURE}`, "");
  if (options.parts.includes("own")) {
    const read = await benchOwn(options, reader);
    const outcomes = read.flatMap((one) => one.outcomes);
    const bins = binsOf(outcomes);
    say("## Our own pages, degraded", "", ownTable(read), "");
    tell(options, outcomes);
    say("### Stated confidence and what was right", "", reliabilityTable(bins), "");
    say(`mean distance ${(100 * calibrationError(bins)).toFixed(2)} %`, "");
    if (options.plot !== null) writeFileSync(options.plot, plotBins(bins));
  }
  if (options.parts.includes("ocr-pages")) {
    const read = await benchOcrPages(options, reader);
    say(
      "## corpus/ocr-pages",
      "",
      read.length === 0 ? "no folder of pictures: --ocr-pages DIR" : ocrPagesTable(read),
      "",
    );
    tell(
      options,
      read.flatMap((one) => one.outcomes),
    );
  }
  if (options.parts.includes("hainan")) {
    const read = await benchHainan(options, reader);
    say(
      "## A real report, scanned",
      "",
      read.length === 0 ? "the corpus is not beside the project" : hainanTable(read),
      "",
    );
    for (const { file, errors } of read) {
      for (const text of errors.wanted) say(`- ${file}: error missed: ${text}`);
      for (const text of errors.told) say(`- ${file}: error invented: ${text}`);
    }
    tell(
      options,
      read.flatMap((one) => one.outcomes),
    );
  }
  if (options.parts.includes("cost")) say("## What it costs", "", await benchCost(options, reader), "");
} finally {
  await reader.close();
}
