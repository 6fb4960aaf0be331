import { expect, test } from "vitest";
import { isolated } from "../../src/run/isolated.ts";
import type { Job } from "../../src/run/job.ts";

const WORKER = new URL("./hostile-worker.ts", import.meta.url);
const limits = { timeoutMs: 3000, heapMb: 64, residentMb: 400 };
const job = (path: string): Job => ({
  source: { path, name: path },
  options: { pipelines: [], pipeline: null, ocr: { mode: "never", engine: null }, cache: null } as const,
});

test("what ends by itself is tried once more, and then has its reason; the others are unharmed", async () => {
  const isolation = isolated(2, WORKER, limits, limits);
  const outcomes = ["answer", "hang", "answer", "exit", "heap", "answer"].map((what) => isolation.check(job(what), ""));
  isolation.allQueued();
  const codes = (await Promise.all(outcomes)).map((outcome) =>
    "failed" in outcome ? outcome.failed.code : "answered",
  );
  isolation.close();
  expect(codes).toEqual(["answered", "timeout", "answered", "crash", "out-of-memory", "answered"]);
});

test("a job that only needs more room gets it", async () => {
  const isolation = isolated(1, WORKER, { ...limits, timeoutMs: 100 }, { ...limits, timeoutMs: 30_000 });
  const outcome = isolation.check(job("late"), "");
  isolation.allQueued();
  expect(await outcome).toHaveProperty("from");
  isolation.close();
});

test("after an abort nothing is tried again", async () => {
  const isolation = isolated(1, WORKER, limits, limits);
  const outcome = isolation.check(job("hang"), "");
  isolation.abort();
  expect(await outcome).toMatchObject({ failed: { code: "interrupted" } });
});
