import { readFileSync } from "node:fs";

/** The package's own folder: it holds `pipelines/`, and is two up from here in `src` and in `dist`. */
export const PACKAGE_ROOT = new URL("../../", import.meta.url);

/** The version in package.json. */
export const version = (): string =>
  (JSON.parse(readFileSync(new URL("package.json", PACKAGE_ROOT), "utf8")) as { version: string }).version;
