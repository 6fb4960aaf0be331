import { Command } from "commander";
import { version } from "../run/version.ts";
import { addCheck } from "./check.ts";
import { addChecks } from "./checks.ts";
import { addDoctor } from "./doctor.ts";
import { addExtract } from "./extract.ts";
import { tellFault } from "./fault.ts";
import { HEADINGS, HELP, type Lang } from "./messages.ts";
import { addPipelines } from "./pipelines.ts";

/**
 * Runs one command line and returns its exit status. Never throws. Commands load what they work with when they run:
 * nobody waits for a PDF reader to see the help.
 */
export async function run(words: readonly string[]): Promise<number> {
  const lang = langOf(words);
  let status = 0;
  const program = new Command("gouji")
    .description(HELP.gouji[lang])
    .version(version(), "-V, --version", HELP.version[lang])
    .helpOption("-h, --help", HELP.help[lang])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({ styleTitle: (title) => (lang === "zh" ? (HEADINGS[title] ?? title) : title) });
  const finish = (result: number): void => {
    status = result;
  };
  for (const add of [addCheck, addExtract, addChecks, addPipelines, addDoctor]) add(program, lang, finish);
  try {
    await program.parseAsync(words, { from: "user" });
    return status;
  } catch (error) {
    return tellFault(error, lang);
  }
}

/** Known before the line is parsed: what is wrong with it is said in the language it asks for. */
function langOf(words: readonly string[]): Lang {
  const at = words.lastIndexOf("--lang");
  const value = at >= 0 ? words[at + 1] : words.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  return value === "en" ? "en" : "zh";
}
