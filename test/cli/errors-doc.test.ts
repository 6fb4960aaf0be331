import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { matchesDocument } from "../generated.ts";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const TEXT = /("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/.source;
/** A reason or a note as it stands in the source: its code, then its words in both languages. */
const TOLD = new RegExp(
  String.raw`code: "([a-z.-]+)",\s*(?:page(?:: [^,]+)?,\s*)?(?:message: \{\s*)?zh: ${TEXT},?\s*en: ${TEXT}`,
  "g",
);

/** Words kept in a table by their code, and what stands before the code when they are said. */
const TABLES: Readonly<Record<string, string>> = { "readers/scan/prepare/poor.ts": "scan." };
const IN_TABLE = new RegExp(String.raw`"?([a-z-]+)"?: \{\s*zh: ${TEXT},\s*en: ${TEXT}`, "g");

interface Told {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const PLAIN = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…")
    .replaceAll("|", "\\|");

/** Every reason and note of the source, by code: what a user may be told when something was not read. */
function allTold(): readonly Told[] {
  const told = new Map<string, Told>();
  for (const file of globSync("**/*.ts", { cwd: SRC }).sort()) {
    const prefix = TABLES[file.replaceAll("\\", "/")];
    const pattern = prefix === undefined ? TOLD : IN_TABLE;
    for (const [, name = "", zh = "", en = ""] of readFileSync(`${SRC}${file}`, "utf8").matchAll(pattern)) {
      const code = (prefix ?? "") + name;
      told.set(`${code} ${zh}`, { code, zh: PLAIN(zh), en: PLAIN(en) });
    }
  }
  return [...told.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

const table = (rows: readonly Told[]): string =>
  [
    "| code | 说明与处理办法 | what it means and what to do |",
    "| --- | --- | --- |",
    ...rows.map(({ code, zh, en }) => `| \`${code}\` | ${zh} | ${en} |`),
  ].join("\n");

test("docs/errors.md is in step with what the code says", () => {
  const told = allTold();
  const isNote = ({ code }: Told): boolean => code.includes(".");
  expect(told.length).toBeGreaterThan(20);
  matchesDocument(
    "docs/errors.md",
    `# What gouji says when something is wrong

Made from the code; \`GOUJI_UPDATE=1 npx vitest run --config test/vitest.config.ts test/cli/errors-doc.test.ts\` refreshes it. \`…\` stands for what differs from case to case.

## Reasons

Why a file was not read (\`documents.json\`, \`reason\`), or why a command did not start (exit status 2).

${table(told.filter((one) => !isNote(one)))}

## Notes

What was left out of a document that was read (\`documents.json\`, \`notes\`); those with \`loss\` make it \`partial\`.

${table(told.filter(isNote))}
`,
  );
});
