import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** Compares a generated file with the one in the repository; `GOUJI_UPDATE=1` rewrites it first. Path from the root. */
export function matchesDocument(path: string, content: string): void {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if (process.env.GOUJI_UPDATE === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  expect(
    existsSync(file) ? readFileSync(file, "utf8") : "(missing)",
    `${path} is out of step: run the tests with GOUJI_UPDATE=1`,
  ).toBe(content);
}
