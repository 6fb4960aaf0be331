import { afterEach, expect, test } from "vitest";
import { Pool, type PoolOptions } from "../../src/run/pool.ts";

const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.abort();
});

/** Small limits for small mischief: V8 needs some 40 MB to start at all. */
function poolOf(options: Partial<PoolOptions> = {}): Pool {
  const pool = new Pool({
    entry: new URL("./hostile-worker.ts", import.meta.url),
    size: 2,
    limits: { timeoutMs: 30_000, heapMb: 64, residentMb: 400 },
    recycleAfter: 200,
    ...options,
  });
  pools.push(pool);
  return pool;
}

const answer = { do: "answer" };

test.each([
  ["hang", "timeout", { timeoutMs: 1000, heapMb: 64, residentMb: 400 }],
  ["heap", "out-of-memory", { timeoutMs: 30_000, heapMb: 64, residentMb: 2000 }],
  ["buffers", "out-of-memory", { timeoutMs: 30_000, heapMb: 64, residentMb: 400 }],
  ["exit", "crash", { timeoutMs: 30_000, heapMb: 64, residentMb: 400 }],
  ["throw", "crash", { timeoutMs: 30_000, heapMb: 64, residentMb: 400 }],
  ["abort", "crash", { timeoutMs: 30_000, heapMb: 64, residentMb: 400 }],
] as const)("a child that does “%s” dies of %s, and its neighbours answer", async (mischief, death, limits) => {
  const pool = poolOf({ limits });
  const outcomes = await Promise.all([answer, { do: mischief }, answer, answer].map((order) => pool.run(order)));
  expect(outcomes.map((outcome) => ("died" in outcome ? outcome.died : "answered"))).toEqual([
    "answered",
    death,
    "answered",
    "answered",
  ]);
});

test("what a dying child says on standard error comes back", async () => {
  const outcome = await poolOf().run({ do: "throw" });
  expect(outcome).toMatchObject({ died: "crash", detail: expect.stringContaining("mischief") });
});

test("a child answers again and again, and is replaced after its share", async () => {
  const pool = poolOf({ size: 1, recycleAfter: 2 });
  const pids: number[] = [];
  for (let n = 0; n < 5; n++) {
    const outcome = await pool.run<{ from: number }>(answer);
    if ("reply" in outcome) pids.push(outcome.reply.from);
  }
  expect(pids[0]).toBe(pids[1]);
  expect(new Set(pids).size).toBe(3);
});

test("abort ends what runs and what waits", async () => {
  const pool = poolOf();
  const outcomes = [{ do: "hang" }, { do: "hang" }, answer, answer].map((order) => pool.run(order));
  setTimeout(() => pool.abort(), 300);
  for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ died: "aborted" });
});

test("a child that died idle does not take the next job with it", async () => {
  const pool = poolOf({ size: 1 });
  const first = await pool.run<{ from: number }>(answer);
  if ("reply" in first) process.kill(first.reply.from, "SIGKILL");
  await new Promise((done) => setTimeout(done, 300));
  expect(await pool.run(answer)).toHaveProperty("reply");
});
