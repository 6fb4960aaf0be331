import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../domain/errors.ts";
import { type Refusal, refuseByName, unreadable } from "./refusal.ts";

/** One file the run was given. */
export interface InputFile {
  /** Absolute. */
  readonly path: string;
  /** As the run names it: relative to the input folder, `/` between parts; unique in the run. */
  readonly name: string;
  /** Known before it is opened. */
  readonly refusal: Refusal | null;
}

interface Found {
  readonly path: string;
  /** The file's place below its own input. */
  readonly below: string;
  readonly refusal: Refusal | null;
}

/**
 * Every file of the inputs, folders walked to the bottom, sorted by name. A file given twice is one file; a folder
 * that links back to itself is walked once; `leaveOut` (the output folder) is not looked into.
 * Throws UsageError for an input that does not exist.
 */
export function collectInputs(inputs: readonly string[], leaveOut: LeaveOut): readonly InputFile[] {
  const found = new Map<string, Found>();
  const walked = new Set<string>();
  for (const input of inputs) {
    const path = resolve(input);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw missing(input);
    if (!stat.isDirectory()) add(found, { path, below: basename(path), refusal: null });
    else walk(path, path, walked, found, leaveOut);
  }
  return nameAll([...found.values()]).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What a run itself writes is no input of the next. */
export interface LeaveOut {
  /** Absolute. */
  readonly folder: string;
  readonly names: ReadonlySet<string>;
}

function walk(root: string, folder: string, walked: Set<string>, found: Map<string, Found>, out: LeaveOut): void {
  let entries: string[];
  try {
    const real = realpathSync(folder);
    if (walked.has(real)) return;
    walked.add(real);
    entries = readdirSync(folder).sort();
  } catch (error) {
    add(found, { path: folder, below: belowOf(root, folder), refusal: unreadable(error) });
    return;
  }
  for (const name of entries) {
    const path = join(folder, name);
    const stat = statOf(path);
    const below = belowOf(root, path);
    if (stat instanceof Error) add(found, { path, below, refusal: unreadable(stat) });
    else if (stat.isDirectory()) {
      if (path !== out.folder) walk(root, path, walked, found, out);
    } else if (!(folder === out.folder && out.names.has(name))) {
      const refusal = stat.isFile() ? refuseByName(name) : unreadable(new Error("no regular file"));
      add(found, { path, below, refusal });
    }
  }
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return error as Error;
  }
}

const belowOf = (root: string, path: string): string => relative(root, path).split(sep).join("/");

/** Two ways to one file make one input; two files of equal bytes stay two. */
function add(found: Map<string, Found>, file: Found): void {
  let key = file.path;
  try {
    key = realpathSync(file.path);
  } catch {
    // A broken link has no other path than its own.
  }
  if (!found.has(key)) found.set(key, file);
}

/** Names below their inputs; where those meet, below the folder all inputs share. */
function nameAll(found: readonly Found[]): InputFile[] {
  const unique = new Set(found.map(({ below }) => below)).size === found.length;
  const shared = unique ? "" : sharedFolder(found.map(({ path }) => dirname(path)));
  return found.map(({ path, below, refusal }) => ({ path, name: unique ? below : belowOf(shared, path), refusal }));
}

function sharedFolder(folders: readonly string[]): string {
  let shared = folders[0] ?? "";
  for (const folder of folders)
    while (folder !== shared && !folder.startsWith(endWithSep(shared))) shared = dirname(shared);
  return shared;
}
const endWithSep = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);

const missing = (input: string): UsageError =>
  new UsageError({
    code: "input-missing",
    zh: `找不到输入“${input}”,请检查路径`,
    en: `there is no “${input}”; check the path`,
  });
