import { CommanderError } from "commander";
import { UsageError } from "../domain/errors.ts";
import { FINISHED, USAGE } from "./exit-status.ts";
import { DEFECT, FAULT, FAULTS, type Lang, SEE_HELP } from "./messages.ts";

/** Says on standard error what ended the command, and returns its exit status. */
export function tellFault(error: unknown, lang: Lang): number {
  if (error instanceof CommanderError) return tellCommandLine(error, lang);
  if (error instanceof UsageError) {
    process.stderr.write(`${error.reason[lang]}\n`);
    return USAGE;
  }
  process.stderr.write(`${DEFECT[lang]}\n${error instanceof Error ? error.stack : String(error)}\n`);
  return USAGE;
}

/** Help and version are no faults: commander throws them too. */
function tellCommandLine(error: CommanderError, lang: Lang): number {
  if (error.exitCode === 0) return FINISHED;
  const words = error.message.replace(/^error: /, "");
  const message = FAULTS[error.code] ?? FAULT;
  // Without a command commander has shown the help instead of a message.
  if (error.code !== "commander.help") process.stderr.write(`${message[lang]}: ${words} (${SEE_HELP[lang]})\n`);
  return USAGE;
}
