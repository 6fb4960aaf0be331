/** A child that does what broken files make a child do. Each message names the mischief. */
const MEMORY: unknown[] = [];

const MISCHIEF: Readonly<Record<string, () => unknown>> = {
  answer: () => process.send?.({ from: process.pid }),
  late: () => setTimeout(() => process.send?.({ from: process.pid }), 150),
  hang: () => {
    for (;;) MEMORY.length = 0;
  },
  heap: () => {
    for (;;) MEMORY.push(new Array(1000).fill(Math.random()));
  },
  buffers: () => {
    for (;;) MEMORY.push(new Uint8Array(16 << 20).fill(1));
  },
  exit: () => process.exit(7),
  abort: () => process.abort(),
  throw: () => {
    throw new Error("mischief");
  },
};

process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));
// A check's job names its mischief by its file.
process.on("message", (order: { readonly do?: string; readonly source?: { readonly path: string } }) =>
  MISCHIEF[order.do ?? order.source?.path ?? ""]?.(),
);
