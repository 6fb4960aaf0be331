import { expect, test } from "vitest";
import { progressTo } from "../../src/cli/progress-line.ts";
import type { ProgressEvent } from "../../src/run/progress.ts";

const EVENTS: readonly ProgressEvent[] = [
  { event: "start", version: "0", files: 2, jobs: 1 },
  {
    event: "document",
    path: "甲局/\u001B[31m报告.pdf",
    status: "ok",
    pages: 9,
    reason: null,
    detail: null,
    done: 1,
    files: 2,
  },
  {
    event: "document",
    path: "乙局/坏.pdf",
    status: "failed",
    pages: 0,
    reason: { code: "crash", zh: "意外退出", en: "it crashed" },
    detail: "exit code 7\nstack",
    done: 2,
    files: 2,
  },
];

function said(isTTY: boolean, manner: { quiet: boolean; json: boolean }): string {
  let words = "";
  const write = (piece: string): boolean => {
    words += piece;
    return true;
  };
  const stream = { isTTY, columns: 60, write };
  const progress = progressTo(stream as unknown as NodeJS.WriteStream, "zh", manner);
  for (const event of EVENTS) progress(event);
  return words;
}

test("on a terminal one line moves, and no file's name moves the cursor", () => {
  const words = said(true, { quiet: false, json: false });
  expect(words).toContain("\r");
  expect(words).toContain("2/2 个文件");
  expect(words).not.toContain("\u001B[31m");
  for (const line of words.split(/[\r\n]/)) expect(line.length).toBeLessThan(80);
});

test.each([
  [false, { quiet: false, json: false }],
  [true, { quiet: true, json: false }],
])("elsewhere only what was not read is told, with its detail", (isTTY, manner) => {
  expect(said(isTTY, manner)).toBe("未能读取 乙局/坏.pdf: 意外退出\n    exit code 7\n    stack\n");
});

test("as JSON every event is one line", () => {
  const lines = said(true, { quiet: false, json: true }).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(EVENTS);
});
