import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { getCompileCacheDir } from "node:module";
import PQueue from "p-queue";

/** What one job may take. */
export interface Limits {
  readonly timeoutMs: number;
  /** JavaScript's own heap (V8 ends the process beyond it), in MB. */
  readonly heapMb: number;
  /** All memory of the process, buffers included, in MB. Watched where the system tells (`/proc`). */
  readonly residentMb: number;
}

export interface PoolOptions {
  /** The child's module: it answers each message with one. */
  readonly entry: URL;
  readonly size: number;
  readonly limits: Limits;
  /** Documents one child reads before a fresh one takes its place: leaks of a format library end there. */
  readonly recycleAfter: number;
}

export type Death = "timeout" | "out-of-memory" | "crash" | "aborted";
export type Outcome<Reply> = { readonly reply: Reply } | { readonly died: Death; readonly detail: string };

interface Child {
  readonly process: ChildProcess;
  /** The end of what it wrote to standard error. */
  stderr: string;
  jobs: number;
}

const WATCH_EVERY_MS = 200;
const STDERR_KEPT = 4000;
const PAGE_BYTES = 4096;

/**
 * Runs jobs in child processes, one each at a time. A child that hangs, grows or dies is killed and replaced; the
 * job it had gets the reason, no other job notices. The clock of a job starts when a child takes it, not when it
 * is queued. Processes, not threads: a thread's buffers count against nobody, and its crash is everyone's.
 */
export class Pool {
  readonly #options: PoolOptions;
  readonly #queue: PQueue;
  readonly #idle: Child[] = [];
  readonly #alive = new Set<Child>();
  #aborted = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#queue = new PQueue({ concurrency: options.size });
  }

  /** Starts a child ahead of its first job, so that it loads while the run still looks around. */
  warm(): void {
    if (this.#idle.length < this.#options.size) this.#idle.push(this.#start());
  }

  /** Runs one job. Never rejects. */
  run<Reply>(message: object): Promise<Outcome<Reply>> {
    return this.#queue.add(() => this.#runIn<Reply>(this.#idle.pop(), message));
  }

  /** Resolves once fewer than `jobs` wait: a run of a million files queues a few. */
  room(jobs: number): Promise<void> {
    return this.#queue.onSizeLessThan(jobs);
  }

  /** Ends every child now; jobs under way and waiting come back `aborted`. */
  abort(): void {
    this.#aborted = true;
    for (const child of this.#alive) child.process.kill("SIGKILL");
  }

  /** Lets idle children go: they end by themselves, and the run need not wait for it. */
  close(): void {
    for (const child of this.#idle.splice(0)) {
      child.process.removeAllListeners();
      if (child.process.connected) child.process.disconnect();
      child.process.unref();
    }
  }

  #start(): Child {
    const process = fork(this.#options.entry, {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${this.#options.limits.heapMb}`],
      env: childEnvironment(),
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const child: Child = { process, stderr: "", jobs: 0 };
    this.#alive.add(child);
    process.stderr?.on("data", (data: Buffer) => {
      child.stderr = (child.stderr + data).slice(-STDERR_KEPT);
    });
    // Writing to a child that is just dying: its end is reported by `close`.
    process.on("error", () => {});
    process.once("close", () => {
      this.#alive.delete(child);
      const at = this.#idle.indexOf(child);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    return child;
  }

  #runIn<Reply>(idle: Child | undefined, message: object): Promise<Outcome<Reply>> {
    if (this.#aborted) return Promise.resolve({ died: "aborted", detail: "" });
    const child = idle ?? this.#start();
    const { limits, recycleAfter } = this.#options;
    return new Promise((resolve) => {
      let killed: Death | null = null;
      const kill = (why: Death): void => {
        killed ??= why;
        child.process.kill("SIGKILL");
      };
      const timer = setTimeout(() => kill("timeout"), limits.timeoutMs);
      const watch = setInterval(() => {
        if (residentMb(child.process) > limits.residentMb) kill("out-of-memory");
      }, WATCH_EVERY_MS);
      const onMessage = (reply: Reply): void => {
        child.process.off("close", onClose);
        finish();
        if (++child.jobs < recycleAfter && killed === null) this.#idle.push(child);
        else child.process.kill("SIGKILL");
        resolve({ reply });
      };
      const onClose = (code: number | null, signal: NodeJS.Signals | null): void => {
        child.process.off("message", onMessage);
        finish();
        resolve({
          died: this.#aborted ? "aborted" : (killed ?? deathOf(child, signal)),
          detail: detailOf(child, code, signal),
        });
      };
      const finish = (): void => {
        clearTimeout(timer);
        clearInterval(watch);
      };
      child.process.once("message", onMessage);
      child.process.once("close", onClose);
      child.process.send(message);
    });
  }
}

/** Children compile from the cache of the run itself, where it has one: pdf.js then loads in half the time. */
function childEnvironment(): NodeJS.ProcessEnv {
  const cache = getCompileCacheDir();
  return cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
}

/** 0 where the system does not tell. */
function residentMb({ pid }: ChildProcess): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES) / 1e6;
  } catch {
    return 0;
  }
}

/** V8 says so before it aborts; a SIGKILL that is not ours is the kernel's, short of memory. */
function deathOf(child: Child, signal: NodeJS.Signals | null): Death {
  const outOfHeap = /heap out of memory|Reached heap limit/.test(child.stderr);
  return outOfHeap || signal === "SIGKILL" ? "out-of-memory" : "crash";
}

const detailOf = (child: Child, code: number | null, signal: NodeJS.Signals | null): string =>
  `exit code ${code ?? "none"}, signal ${signal ?? "none"}${child.stderr === "" ? "" : `\n${child.stderr.trim()}`}`;
