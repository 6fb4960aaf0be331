import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
export const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command as a user would, in a process of its own. */
export function start(
  words: readonly string[],
  cwd?: string,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [MAIN, ...words], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (data: string) => {
    out += data;
  });
  child.stderr.setEncoding("utf8").on("data", (data: string) => {
    err += data;
  });
  const ended = new Promise<Ended>((done) => child.on("close", (status) => done({ status, out, err })));
  return { child, ended };
}

export const gouji = (words: readonly string[], cwd?: string): Promise<Ended> => start(words, cwd).ended;
