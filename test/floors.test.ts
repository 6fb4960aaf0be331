import { globSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** Bottom to top: each floor imports only from floors below it. */
const FLOORS = ["domain", "readers", "layout", "extraction", "normalisation", "checks", "outputs", "run", "cli"];

/** Packages and parts of Node each floor may name; `run`, `cli` and the front door join everything. */
const OUTSIDE: Readonly<Record<string, readonly RegExp[]>> = {
  domain: [/^zod$/],
  readers: [/^pdfjs-dist\//, /^node:/, /^@napi-rs\/canvas$/, /^onnxruntime-node$/, /^tesseract\.js$/],
  layout: [],
  extraction: [],
  normalisation: [],
  checks: [/^node:crypto$/],
  outputs: [/^exceljs$/, /^fflate$/, /^node:(?:zlib|path|stream|buffer|crypto|util|module)/],
  run: [/./],
  cli: [/./],
};

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const files = globSync("**/*.ts", { cwd: SRC }).map((file) => file.replaceAll("\\", "/"));

function importsOf(file: string): readonly string[] {
  const code = readFileSync(resolve(SRC, file), "utf8");
  const whole = /^(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"/gm;
  const bare = /^import\s+"([^"]+)"/gm;
  const dynamic = /\bimport\(\s*"([^"]+)"/g;
  return [whole, bare, dynamic].flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ""));
}

const floorOf = (file: string): string => file.split("/")[0] ?? "";

const arrows: readonly Arrow[] = files.flatMap((file) =>
  importsOf(file).map((target) => ({
    from: file,
    to: target.startsWith(".") ? relative(SRC, resolve(SRC, dirname(file), target)).replaceAll("\\", "/") : target,
  })),
);

describe("floors", () => {
  test("every file lives on a floor", () => {
    const homeless = files.filter((file) => file !== "index.ts" && !FLOORS.includes(floorOf(file)));
    expect(homeless).toEqual([]);
  });
  test("no arrow goes up", () => {
    const up = arrows
      .filter(({ from, to }) => to.endsWith(".ts") && from !== "index.ts")
      .filter(
        ({ from, to }) =>
          FLOORS.indexOf(floorOf(to)) > FLOORS.indexOf(floorOf(from)) || to === "index.ts" || to.startsWith(".."),
      )
      .map(({ from, to }) => `${from} → ${to}`);
    expect(up).toEqual([]);
  });
  test("outside packages stay where they are allowed", () => {
    const strays = arrows
      .filter(({ from, to }) => !to.endsWith(".ts") && from !== "index.ts")
      .filter(({ from, to }) => !(OUTSIDE[floorOf(from)] ?? []).some((allowed) => allowed.test(to)))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(strays).toEqual([]);
  });
});
