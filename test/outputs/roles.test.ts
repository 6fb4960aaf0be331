import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { DOUBTS } from "../../src/checks/doubts.ts";
import { ROLE } from "../../src/outputs/workbook/words.ts";

const CHECKS = fileURLToPath(new URL("../../src/checks/", import.meta.url));

test("every role a rule gives an operand has words for people", () => {
  const code = globSync("**/*.ts", { cwd: CHECKS }).map((file) => readFileSync(`${CHECKS}${file}`, "utf8"));
  const roles = code.flatMap((text) =>
    [
      /\[\s*"([a-zA-Z0-9]+)",\s/g,
      /role: "([a-zA-Z0-9]+)"/g,
      /figure\([^()"]+, "([a-zA-Z]+)"\)/g,
      /blankAt\(\s*"([a-zA-Z]+)"/g,
    ].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")),
  );
  const named = (word: string): boolean => word in ROLE || COLUMNS.has(word) || word in DOUBTS;
  expect([...new Set(roles)].filter((role) => !named(role)).sort()).toEqual([]);
});

/** Fund columns in lists of columns are no operands, nor are doubts in lists of doubts. */
const COLUMNS: ReadonlySet<string> = new Set(["budget", "adjusted", "executed", "balance"]);
