import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { RULES } from "../../src/checks/registry.ts";

const FOLDER = fileURLToPath(new URL("../../src/checks/rules", import.meta.url));

test("every rule file is registered, under its own name", () => {
  const named = globSync("**/*.ts", { cwd: FOLDER }).map((file) =>
    file.replaceAll("\\", "/").replace(/\.ts$/, "").replace("/", "."),
  );
  expect([...named].sort()).toEqual(RULES.map((rule) => rule.id).sort());
});

test("every rule file has its test file", () => {
  const tests = fileURLToPath(new URL("./rules", import.meta.url));
  const tested = new Set(globSync("**/*.test.ts", { cwd: tests }).map((file) => file.replaceAll("\\", "/")));
  const untested = globSync("**/*.ts", { cwd: FOLDER })
    .map((file) => file.replaceAll("\\", "/").replace(/\.ts$/, ".test.ts"))
    .filter((file) => !tested.has(file));
  expect(untested).toEqual([]);
});

test("ids are unique and every rule speaks both languages", () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    for (const message of [rule.title, rule.description, rule.needs, rule.remedy, rule.tolerance]) {
      expect(message.zh, rule.id).not.toBe("");
      expect(message.en, rule.id).not.toBe("");
    }
    expect(rule.examples.holds.length, rule.id).toBeGreaterThan(0);
    expect(rule.examples.breaks.length, rule.id).toBeGreaterThan(0);
  }
});

test("no floating point comes near a figure", () => {
  const roots = ["checks", "normalisation", "domain"].map((floor) =>
    fileURLToPath(new URL(`../../src/${floor}`, import.meta.url)),
  );
  const strays = roots.flatMap((root) =>
    globSync("**/*.ts", { cwd: root })
      .filter((file) => /parseFloat\(|\.toFixed\(|\bNumber\(/.test(readFileSync(`${root}/${file}`, "utf8")))
      .map((file) => `${root}/${file}`),
  );
  expect(strays).toEqual([]);
});
