import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { choosePipelines, loadPipelines, PIPELINE_FOLDER, readPipeline } from "../../src/run/pipelines.ts";
import { folderOf } from "./folder.ts";

const reasonOf = (run: () => unknown): UsageError["reason"] => {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error.reason;
    throw error;
  }
  throw new Error("nothing was refused");
};

test("every pipeline of the package is valid, and its name chooses it", () => {
  for (const { pipeline } of loadPipelines()) expect(choosePipelines(pipeline.name).pipeline).toBe(pipeline.name);
  expect(choosePipelines(null).pipeline).toBeNull();
});

test("a file of one's own is chosen by its path and shadows one of its name", () => {
  const [first] = loadPipelines();
  if (first === undefined) throw new Error("no pipelines");
  const chosen = choosePipelines(first.path);
  expect(chosen.pipeline).toBe(first.pipeline.name);
  expect(chosen.pipelines.filter(({ name }) => name === first.pipeline.name)).toHaveLength(1);
});

test.each([
  ["pipeline-not-yaml", "a: [1,\nb"],
  ["pipeline-invalid", "schema: gouji/pipeline@1\nname: Not Good\n"],
  ["pipeline-invalid", ""],
  ["pipeline-invalid", "- 1\n- 2\n"],
])("%s: the file is named with what to do", (code, content) => {
  const path = join(folderOf({ "own.yaml": content }), "own.yaml");
  const reason = reasonOf(() => readPipeline(path));
  expect(reason.code).toBe(code);
  expect(reason.zh).toContain(path);
  expect(reason.en).toContain(path);
});

test("the faulty field is named", () => {
  const path = join(folderOf({ "own.yaml": "schema: gouji/pipeline@1\nname: Not Good\n" }), "own.yaml");
  expect(reasonOf(() => readPipeline(path)).en).toMatch(/\n {2}name: /);
});

test("a name nobody has lists those there are", () => {
  expect(reasonOf(() => choosePipelines("nothing-such")).en).toContain("performance-monitoring");
});

test("two pipelines of one name are refused", () => {
  const [first] = loadPipelines();
  if (first === undefined) throw new Error("no pipelines");
  const folder = folderOf({});
  for (const name of ["a.yaml", "b.yaml"]) cpSync(first.path, join(folder, name));
  expect(reasonOf(() => loadPipelines(folder)).code).toBe("pipeline-same-name");
  expect(PIPELINE_FOLDER).toMatch(/pipelines.$/);
});
