import { type Command, Option } from "commander";
import { HELP, LANGS, type Lang } from "./messages.ts";

/** Adds a command to the program; its action says its exit status to `finish`. */
export type AddCommand = (program: Command, lang: Lang, finish: (status: number) => void) => void;

/** A command with what all of them have: help in the reader's language, and `--lang`. */
export const addCommand = (program: Command, lang: Lang, usage: string, description: string): Command =>
  program
    .command(usage)
    .description(description)
    .helpOption("-h, --help", HELP.help[lang])
    .addOption(new Option("--lang <lang>", HELP.lang[lang]).choices(LANGS).default("zh"));
