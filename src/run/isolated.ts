import type { Reason } from "../domain/errors.ts";
import type { CheckDocument, Job, JobOutcome, Reply } from "./job.ts";
import { type Death, type Limits, type Outcome, Pool } from "./pool.ts";

/** The child's module, source or built. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** A report of 100 pages takes 5 s on a busy office PC and 400 MB: ten times that is a file that never ends. */
const USUAL: Limits = { timeoutMs: 90_000, heapMb: 1024, residentMb: 1800 };
/** A second try has the machine to itself. */
const ALONE: Limits = { timeoutMs: 300_000, heapMb: 3072, residentMb: 4500 };
const RECYCLE_AFTER = 200;

export interface Isolation {
  readonly check: CheckDocument;
  /** Resolves when there is room for another job. */
  readonly room: () => Promise<void>;
  /** No job will be queued any more: second tries may begin. */
  readonly allQueued: () => void;
  readonly abort: () => void;
  readonly close: () => void;
}

/**
 * Checks documents in child processes, `jobs` at a time. What ended by time, memory or a crash is tried once more,
 * alone and with more room, after all that run beside it are done. The first child starts at once.
 */
export function isolated(jobs: number, worker = WORKER, usual = USUAL, alone = ALONE): Isolation {
  const pool = new Pool({ entry: worker, size: jobs, limits: usual, recycleAfter: RECYCLE_AFTER });
  const second = new Pool({ entry: worker, size: 1, limits: alone, recycleAfter: 1 });
  pool.warm();
  const queued = Promise.withResolvers<void>();
  const busy = new Set<Promise<unknown>>();
  const runOnce = async (job: Job): Promise<Outcome<Reply>> => {
    const running = pool.run<Reply>(job);
    busy.add(running);
    const outcome = await running;
    busy.delete(running);
    return outcome;
  };
  const runTwice = async (job: Job): Promise<Reply> => {
    const first = await runOnce(job);
    if ("reply" in first) return first.reply;
    if (first.died === "aborted") return reasonFor(first);
    await queued.promise;
    while (busy.size > 0) await Promise.all(busy);
    const again = await second.run<Reply>(job);
    return "reply" in again ? again.reply : reasonFor(again);
  };
  return {
    check: async (job) => {
      const outcome = await runTwice(job);
      if (!("toRead" in outcome)) return outcome;
      const lost = await readPages(job, outcome.toRead, runTwice);
      return (await runTwice({ ...job, task: { do: "check", lost } })) as JobOutcome;
    },
    room: () => pool.room(jobs * 2),
    allQueued: queued.resolve,
    abort: () => {
      queued.resolve();
      pool.abort();
      second.abort();
    },
    close: () => {
      pool.close();
      second.close();
    },
  };
}

/** Pictures one process reads in a row: enough to be worth opening the file, few enough to share out a report. */
const PAGES_AT_ONCE = 4;

/** Reads pages into the cache, several processes at once; returns those whose reading ended its process. */
async function readPages(
  job: Job,
  pages: readonly number[],
  run: (job: Job) => Promise<Reply>,
): Promise<readonly number[]> {
  const parts = Array.from({ length: Math.ceil(pages.length / PAGES_AT_ONCE) }, (_, i) =>
    pages.slice(i * PAGES_AT_ONCE, (i + 1) * PAGES_AT_ONCE),
  );
  const outcomes = await Promise.all(parts.map((part) => run({ ...job, task: { do: "read", pages: part } })));
  return parts.flatMap((part, i) => ("failed" in (outcomes[i] as Reply) ? part : []));
}

const reasonFor = ({ died, detail }: { died: Death; detail: string }): JobOutcome => ({ failed: DEATHS[died], detail });

export const INTERRUPTED: Reason = {
  code: "interrupted",
  zh: "核查被中断,该文件尚未核查;请重新运行",
  en: "the run was interrupted before this file; run it again",
};

const DEATHS: Readonly<Record<Death, Reason>> = {
  timeout: {
    code: "timeout",
    zh: "读取超时,两次均未完成;请将文件拆分或重新导出 PDF 后提交",
    en: "reading took too long, twice; split the file or export the PDF again",
  },
  "out-of-memory": {
    code: "out-of-memory",
    zh: "读取该文件所需内存过大,两次均未完成;请将文件拆分或重新导出 PDF 后提交",
    en: "reading needs too much memory, twice; split the file or export the PDF again",
  },
  crash: {
    code: "crash",
    zh: "读取该文件时程序意外退出,两次均如此;请重新导出 PDF 后提交,并把文件提供给 gouji 的维护者",
    en: "reading it ended the process, twice; export the PDF again, and show the file to gouji's maintainers",
  },
  aborted: INTERRUPTED,
};
