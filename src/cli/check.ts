import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import { UsageError } from "../domain/errors.ts";
import { isolated } from "../run/isolated.ts";
import { type AddCommand, addCommand } from "./command.ts";
import { FAIL_ON, type FailOn, INTERRUPTED, statusOf } from "./exit-status.ts";
import { HELP, type Lang } from "./messages.ts";
import { addOcrOptions, type OcrWords, ocrOf } from "./ocr-options.ts";
import { progressTo } from "./progress-line.ts";

interface CheckOptions extends OcrWords {
  readonly out: string;
  readonly pipeline?: string;
  readonly jobs: number;
  readonly roster?: string;
  readonly ledger?: string;
  readonly failOn: FailOn;
  readonly fresh?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** `gouji check INPUT...` */
export const addCheck: AddCommand = (program, lang, finish) => {
  addOcrOptions(addCommand(program, lang, "check", HELP.check[lang]), lang)
    .argument("<input...>", HELP.inputs[lang])
    .option("--out <dir>", HELP.out[lang], "output")
    .option("--pipeline <name|file>", HELP.pipeline[lang])
    .addOption(new Option("--jobs <n>", HELP.jobs[lang]).argParser(readJobs).default(availableParallelism()))
    .option("--roster <file>", HELP.roster[lang])
    .option("--ledger <file>", HELP.ledger[lang])
    .addOption(new Option("--fail-on <severity>", HELP.failOn[lang]).choices(FAIL_ON).default("never"))
    .option("--fresh", HELP.fresh[lang])
    .option("--quiet", HELP.quiet[lang])
    .option("--json", HELP.json[lang])
    .action(async (inputs: string[], options: CheckOptions) => finish(await check(inputs, options, lang)));
};

async function check(inputs: readonly string[], options: CheckOptions, lang: Lang): Promise<number> {
  refuseMissingFeatures(options);
  // The first child loads its readers while this process loads the rest of itself.
  const isolation = isolated(options.jobs);
  const { runCheck } = await import("../run/run-check.ts");
  const abort = new AbortController();
  const onSignal = (): void => {
    // A second Ctrl-C does not wait for the writing.
    if (abort.signal.aborted) process.exit(INTERRUPTED);
    abort.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  const progress = progressTo(process.stderr, lang, { quiet: options.quiet === true, json: options.json === true });
  try {
    const { report, written, interrupted } = await runCheck({
      inputs,
      out: options.out,
      pipeline: options.pipeline ?? null,
      ocr: ocrOf(options),
      fresh: options.fresh === true,
      jobs: options.jobs,
      lang,
      now: new Date(),
      progress,
      isolation,
      signal: abort.signal,
    });
    if (options.quiet !== true)
      process.stdout.write((await import("./summary.ts")).summarise(report, written[0] ?? "", interrupted));
    return interrupted ? INTERRUPTED : statusOf(report, options.failOn);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

const MOST_JOBS = 64;

function readJobs(words: string): number {
  const jobs = Number(words);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`1-${MOST_JOBS}`);
}

/** An option that would be ignored in silence is refused: a user relies on what it promises. */
function refuseMissingFeatures({ roster, ledger }: CheckOptions): void {
  if (roster !== undefined) throw notYet("--roster", "报送名单核对", "the roster check");
  if (ledger !== undefined) throw notYet("--ledger", "台账核对", "the ledger check");
}

const notYet = (option: string, zh: string, en: string): UsageError =>
  new UsageError({
    code: "not-in-this-version",
    zh: `此版本尚无此功能:${zh};请去掉 ${option} 后重试`,
    en: `this version does not have ${en} yet; leave out ${option}`,
  });
