import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Expected } from "./expected.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/scans/", import.meta.url));

/** A scan of `fixtures/scans`, made by `fixtures/make/scans.ts`. */
export const scanFile = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FOLDER}${name}.pdf`));
/** What its electronic twin says. */
export const twinOf = (name: string): Expected => JSON.parse(readFileSync(`${FOLDER}${name}.json`, "utf8"));
