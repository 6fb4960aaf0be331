import type { WriteStream } from "node:tty";
import type { Progress, ProgressEvent } from "../run/progress.ts";
import type { Lang } from "./messages.ts";

interface Manner {
  readonly quiet: boolean;
  readonly json: boolean;
}

/**
 * How a run's progress reaches people and programs: JSON lines, one moving line on a terminal, or only the documents
 * that could not be read. Those are always named, `--quiet` or not.
 */
export function progressTo(stream: WriteStream | NodeJS.WriteStream, lang: Lang, { quiet, json }: Manner): Progress {
  if (json) return (event) => void stream.write(`${JSON.stringify(event)}\n`);
  const moving = stream.isTTY === true && !quiet;
  const line = new MovingLine(lang, moving ? stream : null);
  return (event) => {
    if (event.event === "document" && event.status === "failed") {
      line.clear();
      stream.write(`${failureOf(event, lang)}\n`);
    }
    line.show(event);
  };
}

const failureOf = ({ path, reason, detail }: DocumentEvent, lang: Lang): string =>
  `${lang === "zh" ? "未能读取" : "not read"} ${path}: ${reason?.[lang] ?? ""}${detail === null ? "" : `\n${indented(detail)}`}`;

type DocumentEvent = Extract<ProgressEvent, { readonly event: "document" }>;
const indented = (words: string): string => words.replace(/^/gm, "    ");

const REDRAW_EVERY_MS = 100;

/** `[=====     ] 12/40 文件 348 页 21 页/秒 剩余约 35 秒 甲局/报告.pdf`, redrawn in place. */
class MovingLine {
  readonly #lang: Lang;
  readonly #stream: WriteStream | NodeJS.WriteStream | null;
  #began = performance.now();
  #drawn = 0;
  #pages = 0;
  #unread = 0;

  constructor(lang: Lang, stream: WriteStream | NodeJS.WriteStream | null) {
    this.#lang = lang;
    this.#stream = stream;
  }

  clear(): void {
    this.#stream?.write("\r\u001B[K");
  }

  show(event: ProgressEvent): void {
    if (this.#stream === null) return;
    if (event.event === "start") this.#began = performance.now();
    if (event.event === "document") this.#draw(event);
    if (event.event === "finish") this.clear();
  }

  #draw({ path, status, pages, done, files }: DocumentEvent): void {
    this.#pages += pages;
    if (status === "failed") this.#unread++;
    const now = performance.now();
    if (done < files && now - this.#drawn < REDRAW_EVERY_MS) return;
    this.#drawn = now;
    const seconds = (now - this.#began) / 1000;
    const left = Math.ceil((seconds / done) * (files - done));
    const rate = (this.#pages / Math.max(seconds, 0.001)).toFixed(0);
    const words =
      this.#lang === "zh"
        ? `${bar(done / files)} ${done}/${files} 个文件 ${this.#pages} 页 ${rate} 页/秒 剩余约 ${left} 秒${this.#unread > 0 ? ` 未能读取 ${this.#unread}` : ""} `
        : `${bar(done / files)} ${done}/${files} files, ${this.#pages} pages, ${rate} pages/s, ${left} s left${this.#unread > 0 ? `, ${this.#unread} not read` : ""} `;
    this.clear();
    this.#stream?.write(clipped(words + path, (this.#stream.columns ?? 80) - 1));
  }
}

const BAR = 20;
const bar = (part: number): string => {
  const full = Math.round(part * BAR);
  return `[${"=".repeat(full)}${" ".repeat(BAR - full)}]`;
};

/** One terminal line, counting an ideograph as two; control characters in a file's name do not reach the terminal. */
function clipped(words: string, width: number): string {
  let out = "";
  let used = 0;
  for (const character of words) {
    if (/\p{Cc}/u.test(character)) continue;
    used += character > "\u2E7F" ? 2 : 1;
    if (used > width) break;
    out += character;
  }
  return out;
}
